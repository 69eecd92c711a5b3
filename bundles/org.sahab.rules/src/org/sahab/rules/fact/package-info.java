/** What a unit says, as the rules see it: facts about Java code, free of any parser's types. */
@NullMarked
package org.sahab.rules.fact;

import org.jspecify.annotations.NullMarked;
