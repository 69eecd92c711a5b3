/** The summary of an assessment for a terminal. */
@NullMarked
package org.sahab.report.text;

import org.jspecify.annotations.NullMarked;
