/** Markers of findings. */
@NullMarked
package org.sahab.ui.marker;

import org.jspecify.annotations.NullMarked;
