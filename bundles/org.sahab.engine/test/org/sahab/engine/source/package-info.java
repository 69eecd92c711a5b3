/** Tests of {@code org.sahab.engine.source}. */
@NullMarked
package org.sahab.engine.source;

import org.jspecify.annotations.NullMarked;
