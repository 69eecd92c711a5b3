/** Rules that were read once, on disk, so that they need not be read from YAML again. */
@NullMarked
package org.sahab.rules.cache;

import org.jspecify.annotations.NullMarked;
