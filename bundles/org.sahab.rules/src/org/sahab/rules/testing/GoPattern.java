package org.sahab.rules.testing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.text.Regex;

/**
 * An expression in a test file: written for Go, found anywhere in a text, or else the text itself. What is no expression, or one
 * too large for Go, is told apart.
 */
final class GoPattern {

    private final String text;
    private final @Nullable Pattern pattern;

    GoPattern(String text) {
        this.text = text;
        this.pattern = compile(text);
    }

    private static @Nullable Pattern compile(String text) {
        if (Regex.isTooLarge(text)) {
            return null;
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return null;
        }
    }

    /** Whether it is no expression. */
    boolean refused() {
        return pattern == null;
    }

    /** Whether it occurs, as an expression or letter by letter. */
    boolean finds(String other) {
        return other.contains(text)
                || (pattern != null && pattern.matcher(other).find());
    }

    /** The same, but what is no expression occurs everywhere: so messages and code are compared. */
    boolean accepts(String other) {
        return refused() || finds(other);
    }
}
