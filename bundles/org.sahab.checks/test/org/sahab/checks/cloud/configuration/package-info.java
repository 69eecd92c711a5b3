/** One test for each rule on settings, addresses and ports outside the code. */
@NullMarked
package org.sahab.checks.cloud.configuration;

import org.jspecify.annotations.NullMarked;
