/** One test for each rule on logging, metrics and health. */
@NullMarked
package org.sahab.checks.cloud.observability;

import org.jspecify.annotations.NullMarked;
