@NullMarked
package org.sahab.rules.check;

import org.jspecify.annotations.NullMarked;
