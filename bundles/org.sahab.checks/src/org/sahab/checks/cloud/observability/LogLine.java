package org.sahab.checks.cloud.observability;

import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;

/**
 * Something that is printed to the console and could be logged.
 *
 * @param print the call that prints it
 * @param what the text, or the variable with the exception
 * @param error whether it tells of an error
 * @param failure whether it is an exception with its stack trace
 */
record LogLine(MethodInvocation print, Expression what, boolean error, boolean failure) {}
