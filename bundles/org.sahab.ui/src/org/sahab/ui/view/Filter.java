package org.sahab.ui.view;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.text.StringMatcher;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.ui.text.Isolates;

/**
 * What the user wants to see of the findings.
 *
 * @param text words that must all occur in message, rule or file, whatever their case; {@code *} and {@code ?} stand for others
 * @param categories the categories to show
 * @param scopes the scopes to show
 * @param guesses whether to show what is only a guess
 * @param strengths whether to show what is good already
 * @param suppressed whether to show what somebody has decided not to count
 */
record Filter(
        String text,
        Set<Category> categories,
        Set<Scope> scopes,
        boolean guesses,
        boolean strengths,
        boolean suppressed) {

    /** What counts: the problems in production code that are no guess. */
    static final Filter WHAT_COUNTS =
            new Filter("", EnumSet.allOf(Category.class), EnumSet.of(Scope.PRODUCTION), false, false, false);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** More words than anybody types, each of which costs a pass over every finding. */
    private static final int MOST_WORDS = 10;

    /** Copies the sets. */
    Filter {
        categories = Collections.unmodifiableSet(copy(categories, Category.class));
        scopes = Collections.unmodifiableSet(copy(scopes, Scope.class));
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return copy;
    }

    Filter withText(String other) {
        return new Filter(other.strip(), categories, scopes, guesses, strengths, suppressed);
    }

    Filter with(Category category, boolean shown) {
        return new Filter(text, changed(categories, category, shown), scopes, guesses, strengths, suppressed);
    }

    Filter with(Scope scope, boolean shown) {
        return new Filter(text, categories, changed(scopes, scope, shown), guesses, strengths, suppressed);
    }

    Filter withGuesses(boolean shown) {
        return new Filter(text, categories, scopes, shown, strengths, suppressed);
    }

    Filter withStrengths(boolean shown) {
        return new Filter(text, categories, scopes, guesses, shown, suppressed);
    }

    Filter withSuppressed(boolean shown) {
        return new Filter(text, categories, scopes, guesses, strengths, shown);
    }

    private static <E extends Enum<E>> Set<E> changed(Set<E> set, E element, boolean in) {
        Set<E> changed = EnumSet.of(element);
        changed.addAll(set);
        if (!in) {
            changed.remove(element);
        }
        return changed;
    }

    /** What this filter lets through; cheap tests first, as words have to be made for the text. */
    Predicate<ShownFinding> compile() {
        Predicate<ShownFinding> kinds = row -> {
            if (row.finding().confidence() == Confidence.GUESSED && !guesses
                    || row.finding().isSuppressed() && !suppressed) {
                return false;
            }
            return scopes.contains(row.finding().scope())
                    && (row.isStrength()
                            ? strengths
                            : categories.contains(row.finding().category()));
        };
        List<StringMatcher> words = Stream.of(BLANKS.split(text))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> new StringMatcher("*" + word + "*", true, false))
                .toList();
        if (words.isEmpty()) {
            return kinds;
        }
        return kinds.and(row -> {
            String all = String.join(
                    "\n",
                    Isolates.none(row.message()),
                    row.title(),
                    row.finding().rule(),
                    row.file());
            for (StringMatcher word : words) {
                if (!word.match(all)) {
                    return false;
                }
            }
            return true;
        });
    }
}
