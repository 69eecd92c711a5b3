/** One test for each rule on Java, frameworks and servers. */
@NullMarked
package org.sahab.checks.cloud.runtime;

import org.jspecify.annotations.NullMarked;
