/** The file in which a project says which findings are not to be counted, and why. */
@NullMarked
package org.sahab.rules.suppression;

import org.jspecify.annotations.NullMarked;
