/** Eclipse projects, as they lie in the file system. */
@NullMarked
package org.sahab.project.eclipse;

import org.jspecify.annotations.NullMarked;
