/** One test for each rule on builds, archives and images. */
@NullMarked
package org.sahab.checks.cloud.packaging;

import org.jspecify.annotations.NullMarked;
