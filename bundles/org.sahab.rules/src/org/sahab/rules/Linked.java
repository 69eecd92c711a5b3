package org.sahab.rules;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Draft;

/**
 * What the declarative rules say of a whole application.
 *
 * @param drafts the findings before they have their identity
 * @param tags technologies that the application was found to use
 * @param writtenTags the tags as rules write them, category included, by the id of the rule that gave them
 * @param diagnostics what kept rules from being applied
 */
public record Linked(
        List<Draft> drafts,
        SortedSet<String> tags,
        SortedMap<String, SortedSet<String>> writtenTags,
        List<Diagnostic> diagnostics) {

    /** Copies the collections. */
    public Linked {
        drafts = List.copyOf(drafts);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        writtenTags = Collections.unmodifiableSortedMap(new TreeMap<>(writtenTags));
        diagnostics = List.copyOf(diagnostics);
    }
}
