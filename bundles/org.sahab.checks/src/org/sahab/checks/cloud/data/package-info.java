/** Cloud readiness: databases and transactions. Each rule lies beside its pages. */
@NullMarked
package org.sahab.checks.cloud.data;

import org.jspecify.annotations.NullMarked;
