/** What is kept of one analysed file: the unit summary, the value from which everything else is linked. */
@NullMarked
package org.sahab.model.unit;

import org.jspecify.annotations.NullMarked;
