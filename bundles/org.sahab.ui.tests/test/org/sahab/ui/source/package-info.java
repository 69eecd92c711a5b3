/** Projects of the workspace as the engine reads them. */
@NullMarked
package org.sahab.ui.source;

import org.jspecify.annotations.NullMarked;
