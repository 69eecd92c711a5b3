/** How reports put things into words: labels, plurals, messages of findings, characters that must not act. */
@NullMarked
package org.sahab.report.wording;

import org.jspecify.annotations.NullMarked;
