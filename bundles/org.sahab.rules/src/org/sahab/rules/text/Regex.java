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
 * must hold certain texts close to its start, it is only tried there; where it stays within a line and must hold certain texts,
 * only in lines that hold them.
 */
public final class Regex {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final long MAXIMUM_SIZE = 100_000;
    private static final long LOOKS = 60;
    private static final long FAST_LOOKS = 30;

    /** Steps of the automaton, each of which takes as long as the expression is large. */
    private static final long MAXIMUM_STEPS = 2_000_000_000;

    /** Which syntax an expression is written in. */
    public enum Syntax {
        /** RE2's; it can be matched in linear time. */
        RE2,
        /** The JDK's alone. */
        JDK
    }

    private final String pattern;
    private final Syntax syntax;
    private volatile @Nullable RegexSketch sketch;
    private volatile @Nullable Fast fast;
    private volatile com.google.re2j.@Nullable Pattern linear;

    private Regex(String pattern, Syntax syntax) {
        this.pattern = pattern;
        this.syntax = syntax;
    }

    /**
     * What backtracking needs of an expression.
     *
     * @param java the expression as the JDK reads it, null if it is slow or not known there
     * @param names its named groups
     * @param lines texts of which every line with a match holds one, null if that is not known
     * @param near texts of which every match holds one close to its start, null if that is not known
     * @param reach characters that a match may have before such a text
     */
    private record Fast(
            @Nullable Pattern java,
            GroupNames names,
            @Nullable LiteralScanner lines,
            @Nullable LiteralScanner near,
            int reach) {}

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
            Regex regex = new Regex(pattern, Syntax.RE2);
            regex.sketch = sketch;
            regex.linear = com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE);
            return regex;
        } catch (com.google.re2j.PatternSyntaxException e) {
            Regex regex = new Regex(pattern, Syntax.JDK);
            regex.sketch = sketch;
            if (regex.fast().java() == null) {
                throw new InvalidRegexException(e.getDescription());
            }
            return regex;
        }
    }

    /** An expression that was compiled without complaint before; it is compiled again only where it is used. */
    public static Regex known(String pattern, Syntax syntax) {
        return new Regex(pattern, syntax);
    }

    /** The syntax that it is written in. */
    public Syntax syntax() {
        return syntax;
    }

    private RegexSketch sketch() {
        RegexSketch made = sketch;
        if (made == null) {
            try {
                made = RegexSketch.of(pattern);
            } catch (InvalidRegexException e) {
                throw new IllegalStateException(e);
            }
            sketch = made;
        }
        return made;
    }

    private Fast fast() {
        Fast made = fast;
        if (made == null) {
            GroupNames names = GroupNames.in(pattern);
            boolean useful = syntax == Syntax.JDK || sketch().isFastInJava();
            List<List<String>> required = required();
            boolean byLine = sketch().staysWithinLine() && !required.isEmpty();
            RegexSketch.Need near = useful ? sketch().near() : null;
            made = new Fast(
                    useful ? javaPattern(names) : null,
                    names,
                    byLine ? new LiteralScanner(required.get(0)) : null,
                    near == null ? null : new LiteralScanner(near.texts()),
                    near == null ? 0 : near.before());
            fast = made;
        }
        return made;
    }

    private com.google.re2j.@Nullable Pattern linear() {
        com.google.re2j.Pattern made = linear;
        if (made == null && syntax == Syntax.RE2) {
            made = com.google.re2j.Pattern.compile(pattern, com.google.re2j.Pattern.MULTILINE);
            linear = made;
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
        return sketch().required();
    }

    /** The names of its groups. */
    public Set<String> groups() {
        return fast().names().names();
    }

    /**
     * Whether it matches the whole text.
     *
     * @throws RegexBudgetException if that takes too long
     */
    public boolean matches(String text) {
        Pattern java = fast().java();
        if (java != null) {
            try {
                return java.matcher(counted(text)).matches();
            } catch (RegexBudgetException | StackOverflowError e) {
                if (syntax == Syntax.JDK) {
                    throw new RegexBudgetException();
                }
            }
        }
        com.google.re2j.Pattern automaton = linear();
        return automaton != null && automaton.matches(text);
    }

    private CountedText counted(String text) {
        return new CountedText(text, syntax == Syntax.JDK ? LOOKS : FAST_LOOKS);
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
        return new Search(text);
    }

    /** Goes from match to match in one text. */
    public final class Search {
        private final String text;
        private final @Nullable Matcher fast;
        private final @Nullable LiteralScanner lines;
        private final GroupNames names;
        private com.google.re2j.@Nullable Matcher slow;
        private final @Nullable LiteralScanner nearTexts;
        private final int reach;

        /** Goes to the texts that a match has close to its start; null if the text is searched otherwise. */
        private LiteralScanner.@Nullable Cursor near;

        /** The next and the last start to be tried for what {@link #near} has found. */
        private int tried;

        private int lastTried = -1;

        /** Where the text that {@link #slow} looks at starts. */
        private int shift;

        private int slowLength;

        private boolean onSlow;
        private int from;
        private int lineEnd;

        private Search(String text) {
            Fast known = fast();
            this.text = text;
            this.fast = known.java() == null ? null : known.java().matcher(counted(text));
            this.lines = known.lines();
            this.names = known.names();
            this.onSlow = fast == null;
            this.nearTexts = known.near();
            this.reach = known.reach();
            if (fast != null && nearTexts != null) {
                near = nearTexts.new Cursor(text, 0);
                fast.useTransparentBounds(true).useAnchoringBounds(false);
            }
            this.lineEnd = lines == null ? text.length() : -1;
            if (near == null && lines == null) {
                open(0, text.length());
            }
        }

        /**
         * Goes to the next match.
         *
         * @throws RegexBudgetException if that takes too long
         */
        public boolean next() {
            if (fast != null && near != null && nearTexts != null) {
                try {
                    return nextNear(fast, near, nearTexts);
                } catch (RegexBudgetException | StackOverflowError e) {
                    near = null;
                    onSlow = true;
                    lineEnd = text.length();
                    openSlow(0, text.length());
                    from = tried - 1;
                }
            }
            while (true) {
                if (lineEnd >= 0 && nextInside()) {
                    from = end() > start() ? end() : end() + 1;
                    return true;
                }
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

        /** A match starts not further before one of the texts than the expression reaches: every such start is tried, once. */
        private boolean nextNear(Matcher matcher, LiteralScanner.Cursor cursor, LiteralScanner texts) {
            while (true) {
                while (tried <= lastTried) {
                    int start = tried++;
                    boolean inside = start > 0
                            && Character.isLowSurrogate(text.charAt(start))
                            && Character.isHighSurrogate(text.charAt(start - 1));
                    if (!inside && matcher.region(start, text.length()).lookingAt()) {
                        tried = Math.max(tried, matcher.end());
                        lastTried = -1;
                        cursor.moveTo(tried);
                        return true;
                    }
                }
                int end = cursor.next();
                if (end < 0) {
                    return false;
                }
                lastTried = end - texts.shortest();
                tried = Math.max(tried, end - texts.longest() - reach);
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
            com.google.re2j.Pattern automaton = linear();
            if (automaton == null || (end - start) * sketch().size() > MAXIMUM_STEPS) {
                throw new RegexBudgetException();
            }
            shift = start;
            slowLength = end - start;
            boolean whole = start == 0 && end == text.length();
            slow = automaton.matcher(whole ? text : text.substring(start, end));
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
            return slow != null ? shifted(slow.start(group)) : fast != null ? fast.start(names.forJava(group)) : -1;
        }

        /** End of a named group, -1 if it took no part. */
        public int end(String group) {
            return slow != null ? shifted(slow.end(group)) : fast != null ? fast.end(names.forJava(group)) : -1;
        }

        private int shifted(int offset) {
            return offset < 0 ? offset : offset + shift;
        }
    }
}
