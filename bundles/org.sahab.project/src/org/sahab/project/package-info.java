/**
 * What is to be assessed: sources, modules, roots, files and class paths, as plain values without any build tool
 * behind them.
 */
@NullMarked
package org.sahab.project;

import org.jspecify.annotations.NullMarked;
