/** One test for each rule on scalability and concurrency. */
@NullMarked
package org.sahab.checks.cloud.concurrency;

import org.jspecify.annotations.NullMarked;
