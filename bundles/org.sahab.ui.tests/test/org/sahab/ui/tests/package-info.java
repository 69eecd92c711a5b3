/** Sahab in a real workbench: what these tests share, and what holds for the plug-in as a whole. */
@NullMarked
package org.sahab.ui.tests;

import org.jspecify.annotations.NullMarked;
