package org.sahab.rules.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of RE2, in which rules are written. It takes time linear in the text: backtracking, which
 * is fast for most, is cut off after a number of steps that the length of the text decides, and the rest is matched by an
 * automaton. One with look-around or back-references, which RE2 does not know, ends there with an exception. Where a match
 * stays within a line and must hold certain texts, only lines that hold them are looked at.
 */
public final class Regex {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final long MAXIMUM_SIZE = 100_000;
    private static final long LOOKS = 60;
    private static final long FAST_LOOKS = 30;

    private final String pattern;
    private volatile @Nullable Form form;

    private Regex(String pattern, @Nullable Form form) {
        this.pattern = pattern;
        this.form = form;
    }

    /**
     * What becomes of an expression. The part that the JDK knows and the one that takes linear time are null where there is none.
     */
    private record Form(
            List<List<String>> required,
            @Nullable LiteralScanner lines,
            @Nullable Pattern java,
            com.google.re2j.@Nullable Pattern linear,
            GroupNames names,
            Set<String> groups) {

        static Form of(String pattern) throws InvalidRegexException {
            if (pattern.length() > MAXIMUM_LENGTH) {
                throw new InvalidRegexException("longer than " + MAXIMUM_LENGTH + " characters");
            }
            RegexSketch sketch = RegexSketch.of(pattern);
            if (sketch.size() > MAXIMUM_SIZE) {
                throw new InvalidRegexException("its repetitions multiply beyond measure");
            }
            GroupNames names = GroupNames.in(pattern);
            try {
                com.google.re2j.Pattern linear =
                        com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE);
                return of(sketch, sketch.isFastInJava() ? javaPattern(names) : null, linear, names);
            } catch (com.google.re2j.PatternSyntaxException e) {
                Pattern java = javaPattern(names);
                if (java == null) {
                    throw new InvalidRegexException(e.getDescription());
                }
                return of(sketch, java, null, names);
            }
        }

