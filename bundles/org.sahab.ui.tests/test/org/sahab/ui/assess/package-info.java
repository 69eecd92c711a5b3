/** Assessments in a real workbench. */
@NullMarked
package org.sahab.ui.assess;

import org.jspecify.annotations.NullMarked;
