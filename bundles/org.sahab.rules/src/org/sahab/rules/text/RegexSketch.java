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
    private static final int MAXIMUM_WAYS = 8;
    private static final int MAXIMUM_REACH = 64;

    /** A length beyond which nothing is told of it. */
    private static final int UNBOUNDED = 1 << 20;

    private final String pattern;
    private int at;
    private boolean sameMeaning = true;
    private boolean withinLine = true;
    private boolean plain = true;

    /** What the parts of the outermost sequence need, and how many alternatives to that sequence there are. */
    private final List<Set<String>> parts = new ArrayList<>();

    private int alternatives;

    private RegexSketch(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Texts of which a match holds one.
     *
     * @param texts the texts, in lower case
     * @param before characters that a match may have before the text, at most
     */
    record Need(Set<String> texts, int before) {

        /** The need of a longer part, which this part starts after so many characters at most. */
        Need after(int characters) {
            return new Need(texts, add(before, characters));
        }
    }

    /**
     * What is known of a part.
     *
     * @param all every text it matches, null if those are many
     * @param one texts of which a match holds one, null if nothing is known
     * @param near the same where the texts stand close to the start of the match
     * @param start texts with one of which every match starts
     * @param end texts with one of which every match ends
     * @param length characters of the longest match
     * @param size how large it becomes
     * @param ways what is known of each way to match it, empty if there is one alone
     */
    private record Part(
            @Nullable Set<String> all,
            @Nullable Need one,
            @Nullable Need near,
            Set<String> start,
            Set<String> end,
            int length,
            long size,
            List<Part> ways) {
        static final Part EMPTY = exactly(Set.of(""), 1);

        /** One character, of which some are two for Java. */
        static final Part ANYTHING = some(null, 2, 1);

        static Part exactly(Set<String> all, long size) {
            return new Part(all, null, null, all, all, longest(all), size, List.of());
        }

        static Part some(@Nullable Need one, int length, long size) {
            return new Part(null, one, one, NOTHING, NOTHING, length, size, List.of());
        }

        /** The better of what {@code one} and {@code all} say. */
        @Nullable
        Need best() {
            return better(one, useful(all, 0));
        }

        @Nullable
        Need closest() {
            return better(near, useful(all, 0));
        }

        Part sized(long other) {
            return new Part(all, one, near, start, end, length, other, ways);
        }
    }

    /** One way through a sequence, as far as it has been read. */
    private static final class Way {
        private @Nullable Set<String> start;
        private Set<String> run = NOTHING;
        private int beforeRun;
        private int length;
        private @Nullable Need best;
        private @Nullable Need near;

        Way copy() {
            Way copy = new Way();
            copy.start = start;
            copy.run = run;
            copy.beforeRun = beforeRun;
            copy.length = length;
            copy.best = best;
            copy.near = near;
            return copy;
        }

        /** Goes on with a part; what the run up to it needs, null if it is not at its end or too short to tell. */
        @Nullable
        Need follow(Part part) {
            Set<String> crossed = part.all() == null ? null : cross(run, part.all());
            Need needed = null;
            if (crossed != null) {
                run = crossed;
            } else {
                Set<String> longer = cross(run, part.start());
                run = longer == null ? run : longer;
                needed = useful(run, beforeRun);
                note(needed, needed);
                Need inPart = part.best();
                Need nearInPart = part.closest();
                note(
                        inPart == null ? null : inPart.after(length),
                        nearInPart == null ? null : nearInPart.after(length));
                start = start == null ? run : start;
                run = part.end();
                beforeRun = Math.max(0, add(length, part.length()) - shortest(run));
                beforeRun = add(length, part.length()) >= UNBOUNDED ? UNBOUNDED : beforeRun;
            }
            length = add(length, part.length());
            return needed;
        }

        private void note(@Nullable Need more, @Nullable Need moreNear) {
            best = better(best, more);
            if (moreNear != null && moreNear.before() <= MAXIMUM_REACH) {
                near = better(near, moreNear);
            }
        }

        Part end() {
            if (start == null) {
                return new Part(run, best, near, run, run, length, 1, List.of());
            }
            Need last = useful(run, beforeRun);
            note(last, last);
            return new Part(null, best, near, start, run, length, 1, List.of());
        }
    }

    private long size;
    private List<List<String>> required = List.of();
    private @Nullable Need near;

    static RegexSketch of(String pattern) throws InvalidRegexException {
        RegexSketch sketch = new RegexSketch(pattern);
        Part whole = sketch.alternatives(0);
        sketch.size = whole.size();
        if (sketch.at == pattern.length() && sketch.plain) {
            sketch.require(whole.best());
            sketch.near = whole.closest();
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

    /** Texts of which every match holds one close to its start, ASCII case ignored; null if there are none that tell. */
    @Nullable
    Need near() {
        return near;
    }

    /** Whether no match holds a line feed, and what stands before or behind the line does not matter to it. */
    boolean staysWithinLine() {
        return withinLine;
    }

    private void require(@Nullable Need best) {
        Set<Set<String>> all = new LinkedHashSet<>();
        if (best != null) {
            all.add(best.texts());
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
        List<Part> ways = new ArrayList<>();
        Part all = sequence(depth);
        ways.add(all);
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            alternatives += depth == 0 ? 1 : 0;
            Part one = sequence(depth);
            ways.add(one);
            all = either(all, one);
        }
        boolean several = ways.size() > 1 && ways.size() <= MAXIMUM_WAYS && all.all() == null;
        return several ? withWays(all, ways) : all;
    }

    private static Part withWays(Part all, List<Part> ways) {
        return new Part(
                all.all(), all.one(), all.near(), all.start(), all.end(), all.length(), all.size(), List.copyOf(ways));
    }

    private static Part either(Part left, Part right) {
        Set<String> all = null;
        if (left.all() != null
                && right.all() != null
                && left.all().size() + right.all().size() <= MAXIMUM_TEXTS) {
            all = new LinkedHashSet<>(left.all());
            all.addAll(right.all());
        }
        return new Part(
                all,
                either(left.best(), right.best()),
                either(left.closest(), right.closest()),
                union(left.start(), right.start()),
                union(left.end(), right.end()),
                Math.max(left.length(), right.length()),
                sum(left.size(), right.size()),
                List.of());
    }

    private static @Nullable Need either(@Nullable Need one, @Nullable Need other) {
        if (one == null || other == null || one.texts().size() + other.texts().size() > MAXIMUM_TEXTS) {
            return null;
        }
        Set<String> both = new LinkedHashSet<>(one.texts());
        both.addAll(other.texts());
        return new Need(both, Math.max(one.before(), other.before()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both.size() > MAXIMUM_TEXTS ? NOTHING : both;
    }

    private Part sequence(int depth) throws InvalidRegexException {
        List<Way> ways = new ArrayList<>(List.of(new Way()));
        long total = 1;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part part = repeated(atom(depth));
            total = sum(total, part.size());
            List<Part> partWays = part.ways();
            if (!partWays.isEmpty() && partWays.size() * ways.size() <= MAXIMUM_WAYS) {
                noted(part.best(), depth);
                List<Way> more = new ArrayList<>();
                for (Way way : ways) {
                    for (Part one : partWays) {
                        Way copy = way.copy();
                        copy.follow(one);
                        more.add(copy);
                    }
                }
                ways = more;
            } else {
                Need needed = null;
                for (Way way : ways) {
                    needed = way.follow(part);
                }
                if (ways.size() == 1) {
                    noted(needed, depth);
                }
                if (part.all() == null) {
                    noted(part.best(), depth);
                }
            }
        }
        if (ways.size() == 1) {
            noted(useful(ways.get(0).run, 0), depth);
            return ways.get(0).end().sized(total);
        }
        List<Part> ends = ways.stream().map(Way::end).toList();
        Part all = ends.get(0);
        for (Part end : ends.subList(1, ends.size())) {
            all = either(all, end);
        }
        return withWays(all, ends).sized(total);
    }

    private void noted(@Nullable Need need, int depth) {
        if (need != null && depth == 0) {
            parts.add(need.texts());
        }
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
                result = Part.some(null, UNBOUNDED, sum(result.size(), 1));
            } else if (c == '+') {
                at++;
                result = new Part(
                        null,
                        result.best(),
                        result.closest(),
                        result.start(),
                        result.end(),
                        UNBOUNDED,
                        sum(result.size(), 1),
                        List.of());
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
                result = times(result, bounds[0], bounds[1], bounds[2]);
            } else {
                return result;
            }
        }
        return result;
    }

    private static Part times(Part part, int least, int most, int longest) {
        long size = product(part.size(), Math.max(1, most));
        long product = (long) part.length() * longest;
        int length = product >= UNBOUNDED ? UNBOUNDED : (int) product;
        if (least == 0) {
            return Part.some(null, length, size);
        }
        Set<String> all = least == most ? part.all() : null;
        for (int i = 1; i < least && all != null && part.all() != null; i++) {
            all = cross(all, part.all());
        }
        return all != null
                ? Part.exactly(all, size)
                : new Part(null, part.best(), part.closest(), part.start(), part.end(), length, size, List.of());
    }

    private static Part optional(Part part) {
        if (part.all() == null || part.all().size() >= MAXIMUM_TEXTS) {
            return Part.some(null, part.length(), part.size());
        }
        Set<String> all = new LinkedHashSet<>(part.all());
        all.add("");
        return Part.exactly(all, part.size());
    }

    /**
     * Least and most number of {@code n}, {@code n,} or {@code n,m}, the most as far as it matters to the size, and as far as it
     * matters to the length; null if it is no repetition.
     */
    private static int @Nullable [] bounds(String text) {
        if (!text.matches("\\d{1,6}(,\\d{0,6})?")) {
            return null;
        }
        int comma = text.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? text : text.substring(0, comma));
        String rest = comma < 0 ? text : text.substring(comma + 1);
        int most = rest.isEmpty() ? least + 1 : Integer.parseInt(rest);
        return new int[] {least, most, rest.isEmpty() ? UNBOUNDED : most};
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
                    // With a flag such as x, blanks are no text.
                    plain &= "imsuU-d".indexOf(pattern.charAt(at)) >= 0;
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
                return ascii
                        ? Part.exactly(Set.of(text.toLowerCase(Locale.ROOT)), text.length() + 1)
                        : Part.some(null, repeated ? UNBOUNDED : text.length(), text.length() + 1);
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
                if (!Character.isLetterOrDigit(c)) {
                    return literal(c);
                }
                // What is not known to be one character may be a reference to a group.
                return "DwWsSnrtfvaehHVN".indexOf(c) >= 0 ? Part.ANYTHING : Part.some(null, UNBOUNDED, 1);
            }
        }
    }

    private static @Nullable Need useful(@Nullable Set<String> texts, int before) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        return shortest(texts) < MINIMUM_USEFUL ? null : new Need(texts, before);
    }

    private static @Nullable Need better(@Nullable Need one, @Nullable Need other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int byLength = Integer.compare(shortest(one.texts()), shortest(other.texts()));
        return byLength > 0
                        || byLength == 0 && one.texts().size() <= other.texts().size()
                ? one
                : other;
    }

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    private static int longest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static int add(int one, int other) {
        return Math.min(UNBOUNDED, one + other);
    }

    private static long sum(long one, long other) {
        return Math.min(Long.MAX_VALUE / 2, one + other);
    }

    private static long product(long one, long other) {
        return one > Integer.MAX_VALUE || other > Integer.MAX_VALUE ? Long.MAX_VALUE / 2 : one * other;
    }
}
