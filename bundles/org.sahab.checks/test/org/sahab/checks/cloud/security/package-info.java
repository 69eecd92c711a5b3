/** One test for each rule on security, secrets and identity. */
@NullMarked
package org.sahab.checks.cloud.security;

import org.jspecify.annotations.NullMarked;
