/** The help as the help system of a real workbench gives it. */
@NullMarked
package org.sahab.ui.help;

import org.jspecify.annotations.NullMarked;
