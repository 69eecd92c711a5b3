/** What jars say of themselves. */
@NullMarked
package org.sahab.project.jar;

import org.jspecify.annotations.NullMarked;
