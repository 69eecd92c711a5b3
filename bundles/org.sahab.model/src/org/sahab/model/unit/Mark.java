package org.sahab.model.unit;

import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/**
 * A note that a check leaves on a method for its link step, such as "queries a database".
 *
 * @param key what it means, named by the check
 * @param method id of the method, as in {@link Call}
 * @param detail what to show, such as the name of the method called
 * @param region where
 * @param confidence how sure
 */
public record Mark(String key, String method, String detail, Region region, Confidence confidence) {}
