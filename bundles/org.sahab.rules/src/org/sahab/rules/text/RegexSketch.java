package org.sahab.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an expression without compiling it: how large it becomes, and which texts a match must hold. Where it
 * does not understand something it says less, never something wrong.
 */
final class RegexSketch {

    private static final int MAXIMUM_DEPTH = 120;
    private static final int MAXIMUM_TEXTS = 24;
    private static final int MAXIMUM_TEXT = 40;
    private static final int MINIMUM_USEFUL = 2;
    private static final int MAXIMUM_CLASS = 10;
    private static final Set<String> NOTHING = Set.of("");
    private static final Set<String> DIGITS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final int MAXIMUM_SETS = 4;

    private final String pattern;
    private int at;
    private boolean sameMeaning = true;
    private boolean withinLine = true;

    /** What the parts of the outermost sequence need, and how many alternatives to that sequence there are. */
    private final List<Set<String>> parts = new ArrayList<>();

    private int alternatives;

    private RegexSketch(String pattern) {
        this.pattern = pattern;
    }

    /**
     * What is known of a part.
     *
     * @param all every text it matches, null if those are many
     * @param one texts of which a match holds one, null if nothing is known
     * @param start texts with one of which every match starts
     * @param end texts with one of which every match ends
     * @param size how large it becomes
     */
    private record Part(
            @Nullable Set<String> all, @Nullable Set<String> one, Set<String> start, Set<String> end, long size) {
        static final Part EMPTY = exactly(Set.of(""), 1);
        static final Part ANYTHING = some(null, 1);

        static Part exactly(Set<String> all, long size) {
            return new Part(all, null, all, all, size);
        }

        static Part some(@Nullable Set<String> one, long size) {
            return new Part(null, one, NOTHING, NOTHING, size);
        }

        /** The better of what {@code one} and {@code all} say. */
        @Nullable
        Set<String> best() {
            return better(one, useful(all));
        }
    }

    private long size;
    private List<List<String>> required = List.of();

    static RegexSketch of(String pattern) throws InvalidRegexException {
        RegexSketch sketch = new RegexSketch(pattern);
        Part whole = sketch.alternatives(0);
        sketch.size = whole.size();
        if (sketch.at == pattern.length()) {
            sketch.require(whole.best());
        }
        return sketch;
    }

    long size() {
        return size;
    }

    /** Sets of texts: a match holds a text of each of them, when ASCII case is ignored. */
    List<List<String>> required() {
        return required;
    }

    /** Whether no match holds a line feed, and what stands before or behind the line does not matter to it. */
    boolean staysWithinLine() {
        return withinLine;
    }

    private void require(@Nullable Set<String> best) {
        Set<Set<String>> all = new LinkedHashSet<>();
        if (best != null) {
            all.add(best);
            if (alternatives == 0) {
                all.addAll(parts);
            }
        }
        required = all.stream()
                .limit(MAXIMUM_SETS)
                .map(texts -> texts.stream().sorted().toList())
                .toList();
    }

    /** Whether Java's expressions give it the same meaning as RE2 does, and are likely to be fast: false where they might not. */
    boolean isFastInJava() {
        // Tried at each character of a line, any text at the start would be read to the end of the line each time.
        return sameMeaning && !pattern.startsWith(".*") && !pattern.startsWith("(.*") && !pattern.startsWith(".+");
    }

