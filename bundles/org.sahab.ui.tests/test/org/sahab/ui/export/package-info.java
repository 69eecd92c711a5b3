/** The export of reports in a real workbench. */
@NullMarked
package org.sahab.ui.export;

import org.jspecify.annotations.NullMarked;
