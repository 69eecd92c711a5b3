/** Cloud readiness: independence of operating system, machine, JVM and server product. Each rule lies beside its pages. */
@NullMarked
package org.sahab.checks.cloud.portability;

import org.jspecify.annotations.NullMarked;