    private Part alternatives(int depth) throws InvalidRegexException {
        if (depth > MAXIMUM_DEPTH) {
            throw new InvalidRegexException("nested deeper than " + MAXIMUM_DEPTH + " groups");
        }
        Part all = sequence(depth);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            alternatives += depth == 0 ? 1 : 0;
            all = either(all, sequence(depth));
        }
        return all;
    }

    private static Part either(Part left, Part right) {
        Set<String> all = null;
        if (left.all() != null
                && right.all() != null
                && left.all().size() + right.all().size() <= MAXIMUM_TEXTS) {
            all = new LinkedHashSet<>(left.all());
            all.addAll(right.all());
        }
        Set<String> one = null;
        Set<String> leftBest = left.best();
        Set<String> rightBest = right.best();
        if (leftBest != null && rightBest != null && leftBest.size() + rightBest.size() <= MAXIMUM_TEXTS) {
            one = new LinkedHashSet<>(leftBest);
            one.addAll(rightBest);
        }
        return new Part(
                all,
                one,
                union(left.start(), right.start()),
                union(left.end(), right.end()),
                sum(left.size(), right.size()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both.size() > MAXIMUM_TEXTS ? NOTHING : both;
    }

    private Part sequence(int depth) throws InvalidRegexException {
        Set<String> run = Set.of("");
        Set<String> best = null;
        Set<String> start = null;
        long total = 1;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part part = repeated(atom(depth));
            total = sum(total, part.size());
            Set<String> crossed = part.all() == null ? null : cross(run, part.all());
            if (crossed != null) {
                run = crossed;
            } else {
                Set<String> longer = cross(run, part.start());
                run = longer == null ? run : longer;
                best = better(best, noted(useful(run), depth));
                best = better(best, noted(part.best(), depth));
                start = start == null ? run : start;
                run = part.end();
            }
        }
        noted(useful(run), depth);
        return start == null
                ? new Part(run, best, run, run, total)
                : new Part(null, better(best, useful(run)), start, run, total);
    }

    private @Nullable Set<String> noted(@Nullable Set<String> texts, int depth) {
        if (texts != null && depth == 0) {
            parts.add(texts);
        }
        return texts;
    }

    private static @Nullable Set<String> cross(Set<String> left, Set<String> right) {
        if (left.size() * right.size() > MAXIMUM_TEXTS) {
            return null;
        }
        Set<String> crossed = new LinkedHashSet<>();
        for (String start : left) {
            for (String end : right) {
                if (start.length() + end.length() > MAXIMUM_TEXT) {
                    return null;
                }
                crossed.add(start + end);
            }
        }
        return crossed;
    }

    private Part repeated(Part part) {
        Part result = part;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '*') {
                at++;
                result = Part.some(null, sum(result.size(), 1));
            } else if (c == '+') {
                at++;
                result = new Part(null, result.best(), result.start(), result.end(), sum(result.size(), 1));
            } else if (c == '?') {
                at++;
                result = optional(result);
            } else if (c == '{') {
                int close = pattern.indexOf('}', at);
                int[] bounds = close < 0 ? null : bounds(pattern.substring(at + 1, close));
                if (bounds == null) {
                    return result;
                }
                at = close + 1;
                long times = Math.max(1, bounds[1]);
                result = times(result, bounds[0], bounds[1], product(result.size(), times));
            } else {
                return result;
            }
        }
        return result;
    }

    private static Part times(Part part, int least, int most, long size) {
        if (least == 0) {
            return Part.some(null, size);
        }
        Set<String> all = least == most ? part.all() : null;
        for (int i = 1; i < least && all != null && part.all() != null; i++) {
            all = cross(all, part.all());
        }
        return all != null ? Part.exactly(all, size) : new Part(null, part.best(), part.start(), part.end(), size);
    }

    private static Part optional(Part part) {
        if (part.all() == null || part.all().size() >= MAXIMUM_TEXTS) {
            return Part.some(null, part.size());
        }
        Set<String> all = new LinkedHashSet<>(part.all());
        all.add("");
        return Part.exactly(all, part.size());
    }

    /** Least and most number of {@code n}, {@code n,} or {@code n,m}; null if it is no repetition. */
    private static int @Nullable [] bounds(String text) {
        if (!text.matches("\\d{1,6}(,\\d{0,6})?")) {
            return null;
        }
        int comma = text.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? text : text.substring(0, comma));
        String rest = comma < 0 ? text : text.substring(comma + 1);
        return new int[] {least, rest.isEmpty() ? least + 1 : Integer.parseInt(rest)};
    }

    private Part atom(int depth) throws InvalidRegexException {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group(depth);
            case '[' -> characterClass();
            case '.' -> Part.ANYTHING;
            case '^', '$' -> Part.EMPTY;
            case '\\' -> escape();
            default -> literal(c);
        };
    }

    private Part literal(char c) {
        withinLine &= c != '\n';
        // Beyond ASCII the cases of a letter are many; such text is not used to decide.
        return c < 128 ? Part.exactly(Set.of(String.valueOf(c).toLowerCase(Locale.ROOT)), 1) : Part.ANYTHING;
    }

    private Part group(int depth) throws InvalidRegexException {
        boolean looksAround = false;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            if (pattern.startsWith("P<", at) || pattern.startsWith("<", at)) {
                looksAround = pattern.startsWith("<=", at) || pattern.startsWith("<!", at);
                int close = looksAround ? at + 1 : pattern.indexOf('>', at);
                if (close < 0) {
                    throw new InvalidRegexException("the name of a group is not closed");
                }
                at = close + 1;
            } else if (pattern.startsWith("=", at) || pattern.startsWith("!", at)) {
                looksAround = true;
                at++;
            } else {
                while (at < pattern.length() && pattern.charAt(at) != ':' && pattern.charAt(at) != ')') {
                    // Other flags are known to one of the two alone, and cases beyond ASCII differ.
                    sameMeaning &= "sm".indexOf(pattern.charAt(at)) >= 0;
                    withinLine &= "im".indexOf(pattern.charAt(at)) >= 0;
                    at++;
                }
                if (at < pattern.length() && pattern.charAt(at) == ')') {
                    at++;
                    return Part.EMPTY;
                }
                at++;
            }
        }
        Part inside = alternatives(depth + 1);
        if (at >= pattern.length()) {
            throw new InvalidRegexException("a parenthesis is not closed");
        }
        at++;
        return looksAround ? Part.exactly(Set.of(""), inside.size()) : inside;
    }

    private Part characterClass() throws InvalidRegexException {
        int from = at;
        boolean plain = true;
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        boolean first = true;
        Set<String> all = new LinkedHashSet<>();
        while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
            char c = pattern.charAt(at);
            if (c == '\\' && at + 1 < pattern.length()) {
                c = pattern.charAt(++at);
                plain &= c < 128 && !Character.isLetterOrDigit(c);
                withinLine &= negated || !Character.isLetterOrDigit(c) || "dwSrt".indexOf(c) >= 0;
            } else if (c == '[') {
                plain = false;
                sameMeaning = false;
                withinLine = false;
                int close = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
                at = close > 0 ? close + 1 : at;
            } else {
                plain &= c != '-' && c < 128;
                sameMeaning &= !pattern.startsWith("&&", at) && !(first && c == ']');
                withinLine &= negated || c > ' ' || c == ' ' || c == '\t';
            }
            all.add(String.valueOf(c).toLowerCase(Locale.ROOT));
            first = false;
            at++;
        }
        if (at >= pattern.length()) {
            throw new InvalidRegexException("a character class is not closed");
        }
        String inside = pattern.substring(from, at);
        at++;
        withinLine &= !negated || inside.contains("\\n") || inside.contains("\\s");
        if (inside.equals("0-9")) {
            return Part.exactly(DIGITS, 1);
        }
        return plain && !negated && all.size() <= MAXIMUM_CLASS ? Part.exactly(all, 1) : Part.ANYTHING;
    }

    private Part escape() throws InvalidRegexException {
        if (at >= pattern.length()) {
            throw new InvalidRegexException("it ends with a backslash");
        }
        char c = pattern.charAt(at++);
        switch (c) {
            case 'Q' -> {
                withinLine = false;
                int end = pattern.indexOf("\\E", at);
                String text = pattern.substring(at, end < 0 ? pattern.length() : end);
                at = end < 0 ? pattern.length() : end + 2;
                // A repetition behind the quotation is one of its last character alone.
                boolean repeated = at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
                boolean ascii = !repeated
                        && text.length() <= MAXIMUM_TEXT
                        && text.chars().allMatch(one -> one < 128);
                return ascii ? Part.exactly(Set.of(text.toLowerCase(Locale.ROOT)), text.length() + 1) : Part.ANYTHING;
            }
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
                sameMeaning &= c == 'A' || c == 'z';
                withinLine &= c == 'b';
                return Part.EMPTY;
            }
            case 'p', 'P', 'x', 'u' -> {
                sameMeaning = false;
                withinLine = false;
                if (at < pattern.length() && pattern.charAt(at) == '{') {
                    int close = pattern.indexOf('}', at);
                    at = close < 0 ? pattern.length() : close + 1;
                } else {
                    at = Math.min(pattern.length(), at + (c == 'u' ? 4 : c == 'x' ? 2 : 1));
                }
                return Part.ANYTHING;
            }
            default -> {
                sameMeaning &= !Character.isLetterOrDigit(c) || "dDwWsSnrt".indexOf(c) >= 0;
                withinLine &= !Character.isLetterOrDigit(c) || "dwSrt".indexOf(c) >= 0;
                if (c == 'd') {
                    return Part.exactly(DIGITS, 1);
                }
                return Character.isLetterOrDigit(c) ? Part.ANYTHING : literal(c);
            }
        }
    }

    private static @Nullable Set<String> useful(@Nullable Set<String> texts) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        return shortest(texts) < MINIMUM_USEFUL ? null : texts;
    }

    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int byLength = Integer.compare(shortest(one), shortest(other));
        return byLength > 0 || byLength == 0 && one.size() <= other.size() ? one : other;
    }

    private static int shortest(Set<String> texts) {
        return new ArrayList<>(texts).stream().mapToInt(String::length).min().orElse(0);
    }

    private static long sum(long one, long other) {
        return Math.min(Long.MAX_VALUE / 2, one + other);
    }

    private static long product(long one, long other) {
        return one > Integer.MAX_VALUE || other > Integer.MAX_VALUE ? Long.MAX_VALUE / 2 : one * other;
    }
}
