@NullMarked
package org.sahab.cli.testing;

import org.jspecify.annotations.NullMarked;
