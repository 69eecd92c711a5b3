/** The text of files: decoded once, indexed by line, outlined without a parser. */
@NullMarked
package org.sahab.engine.source;

import org.jspecify.annotations.NullMarked;
