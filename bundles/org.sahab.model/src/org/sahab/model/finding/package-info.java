/** What was found: findings, their places, messages and confidence, as plain values. */
@NullMarked
package org.sahab.model.finding;

import org.jspecify.annotations.NullMarked;
