/** Suppressions in code: how they are found in the text of a file, and how one is written into it. */
@NullMarked
package org.sahab.engine.suppression;

import org.jspecify.annotations.NullMarked;
