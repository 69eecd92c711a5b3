@NullMarked
package org.sahab.rules.testing;

import org.jspecify.annotations.NullMarked;
