package org.sahab.rules.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression in the syntax of RE2, in which rules are written. It is matched in time linear in the text; one with
 * look-around or back-references, which RE2 does not know, is matched by backtracking with a number of steps that depends on the
 * length of the text alone.
 */
public abstract sealed class Regex {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final long MAXIMUM_SIZE = 100_000;

    private final String pattern;
    private final List<String> required;

    private Regex(String pattern, List<String> required) {
        this.pattern = pattern;
        this.required = required;
    }

    /**
     * Compiles an expression, in which {@code ^} and {@code $} match at every line.
     *
     * @throws InvalidRegexException if neither syntax knows it, or if it is too large
     */
    public static Regex compile(String pattern) throws InvalidRegexException {
        if (pattern.length() > MAXIMUM_LENGTH) {
            throw new InvalidRegexException("longer than " + MAXIMUM_LENGTH + " characters");
        }
        RegexSketch sketch = RegexSketch.of(pattern);
        if (sketch.size() > MAXIMUM_SIZE) {
            throw new InvalidRegexException("its repetitions multiply beyond measure");
        }
        try {
            return new Linear(
                    pattern,
                    sketch.required(),
                    com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE));
        } catch (com.google.re2j.PatternSyntaxException e) {
            return backtracking(pattern, sketch, e.getDescription());
        }
    }

    private static Regex backtracking(String pattern, RegexSketch sketch, String reason) throws InvalidRegexException {
        GroupNames names = GroupNames.in(pattern);
        try {
            return new Backtracking(
                    pattern,
                    sketch.required(),
                    Pattern.compile(names.forJava(), Pattern.MULTILINE | Pattern.UNIX_LINES),
                    names);
        } catch (IllegalArgumentException | StackOverflowError e) {
            throw new InvalidRegexException(reason);
        }
    }

    /** The plain text, as an expression. */
    public static Regex literal(String text) throws InvalidRegexException {
        return compile(com.google.re2j.Pattern.quote(text));
    }

    /** The expression as given. */
    public final String pattern() {
        return pattern;
    }

    /**
     * Texts in lower case, of which every text that it matches holds at least one, when ASCII case is ignored; empty if nothing
     * is known.
     */
    public final List<String> required() {
        return required;
    }

    /** The names of its groups. */
    public abstract Set<String> groups();

    /** Starts to look for matches in a text. */
    public abstract Search in(String text);

    /**
     * Whether it matches the whole text.
     *
     * @throws RegexBudgetException if that takes too long
     */
    public abstract boolean matches(String text);

    /**
     * Whether it matches some part of the text.
     *
     * @throws RegexBudgetException if that takes too long
     */
    public final boolean find(String text) {
        return in(text).next();
    }

    /** Goes from match to match. */
    public interface Search {

        /**
         * Goes to the next match.
         *
         * @throws RegexBudgetException if that takes too long
         */
        boolean next();

        /** Start of the match. */
        int start();

        /** End of the match. */
        int end();

        /** Number of groups. */
        int groupCount();

        /** Start of a group by number, -1 if it took no part. */
        int start(int group);

        /** End of a group by number, -1 if it took no part. */
        int end(int group);

        /** Start of a named group, -1 if it took no part. */
        int start(String group);

        /** End of a named group, -1 if it took no part. */
        int end(String group);
    }

    private static final class Linear extends Regex {
        private final com.google.re2j.Pattern compiled;

        Linear(String pattern, List<String> required, com.google.re2j.Pattern compiled) {
            super(pattern, required);
            this.compiled = compiled;
        }

        @Override
        public Set<String> groups() {
            return compiled.namedGroups().keySet();
        }

        @Override
        public boolean matches(String text) {
            return compiled.matches(text);
        }

        @Override
        public Search in(String text) {
            com.google.re2j.Matcher matcher = compiled.matcher(text);
            return new Search() {
                @Override
                public boolean next() {
                    return matcher.find();
                }

                @Override
                public int start() {
                    return matcher.start();
                }

                @Override
                public int end() {
                    return matcher.end();
                }

                @Override
                public int groupCount() {
                    return matcher.groupCount();
                }

                @Override
                public int start(int group) {
                    return matcher.start(group);
                }

                @Override
                public int end(int group) {
                    return matcher.end(group);
                }

                @Override
                public int start(String group) {
                    return matcher.start(group);
                }

                @Override
                public int end(String group) {
                    return matcher.end(group);
                }
            };
        }
    }

    private static final class Backtracking extends Regex {
        private final Pattern compiled;
        private final GroupNames names;

        Backtracking(String pattern, List<String> required, Pattern compiled, GroupNames names) {
            super(pattern, required);
            this.compiled = compiled;
            this.names = names;
        }

        @Override
        public Set<String> groups() {
            return names.names();
        }

        @Override
        public boolean matches(String text) {
            try {
                return compiled.matcher(new CountedText(text)).matches();
            } catch (StackOverflowError e) {
                throw new RegexBudgetException();
            }
        }

        @Override
        public Search in(String text) {
            Matcher matcher = compiled.matcher(new CountedText(text));
            return new Search() {
                @Override
                public boolean next() {
                    try {
                        return matcher.find();
                    } catch (StackOverflowError e) {
                        throw new RegexBudgetException();
                    }
                }

                @Override
                public int start() {
                    return matcher.start();
                }

                @Override
                public int end() {
                    return matcher.end();
                }

                @Override
                public int groupCount() {
                    return matcher.groupCount();
                }

                @Override
                public int start(int group) {
                    return matcher.start(group);
                }

                @Override
                public int end(int group) {
                    return matcher.end(group);
                }

                @Override
                public int start(String group) {
                    return matcher.start(names.forJava(group));
                }

                @Override
                public int end(String group) {
                    return matcher.end(names.forJava(group));
                }
            };
        }
    }
}
