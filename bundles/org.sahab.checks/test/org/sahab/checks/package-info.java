/** Tests of the rules that Sahab brings along, and the harness that runs them on samples of code. */
@NullMarked
package org.sahab.checks;

import org.jspecify.annotations.NullMarked;
