/** Cloud readiness: messages and calls to other systems. Each rule lies beside its pages. */
@NullMarked
package org.sahab.checks.cloud.messaging;

import org.jspecify.annotations.NullMarked;
