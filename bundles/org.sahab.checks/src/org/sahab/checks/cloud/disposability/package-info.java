/** Cloud readiness: start-up and shutdown. Each rule lies beside its pages and its quick fix. */
@NullMarked
package org.sahab.checks.cloud.disposability;

import org.jspecify.annotations.NullMarked;
