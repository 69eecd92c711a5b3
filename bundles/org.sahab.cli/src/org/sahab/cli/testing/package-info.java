/** Runs tests of rules over the engine. */
@NullMarked
package org.sahab.cli.testing;

import org.jspecify.annotations.NullMarked;
