/** One test for each rule on state and sessions between requests. */
@NullMarked
package org.sahab.checks.cloud.state;

import org.jspecify.annotations.NullMarked;
