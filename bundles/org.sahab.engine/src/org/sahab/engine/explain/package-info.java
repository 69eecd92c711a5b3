/** Why a rule found something at a line, or did not: the whole application is analysed with somebody watching. */
@NullMarked
package org.sahab.engine.explain;

import org.jspecify.annotations.NullMarked;
