/** Pages of rules: as plain values, and in a real control. */
@NullMarked
package org.sahab.ui.page;

import org.jspecify.annotations.NullMarked;
