@NullMarked
package org.sahab.rules.suppression;

import org.jspecify.annotations.NullMarked;
