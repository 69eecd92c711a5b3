/** Projects of the workspace as modules that the engine can read. */
@NullMarked
package org.sahab.ui.source;

import org.jspecify.annotations.NullMarked;
