/** The view: its rows as plain values, and itself in a real workbench. */
@NullMarked
package org.sahab.ui.view;

import org.jspecify.annotations.NullMarked;
