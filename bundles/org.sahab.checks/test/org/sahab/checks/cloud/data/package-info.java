/** One test for each rule on databases and transactions. */
@NullMarked
package org.sahab.checks.cloud.data;

import org.jspecify.annotations.NullMarked;
