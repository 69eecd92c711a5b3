/** One test for each rule on messaging, remoting and naming. */
@NullMarked
package org.sahab.checks.cloud.messaging;

import org.jspecify.annotations.NullMarked;
