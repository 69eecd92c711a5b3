/** Unit summaries on disk, and which of them still hold. */
@NullMarked
package org.sahab.engine.cache;

import org.jspecify.annotations.NullMarked;
