/** What was found, in the files of Konveyor's tools: {@code output.yaml} and {@code dependencies.yaml}. */
@NullMarked
package org.sahab.report.konveyor;

import org.jspecify.annotations.NullMarked;
