/** Pages of rules as styled text: why a rule matters, bad and good code, how to fix it. */
@NullMarked
package org.sahab.ui.page;

import org.jspecify.annotations.NullMarked;
