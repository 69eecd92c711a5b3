/** An assessment as one self-contained HTML page that needs no network and in which nothing from the code can act. */
@NullMarked
package org.sahab.report.html;

import org.jspecify.annotations.NullMarked;
