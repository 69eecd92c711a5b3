@NullMarked
package org.sahab.rules.explain;

import org.jspecify.annotations.NullMarked;
