/** One test for each check. */
@NullMarked
package org.sahab.checks.energy;

import org.jspecify.annotations.NullMarked;