        private static Form of(
                RegexSketch sketch,
                @Nullable Pattern java,
                com.google.re2j.@Nullable Pattern linear,
                GroupNames names) {
            List<List<String>> required = sketch.required();
            LiteralScanner lines =
                    sketch.staysWithinLine() && !required.isEmpty() ? new LiteralScanner(required.get(0)) : null;
            Set<String> groups =
                    linear == null ? names.names() : linear.namedGroups().keySet();
            return new Form(required, lines, java, linear, names, groups);
        }
    }

    /**
     * Compiles an expression, in which {@code ^} and {@code $} match at every line.
     *
     * @throws InvalidRegexException if neither syntax knows it, or if it is too large
     */
    public static Regex compile(String pattern) throws InvalidRegexException {
        return new Regex(pattern, Form.of(pattern));
    }

    /** An expression that was compiled without complaint before, and is compiled again only when it is used. */
    public static Regex known(String pattern) {
        return new Regex(pattern, null);
    }

    private Form form() {
        Form made = form;
        if (made == null) {
            try {
                made = Form.of(pattern);
            } catch (InvalidRegexException e) {
                throw new IllegalStateException(e);
            }
            form = made;
        }
        return made;
    }

    /** Whether an expression is longer than what is compiled here, nests deeper, or grows beyond it by its repetitions. */
    public static boolean isTooLarge(String pattern) {
        try {
            return pattern.length() > MAXIMUM_LENGTH || RegexSketch.of(pattern).size() > MAXIMUM_SIZE;
        } catch (InvalidRegexException e) {
            return true;
        }
    }

    private static @Nullable Pattern javaPattern(GroupNames names) {
        try {
            return Pattern.compile(names.forJava(), Pattern.MULTILINE | Pattern.UNIX_LINES);
        } catch (IllegalArgumentException | StackOverflowError e) {
            return null;
        }
    }

    /** The plain text, as an expression. */
    public static Regex literal(String text) throws InvalidRegexException {
        return compile(com.google.re2j.Pattern.quote(text));
    }

    /** The expression as given. */
    public String pattern() {
        return pattern;
    }

    /**
     * Sets of texts in lower case: every text that it matches holds one of each, when ASCII case is ignored. The first set tells
     * most; empty if nothing is known.
     */
    public List<List<String>> required() {
        return form().required();
    }

    /** The names of its groups. */
    public Set<String> groups() {
        return form().groups();
    }

    /**
     * Whether it matches the whole text.
     *
     * @throws RegexBudgetException if that takes too long
     */
    public boolean matches(String text) {
        Form known = form();
        if (known.java() != null) {
            try {
                return known.java().matcher(counted(text, known)).matches();
            } catch (RegexBudgetException | StackOverflowError e) {
                if (known.linear() == null) {
                    throw new RegexBudgetException();
                }
            }
        }
        return known.linear() != null && known.linear().matches(text);
    }

    private static CountedText counted(String text, Form form) {
        return new CountedText(text, form.linear() == null ? LOOKS : FAST_LOOKS);
    }

    /**
     * Whether it matches some part of the text.
     *
     * @throws RegexBudgetException if that takes too long
     */
    public boolean find(String text) {
        return in(text).next();
    }

    /** Starts to look for matches in a text. */
    public Search in(String text) {
        return new Search(form(), text);
    }

    /** Goes from match to match in one text. */
    public static final class Search {
        private final Form form;
        private final String text;
        private final @Nullable Matcher fast;
        private com.google.re2j.@Nullable Matcher slow;

        /** Where the text that {@link #slow} looks at starts. */
        private int shift;

        private int slowLength;

        private boolean onSlow;
        private int from;
        private int lineEnd;

        private Search(Form form, String text) {
            this.form = form;
            this.text = text;
            this.fast = form.java() == null ? null : form.java().matcher(counted(text, form));
            this.onSlow = fast == null;
            this.lineEnd = form.lines() == null ? text.length() : -1;
            if (form.lines() == null) {
                open(0, text.length());
            }
        }

        /**
         * Goes to the next match.
         *
         * @throws RegexBudgetException if that takes too long
         */
        public boolean next() {
            while (true) {
                if (lineEnd >= 0 && nextInside()) {
                    from = end() > start() ? end() : end() + 1;
                    return true;
                }
                LiteralScanner lines = form.lines();
                if (lines == null || lineEnd >= text.length()) {
                    return false;
                }
                int found = lines.next(text, lineEnd + 1);
                if (found < 0) {
                    lineEnd = text.length();
                    return false;
                }
                int start = Math.max(lineEnd + 1, text.lastIndexOf('\n', found - 1) + 1);
                int end = text.indexOf('\n', found);
                lineEnd = end < 0 ? text.length() : end;
                open(start, lineEnd);
            }
        }

        private void open(int start, int end) {
            from = start;
            if (fast != null && !onSlow) {
                fast.region(start, end);
            } else {
                openSlow(start, end);
            }
        }

        private void openSlow(int start, int end) {
            if (form.linear() == null) {
                throw new RegexBudgetException();
            }
            shift = start;
            slowLength = end - start;
            boolean whole = start == 0 && end == text.length();
            slow = form.linear().matcher(whole ? text : text.substring(start, end));
        }

        private boolean nextInside() {
            if (fast != null && !onSlow) {
                try {
                    return fast.find();
                } catch (RegexBudgetException | StackOverflowError e) {
                    onSlow = true;
                    openSlow(fast.regionStart(), fast.regionEnd());
                }
            }
            int start = from - shift;
            return slow != null && start <= slowLength && slow.find(start);
        }

        /** Start of the match. */
        public int start() {
            return start(0);
        }

        /** End of the match. */
        public int end() {
            return end(0);
        }

        /** Number of groups. */
        public int groupCount() {
            return slow != null ? slow.groupCount() : fast != null ? fast.groupCount() : 0;
        }

        /** Start of a group by number, -1 if it took no part. */
        public int start(int group) {
            return slow != null ? shifted(slow.start(group)) : fast != null ? fast.start(group) : -1;
        }

        /** End of a group by number, -1 if it took no part. */
        public int end(int group) {
            return slow != null ? shifted(slow.end(group)) : fast != null ? fast.end(group) : -1;
        }

        /** Start of a named group, -1 if it took no part. */
        public int start(String group) {
            return slow != null
                    ? shifted(slow.start(group))
                    : fast != null ? fast.start(form.names().forJava(group)) : -1;
        }

        /** End of a named group, -1 if it took no part. */
        public int end(String group) {
            return slow != null
                    ? shifted(slow.end(group))
                    : fast != null ? fast.end(form.names().forJava(group)) : -1;
        }

        private int shifted(int offset) {
            return offset < 0 ? offset : offset + shift;
        }
    }
}
