/** Checks that find what wastes processor time and round trips, each with its page in every language. */
@NullMarked
package org.sahab.checks.energy;

import org.jspecify.annotations.NullMarked;
