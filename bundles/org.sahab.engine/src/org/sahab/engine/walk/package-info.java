/** The one walk through a tree: facts for the rules, nodes for the checks, the summary of the unit. */
@NullMarked
package org.sahab.engine.walk;

import org.jspecify.annotations.NullMarked;
