/** Results kept, found again and followed. */
@NullMarked
package org.sahab.ui.result;

import org.jspecify.annotations.NullMarked;
