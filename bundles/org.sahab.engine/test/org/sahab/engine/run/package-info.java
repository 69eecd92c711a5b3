/** Tests of {@code org.sahab.engine.run}. */
@NullMarked
package org.sahab.engine.run;

import org.jspecify.annotations.NullMarked;
