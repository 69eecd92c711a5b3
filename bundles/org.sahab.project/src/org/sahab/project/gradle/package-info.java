/** Gradle projects, by a cautious reading of their scripts as text; nothing is run. */
@NullMarked
package org.sahab.project.gradle;

import org.jspecify.annotations.NullMarked;
