/** Tests of explanations in the workbench. */
@NullMarked
package org.sahab.ui.explain;

import org.jspecify.annotations.NullMarked;
