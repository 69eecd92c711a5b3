/** The rules that Sahab brings along: declarative rules, checks in Java, and their pages. */
@NullMarked
package org.sahab.checks;

import org.jspecify.annotations.NullMarked;
