/** What can be done about a finding where it stands: mend it, suppress it with a reason, read about its rule. */
@NullMarked
package org.sahab.ui.fix;

import org.jspecify.annotations.NullMarked;
