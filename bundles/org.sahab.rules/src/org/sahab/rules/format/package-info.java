/** The rule format as it is written: YAML files, rules, conditions, with the line of everything. */
@NullMarked
package org.sahab.rules.format;

import org.jspecify.annotations.NullMarked;
