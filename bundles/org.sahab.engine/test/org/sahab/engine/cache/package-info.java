/** Tests of {@code org.sahab.engine.cache}. */
@NullMarked
package org.sahab.engine.cache;

import org.jspecify.annotations.NullMarked;
