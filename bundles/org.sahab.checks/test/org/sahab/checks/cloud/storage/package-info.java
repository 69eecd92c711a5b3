/** One test for each rule on files and disks. */
@NullMarked
package org.sahab.checks.cloud.storage;

import org.jspecify.annotations.NullMarked;
