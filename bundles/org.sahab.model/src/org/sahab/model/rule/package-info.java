/** What a rule is: its descriptor, dimension, category, evidence, and its texts in every language. */
@NullMarked
package org.sahab.model.rule;

import org.jspecify.annotations.NullMarked;
