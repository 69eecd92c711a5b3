/** One test for each rule on start-up and shutdown. */
@NullMarked
package org.sahab.checks.cloud.disposability;

import org.jspecify.annotations.NullMarked;
