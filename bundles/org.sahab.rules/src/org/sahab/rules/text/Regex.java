package org.sahab.rules.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of RE2, in which rules are written. It takes time linear in the text: backtracking, which
 * is fast for most, is cut off after a number of steps that the length of the text decides, and the rest is matched by an
 * automaton. One with look-around or back-references, which RE2 does not know, ends there with an exception.
 */
public abstract sealed class Regex {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final long MAXIMUM_SIZE = 100_000;
    private static final long LOOKS = 60;
    private static final long FAST_LOOKS = 30;

    private final String pattern;
    private final List<List<String>> required;

    private Regex(String pattern, List<List<String>> required) {
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
        GroupNames names = GroupNames.in(pattern);
        Backtracking java = sketch.isFastInJava() ? java(pattern, sketch, names, FAST_LOOKS) : null;
        try {
            com.google.re2j.Pattern compiled =
                    com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE);
            Linear linear = new Linear(pattern, sketch.required(), compiled);
            return java == null ? linear : new FastThenLinear(java, linear);
        } catch (com.google.re2j.PatternSyntaxException e) {
            Backtracking only = java(pattern, sketch, names, LOOKS);
            if (only == null) {
                throw new InvalidRegexException(e.getDescription());
            }
            return only;
        }
    }

    private static @Nullable Backtracking java(String pattern, RegexSketch sketch, GroupNames names, long looks) {
        try {
            Pattern compiled = Pattern.compile(names.forJava(), Pattern.MULTILINE | Pattern.UNIX_LINES);
            return new Backtracking(pattern, sketch.required(), compiled, names, looks);
        } catch (IllegalArgumentException | StackOverflowError e) {
            return null;
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
     * Sets of texts in lower case: every text that it matches holds one of each, when ASCII case is ignored. The first set tells
     * most; empty if nothing is known.
     */
    public final List<List<String>> required() {
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

        Linear(String pattern, List<List<String>> required, com.google.re2j.Pattern compiled) {
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
            return in(text, 0);
        }

        /** Starts at a position; what stands before it still counts for {@code ^} and the like. */
        Search in(String text, int from) {
            com.google.re2j.Matcher matcher = compiled.matcher(text);
            return new Search() {
                private boolean started;

                @Override
                public boolean next() {
                    if (started || from == 0) {
                        return matcher.find();
                    }
                    started = true;
                    return from <= text.length() && matcher.find(from);
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
        private final long looks;

        Backtracking(String pattern, List<List<String>> required, Pattern compiled, GroupNames names, long looks) {
            super(pattern, required);
            this.compiled = compiled;
            this.names = names;
            this.looks = looks;
        }

        @Override
        public Set<String> groups() {
            return names.names();
        }

        @Override
        public boolean matches(String text) {
            try {
                return compiled.matcher(new CountedText(text, looks)).matches();
            } catch (StackOverflowError e) {
                throw new RegexBudgetException();
            }
        }

        @Override
        public Search in(String text) {
            Matcher matcher = compiled.matcher(new CountedText(text, looks));
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

    /** Backtracks, which is fast for most texts, and goes on in linear time from where it would take too long. */
    private static final class FastThenLinear extends Regex {
        private final Backtracking fast;
        private final Linear linear;

        FastThenLinear(Backtracking fast, Linear linear) {
            super(linear.pattern(), linear.required());
            this.fast = fast;
            this.linear = linear;
        }

        @Override
        public Set<String> groups() {
            return linear.groups();
        }

        @Override
        public boolean matches(String text) {
            try {
                return fast.matches(text);
            } catch (RegexBudgetException e) {
                return linear.matches(text);
            }
        }

        @Override
        public Search in(String text) {
            return new Search() {
                private Search search = fast.in(text);
                private boolean slow;
                private int from;

                @Override
                public boolean next() {
                    boolean found = slow ? search.next() : fastNext();
                    if (found) {
                        from = search.end() > search.start() ? search.end() : search.end() + 1;
                    }
                    return found;
                }

                private boolean fastNext() {
                    try {
                        return search.next();
                    } catch (RegexBudgetException e) {
                        slow = true;
                        search = linear.in(text, from);
                        return search.next();
                    }
                }

                @Override
                public int start() {
                    return search.start();
                }

                @Override
                public int end() {
                    return search.end();
                }

                @Override
                public int groupCount() {
                    return search.groupCount();
                }

                @Override
                public int start(int group) {
                    return search.start(group);
                }

                @Override
                public int end(int group) {
                    return search.end(group);
                }

                @Override
                public int start(String group) {
                    return search.start(group);
                }

                @Override
                public int end(String group) {
                    return search.end(group);
                }
            };
        }
    }
}
