/** Folders out of what a user named: as they are, unpacked from archives, fetched by Maven coordinate. */
@NullMarked
package org.sahab.project.archive;

import org.jspecify.annotations.NullMarked;
