/** The help: a guide and the pages of the rules, rendered when they are asked for, in the language that is asked for. */
@NullMarked
package org.sahab.ui.help;

import org.jspecify.annotations.NullMarked;
