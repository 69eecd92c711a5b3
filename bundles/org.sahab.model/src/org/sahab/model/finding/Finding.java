package org.sahab.model.finding;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Category;

/**
 * One thing that a rule found.
 *
 * @param rule id of the rule
 * @param message what to say, before it is put into words
 * @param place where; a {@linkplain Region#isWhole() whole} region for a file or the project
 * @param scope what the file is to the application
 * @param confidence how sure the analysis is
 * @param category how much it matters; never mandatory for a guess
 * @param effort points on the field's scale (0 information, 1 trivial, 3 complex, 5 redesign, 7 re-architecture, 13 unknown)
 * @param related further places that explain it, such as the query behind a call in a loop
 * @param identity stable over edits elsewhere in the file: rule, path, enclosing member, tokens around, ordinal; unique in
 *     the assessment
 * @param excerpt the code around, if asked for and on hand
 * @param suppression why it is not to be counted, if somebody said so
 */
public record Finding(
        String rule,
        Message message,
        Place place,
        Scope scope,
        Confidence confidence,
        Category category,
        int effort,
        List<Place> related,
        String identity,
        @Nullable Excerpt excerpt,
        @Nullable Suppression suppression) {

    /** By file and position, then rule, message and identity: total for findings of one assessment. */
    public static final Comparator<Finding> ORDER = Finding::compare;

    /** Copies the related places. */
    public Finding {
        related = List.copyOf(related);
    }

    private static int compare(Finding one, Finding other) {
        int order = one.place.compareTo(other.place);
        if (order == 0) {
            order = one.rule.compareTo(other.rule);
        }
        if (order == 0) {
            order = one.message.key().compareTo(other.message.key());
        }
        return order != 0 ? order : one.identity.compareTo(other.identity);
    }

    /** Whether it counts in scores and effort: production code, not a guess, not suppressed. */
    public boolean counts() {
        return scope == Scope.PRODUCTION && confidence != Confidence.GUESSED && suppression == null;
    }

    /** Whether somebody decided that it is not to be counted. */
    public boolean isSuppressed() {
        return suppression != null;
    }

    /** This finding with another category; a guess stays potential. */
    public Finding withCategory(Category other) {
        return new Finding(
                rule,
                message,
                place,
                scope,
                confidence,
                confidence == Confidence.GUESSED ? Category.POTENTIAL : other,
                effort,
                related,
                identity,
                excerpt,
                suppression);
    }

    /** This finding with another excerpt, or none. */
    public Finding withExcerpt(@Nullable Excerpt other) {
        return new Finding(
                rule, message, place, scope, confidence, category, effort, related, identity, other, suppression);
    }

    /** This finding with another suppression, or none. */
    public Finding withSuppression(@Nullable Suppression other) {
        return new Finding(
                rule, message, place, scope, confidence, category, effort, related, identity, excerpt, other);
    }
}
