/** Texts in English, French and Arabic: look-up by key, and rendering of messages. */
@NullMarked
package org.sahab.model.text;

import org.jspecify.annotations.NullMarked;
