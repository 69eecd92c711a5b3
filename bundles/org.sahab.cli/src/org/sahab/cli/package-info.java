/** The commands of Sahab for a shell: what they take, what they say, what they leave behind. */
@NullMarked
package org.sahab.cli;

import org.jspecify.annotations.NullMarked;
