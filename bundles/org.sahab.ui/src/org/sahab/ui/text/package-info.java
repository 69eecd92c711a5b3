/** Words of the plug-in in the languages it speaks, and what keeps directions of writing apart in them. */
@NullMarked
package org.sahab.ui.text;

import org.jspecify.annotations.NullMarked;
