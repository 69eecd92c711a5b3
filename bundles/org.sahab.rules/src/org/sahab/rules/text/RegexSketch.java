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

    private final String pattern;
    private int at;

    private RegexSketch(String pattern) {
        this.pattern = pattern;
    }

    /**
     * What is known of a part.
     *
     * @param all every text it matches, null if those are many
     * @param one texts of which a match holds one, null if nothing is known
     * @param size how large it becomes
     */
    private record Part(@Nullable Set<String> all, @Nullable Set<String> one, long size) {
        static final Part EMPTY = new Part(Set.of(""), null, 1);
        static final Part ANYTHING = new Part(null, null, 1);

        /** The better of what {@code one} and {@code all} say. */
        @Nullable
        Set<String> best() {
            return better(one, useful(all));
        }
    }

    private long size;
    private List<String> required = List.of();

    static RegexSketch of(String pattern) throws InvalidRegexException {
        RegexSketch sketch = new RegexSketch(pattern);
        Part whole = sketch.alternatives(0);
        sketch.size = whole.size();
        Set<String> best = sketch.at == pattern.length() ? whole.best() : null;
        sketch.required = best == null ? List.of() : best.stream().sorted().toList();
        return sketch;
    }

    long size() {
        return size;
    }

    List<String> required() {
        return required;
    }

    private Part alternatives(int depth) throws InvalidRegexException {
        if (depth > MAXIMUM_DEPTH) {
            throw new InvalidRegexException("nested deeper than " + MAXIMUM_DEPTH + " groups");
        }
        Part all = sequence(depth);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
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
        return new Part(all, one, sum(left.size(), right.size()));
    }

    private Part sequence(int depth) throws InvalidRegexException {
        Set<String> run = Set.of("");
        Set<String> best = null;
        boolean whole = true;
        long total = 1;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part part = repeated(atom(depth));
            total = sum(total, part.size());
            Set<String> crossed = part.all() == null ? null : cross(run, part.all());
            if (crossed != null) {
                run = crossed;
            } else {
                best = better(best, useful(run));
                best = better(best, part.best());
                whole = false;
                run = part.all() == null ? Set.of("") : part.all();
            }
        }
        return new Part(whole ? run : null, better(best, useful(run)), total);
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
                result = new Part(null, null, sum(result.size(), 1));
            } else if (c == '+') {
                at++;
                result = new Part(null, result.best(), sum(result.size(), 1));
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
                Set<String> one = bounds[0] > 0 ? result.best() : null;
                result = new Part(null, one, product(result.size(), times));
            } else {
                return result;
            }
        }
        return result;
    }

    private static Part optional(Part part) {
        if (part.all() == null || part.all().size() >= MAXIMUM_TEXTS) {
            return new Part(null, null, part.size());
        }
        Set<String> all = new LinkedHashSet<>(part.all());
        all.add("");
        return new Part(all, null, part.size());
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

    private static Part literal(char c) {
        // Beyond ASCII the cases of a letter are many; such text is not used to decide.
        return c < 128 ? new Part(Set.of(String.valueOf(c).toLowerCase(Locale.ROOT)), null, 1) : Part.ANYTHING;
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
        return looksAround ? new Part(Set.of(""), null, inside.size()) : inside;
    }

    private Part characterClass() throws InvalidRegexException {
        int from = at;
        boolean plain = true;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            plain = false;
            at++;
        }
        if (at < pattern.length() && pattern.charAt(at) == ']') {
            plain = false;
            at++;
        }
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            char c = pattern.charAt(at);
            if (c == '\\') {
                plain = false;
                at++;
            } else if (c == '[') {
                plain = false;
                int close = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
                if (close > 0) {
                    at = close + 1;
                }
            } else if (c == '-' || c >= 128) {
                plain = false;
            }
            at++;
        }
        if (at >= pattern.length()) {
            throw new InvalidRegexException("a character class is not closed");
        }
        String inside = pattern.substring(from, at);
        at++;
        if (!plain || inside.isEmpty() || inside.length() > 6) {
            return Part.ANYTHING;
        }
        Set<String> all = new LinkedHashSet<>();
        inside.toLowerCase(Locale.ROOT).chars().forEach(c -> all.add(String.valueOf((char) c)));
        return new Part(all, null, 1);
    }

    private Part escape() throws InvalidRegexException {
        if (at >= pattern.length()) {
            throw new InvalidRegexException("it ends with a backslash");
        }
        char c = pattern.charAt(at++);
        switch (c) {
            case 'Q' -> {
                int end = pattern.indexOf("\\E", at);
                String text = pattern.substring(at, end < 0 ? pattern.length() : end);
                at = end < 0 ? pattern.length() : end + 2;
                // A repetition behind the quotation is one of its last character alone.
                boolean repeated = at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
                boolean ascii = !repeated
                        && text.length() <= MAXIMUM_TEXT
                        && text.chars().allMatch(one -> one < 128);
                return ascii ? new Part(Set.of(text.toLowerCase(Locale.ROOT)), null, text.length() + 1) : Part.ANYTHING;
            }
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
                return Part.EMPTY;
            }
            case 'p', 'P', 'x', 'u' -> {
                if (at < pattern.length() && pattern.charAt(at) == '{') {
                    int close = pattern.indexOf('}', at);
                    at = close < 0 ? pattern.length() : close + 1;
                } else {
                    at = Math.min(pattern.length(), at + (c == 'u' ? 4 : c == 'x' ? 2 : 1));
                }
                return Part.ANYTHING;
            }
            default -> {
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
