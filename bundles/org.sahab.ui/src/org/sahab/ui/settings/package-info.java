/** What the user has chosen: which rules, how loud, from where, in which language; and the pages to choose it on. */
@NullMarked
package org.sahab.ui.settings;

import org.jspecify.annotations.NullMarked;
