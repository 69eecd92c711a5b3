/** The pages of rules: head and body, and what can be wrong with them. */
@NullMarked
package org.sahab.rules.page;

import org.jspecify.annotations.NullMarked;
