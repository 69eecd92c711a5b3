/** Fixes and suppressions, tried in a real workbench. */
@NullMarked
package org.sahab.ui.fix;

import org.jspecify.annotations.NullMarked;
