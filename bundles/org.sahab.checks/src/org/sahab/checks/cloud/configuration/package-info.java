/** Cloud readiness: settings, addresses and ports outside the code. Each rule lies beside its pages and its quick fix. */
@NullMarked
package org.sahab.checks.cloud.configuration;

import org.jspecify.annotations.NullMarked;
