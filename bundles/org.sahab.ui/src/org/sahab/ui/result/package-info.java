/** What was assessed in this workspace: kept, found again after a restart, followed as projects move. */
@NullMarked
package org.sahab.ui.result;

import org.jspecify.annotations.NullMarked;
