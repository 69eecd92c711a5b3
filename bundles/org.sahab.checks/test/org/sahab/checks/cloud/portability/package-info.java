/** One test for each rule on operating system and vendor. */
@NullMarked
package org.sahab.checks.cloud.portability;

import org.jspecify.annotations.NullMarked;
