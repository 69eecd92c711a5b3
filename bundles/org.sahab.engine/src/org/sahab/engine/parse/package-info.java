/** Parsing: batches of units that see the same types, each tree handed on and dropped at once. */
@NullMarked
package org.sahab.engine.parse;

import org.jspecify.annotations.NullMarked;
