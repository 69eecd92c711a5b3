package org.sahab.rules.explain;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Message;

/**
 * What became of one condition of a rule, at one line and in the whole application.
 *
 * @param asks what it asks for; its text is in the catalogue of {@link ConditionTexts}
 * @param limits what limits it beside that
 * @param line 1-based line of the rule file that it stands on
 * @param not whether it must not match
 * @param ignore whether what it finds is no finding
 * @param as name under which its files can be used, null if none
 * @param from name of the condition whose files it uses, null if none
 * @param holds whether it holds in the application, {@code not} taken into account
 * @param verdict what it has to do with the line, with {@code not} left out of account
 * @param looks whether it looks at files such as the one asked about
 * @param here what it matches at the line
 * @param elsewhere some of what it matches at other lines, those of the same file first
 * @param otherLines how many matches there are at other lines of the file
 * @param otherFiles how many other files there are that it matches in
 * @param misses what at the line is like what it asks for, the nearest first
 * @param missing tags that it asks for and that no rule gave
 * @param entries the conditions it consists of, as they are written
 */
public record ConditionExplanation(
        Message asks,
        List<Message> limits,
        int line,
        boolean not,
        boolean ignore,
        @Nullable String as,
        @Nullable String from,
        boolean holds,
        Verdict verdict,
        boolean looks,
        List<Match> here,
        List<Match> elsewhere,
        int otherLines,
        int otherFiles,
        List<Miss> misses,
        SortedSet<String> missing,
        List<ConditionExplanation> entries) {

    /** Copies the collections. */
    public ConditionExplanation {
        limits = List.copyOf(limits);
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
        misses = List.copyOf(misses);
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        entries = List.copyOf(entries);
    }
}
