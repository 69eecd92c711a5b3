/** From the hits of a whole application to findings: and, or, not, chains, tags. */
@NullMarked
package org.sahab.rules.link;

import org.jspecify.annotations.NullMarked;
