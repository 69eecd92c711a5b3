/** Findings as markers: in the Problems view, in the rulers and in the text of editors. */
@NullMarked
package org.sahab.ui.marker;

import org.jspecify.annotations.NullMarked;
