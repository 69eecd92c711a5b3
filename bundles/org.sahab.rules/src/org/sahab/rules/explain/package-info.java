/** Why the conditions of a rule hold or do not, at one line: asked of the code that matches, as plain values. */
@NullMarked
package org.sahab.rules.explain;

import org.jspecify.annotations.NullMarked;
