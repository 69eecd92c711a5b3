/** Cloud readiness: secrets, identity and encryption. Each rule lies beside its pages. */
@NullMarked
package org.sahab.checks.cloud.security;

import org.jspecify.annotations.NullMarked;
