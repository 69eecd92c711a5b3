/** Labels of rules, and expressions that choose rules by them. */
@NullMarked
package org.sahab.rules.label;

import org.jspecify.annotations.NullMarked;
