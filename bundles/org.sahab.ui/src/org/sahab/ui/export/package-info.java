/** Reports of what was assessed, as files: the wizard that asks what to write and the writing itself. */
@NullMarked
package org.sahab.ui.export;

import org.jspecify.annotations.NullMarked;
