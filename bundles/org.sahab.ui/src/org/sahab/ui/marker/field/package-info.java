/**
 * Columns of the Problems view. The view makes them as soon as it opens, whether or not anything was ever assessed; so this
 * package uses nothing of the plug-in and does not activate it.
 */
@NullMarked
package org.sahab.ui.marker.field;

import org.jspecify.annotations.NullMarked;
