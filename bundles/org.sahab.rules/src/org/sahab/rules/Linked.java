package org.sahab.rules;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.finding.Draft;

/**
 * What the declarative rules say of a whole application.
 *
 * @param drafts the findings before they have their identity
 * @param tags technologies that the application was found to use
 * @param tagMatches the rules that gave tags, by id; the sightings have no excerpts yet
 * @param diagnostics what kept rules from being applied
 */
public record Linked(
        List<Draft> drafts, SortedSet<String> tags, List<TagMatch> tagMatches, List<Diagnostic> diagnostics) {

    /** Copies the collections. */
    public Linked {
        drafts = List.copyOf(drafts);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        tagMatches = List.copyOf(tagMatches);
        diagnostics = List.copyOf(diagnostics);
    }
}
