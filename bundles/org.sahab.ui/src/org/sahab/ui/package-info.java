/** The plug-in itself: its activator, and nothing else. */
@NullMarked
package org.sahab.ui;

import org.jspecify.annotations.NullMarked;
