/** The engine: turns an application into an assessment by parsing every unit once and walking it once. */
@NullMarked
package org.sahab.engine;

import org.jspecify.annotations.NullMarked;
