/** Tests of the command line, inside this process and as a process of its own. */
@NullMarked
package org.sahab.cli;

import org.jspecify.annotations.NullMarked;
