/** Tests of {@code org.sahab.engine}. */
@NullMarked
package org.sahab.engine;

import org.jspecify.annotations.NullMarked;
