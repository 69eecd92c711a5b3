@NullMarked
package org.sahab.engine.suppression;

import org.jspecify.annotations.NullMarked;
