/** Conditions on the libraries that an application depends on. */
@NullMarked
package org.sahab.rules.dependency;

import org.jspecify.annotations.NullMarked;
