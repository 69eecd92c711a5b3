/** One test for each declarative rule. */
@NullMarked
package org.sahab.checks.cloud;

import org.jspecify.annotations.NullMarked;
