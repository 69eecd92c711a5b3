/** An assessment in the Static Analysis Results Interchange Format (SARIF) 2.1.0. */
@NullMarked
package org.sahab.report.sarif;

import org.jspecify.annotations.NullMarked;
