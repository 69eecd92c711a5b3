/** How ready an application is: scores, effort, strategies and blockers as plain values, each with what it rests on. */
@NullMarked
package org.sahab.model.readiness;

import org.jspecify.annotations.NullMarked;
