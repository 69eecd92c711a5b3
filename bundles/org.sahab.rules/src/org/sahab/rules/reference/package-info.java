/** References in Java code: the index from names to the conditions that ask for them, and the full test of a fact. */
@NullMarked
package org.sahab.rules.reference;

import org.jspecify.annotations.NullMarked;
