package org.sahab.model.unit;

import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/**
 * A call from a method of the application to another method that the application declares. Methods are named
 * {@code package.Type$Nested#name(erased parameter types)}, constructors {@code #<init>(...)}, initialisers
 * {@code #<clinit>()}.
 *
 * @param caller id of the enclosing method
 * @param callee id of the method called
 * @param loopDepth how many loops of the caller the call stands in, lambdas passed to iterating methods included
 * @param region where the first such call with this depth stands
 * @param anchor as in {@link Hit#anchor()}
 * @param confidence how sure the callee is
 */
public record Call(String caller, String callee, int loopDepth, Region region, String anchor, Confidence confidence) {}
