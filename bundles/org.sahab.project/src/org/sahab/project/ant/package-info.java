/** Ant projects: what their compile tasks say; nothing is run. */
@NullMarked
package org.sahab.project.ant;

import org.jspecify.annotations.NullMarked;
