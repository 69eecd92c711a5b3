/** Columns of the Problems view. */
@NullMarked
package org.sahab.ui.marker.field;

import org.jspecify.annotations.NullMarked;
