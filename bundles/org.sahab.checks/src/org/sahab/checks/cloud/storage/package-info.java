/** Rules about files and what else lies on the disk of one machine, each with its page in every language. */
@NullMarked
package org.sahab.checks.cloud.storage;

import org.jspecify.annotations.NullMarked;
