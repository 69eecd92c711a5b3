/** What build files say of modules, whatever the build system, and how modules come of it. */
@NullMarked
package org.sahab.project.build;

import org.jspecify.annotations.NullMarked;
