/** Why a rule found something at a place of the workspace, or did not. */
@NullMarked
package org.sahab.ui.explain;

import org.jspecify.annotations.NullMarked;
