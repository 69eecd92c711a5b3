/** Assessing projects of the workspace: what was selected, and the job that does it. */
@NullMarked
package org.sahab.ui.assess;

import org.jspecify.annotations.NullMarked;
