/** The run from an application to its assessment: files read, batches planned, threads, the link step. */
@NullMarked
package org.sahab.engine.run;

import org.jspecify.annotations.NullMarked;
