/** Tests of rules as their authors write them: what a test file asks for, and whether an outcome is what it expects. */
@NullMarked
package org.sahab.rules.testing;

import org.jspecify.annotations.NullMarked;
