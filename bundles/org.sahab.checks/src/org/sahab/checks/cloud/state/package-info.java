/** Cloud readiness: state and sessions between requests. Each rule lies beside its pages and its quick fix. */
@NullMarked
package org.sahab.checks.cloud.state;

import org.jspecify.annotations.NullMarked;
