/** Regular expressions of rules: matched in linear time or within a budget, and tried only where they can match. */
@NullMarked
package org.sahab.rules.text;

import org.jspecify.annotations.NullMarked;
