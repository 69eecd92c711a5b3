/** Where the types that a unit names come from: the sources of modules, jars, the platform. */
@NullMarked
package org.sahab.engine.names;

import org.jspecify.annotations.NullMarked;
