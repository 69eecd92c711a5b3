/** Declarative rules for cloud readiness, each with its page in every language. */
@NullMarked
package org.sahab.checks.cloud;

import org.jspecify.annotations.NullMarked;
