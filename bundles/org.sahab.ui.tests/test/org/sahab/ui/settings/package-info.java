/** Settings in a real workspace, and their pages. */
@NullMarked
package org.sahab.ui.settings;

import org.jspecify.annotations.NullMarked;
