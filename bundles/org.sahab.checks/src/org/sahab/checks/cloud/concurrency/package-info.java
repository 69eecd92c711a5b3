/** Cloud readiness: scalability and concurrency. Each rule lies beside its pages and its quick fix. */
@NullMarked
package org.sahab.checks.cloud.concurrency;

import org.jspecify.annotations.NullMarked;
