/** Tests of quick fixes, and the harness that runs them from text to text. */
@NullMarked
package org.sahab.checks.fix;

import org.jspecify.annotations.NullMarked;
