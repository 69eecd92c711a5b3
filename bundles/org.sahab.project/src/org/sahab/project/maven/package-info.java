/**
 * Maven projects: effective models and dependencies by Maven's own libraries, with a pom under analysis choosing no
 * host,
 * reading no environment and no file outside the tree. Maven's classes are loaded only where there is a pom.
 */
@NullMarked
package org.sahab.project.maven;

import org.jspecify.annotations.NullMarked;
