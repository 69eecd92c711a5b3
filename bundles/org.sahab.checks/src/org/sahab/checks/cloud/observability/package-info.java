/** Cloud readiness: logging, metrics and health. Each rule lies beside its pages and its quick fix. */
@NullMarked
package org.sahab.checks.cloud.observability;

import org.jspecify.annotations.NullMarked;
