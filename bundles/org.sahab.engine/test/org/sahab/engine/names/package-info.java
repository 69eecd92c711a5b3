/** Tests of {@code org.sahab.engine.names}. */
@NullMarked
package org.sahab.engine.names;

import org.jspecify.annotations.NullMarked;
