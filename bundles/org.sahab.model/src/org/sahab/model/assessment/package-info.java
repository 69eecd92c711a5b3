/** The assessment of one application: a plain value that is complete by itself, and its JSON. */
@NullMarked
package org.sahab.model.assessment;

import org.jspecify.annotations.NullMarked;
