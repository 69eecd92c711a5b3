/** Conditions on files: by name, by text, by XML. Each file is read and parsed once for all of them. */
@NullMarked
package org.sahab.rules.file;

import org.jspecify.annotations.NullMarked;
