/** Tests of {@code org.sahab.engine.parse}. */
@NullMarked
package org.sahab.engine.parse;

import org.jspecify.annotations.NullMarked;
