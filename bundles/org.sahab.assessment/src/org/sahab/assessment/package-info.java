/** Arithmetic on the values of an assessment: what its findings add up to. */
@NullMarked
package org.sahab.assessment;

import org.jspecify.annotations.NullMarked;
