/** What is wrong with rule files, or looks as if it were, with the line and the column and how to mend it. */
@NullMarked
package org.sahab.rules.check;

import org.jspecify.annotations.NullMarked;
