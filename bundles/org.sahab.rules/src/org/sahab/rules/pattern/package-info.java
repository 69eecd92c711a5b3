/** Patterns for names of Java code: alternatives, wildcards, parameter lists. */
@NullMarked
package org.sahab.rules.pattern;

import org.jspecify.annotations.NullMarked;
