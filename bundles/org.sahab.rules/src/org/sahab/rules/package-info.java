/**
 * Declarative rules in the Konveyor rule format: reading them, compiling them into an index, matching facts and files against
 * it, and linking the hits of a whole application into findings.
 */
@NullMarked
package org.sahab.rules;

import org.jspecify.annotations.NullMarked;
