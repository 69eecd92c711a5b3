package org.sahab.rules.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version in the order by which Maven chooses: numbers by value, {@code alpha < beta < milestone < rc < snapshot <} the
 * release itself {@code < sp <} any other word; which separator stands between parts makes no difference, nor do zeros at the
 * end. {@code 5.0}, {@code 5.0.0.Final} and {@code 5.0.0.RELEASE} are the same.
 */
public final class MavenVersion implements Comparable<MavenVersion> {

    private static final int MOST_CHARACTERS = 500;

    /** Words with a rank of their own, from the least; the empty word is the release itself. */
    private static final List<String> RANKS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

    private static final int RELEASE = RANKS.indexOf("");

    /**
     * One part of a version.
     *
     * @param number whether it is a number
     * @param rank of a word, as compared with the release at 0; 0 for a number
     * @param text the digits without leading zeros, or a word without a rank of its own, else empty
     */
    private record Part(boolean number, int rank, String text) {

        static Part number(String digits) {
            int start = 0;
            while (start < digits.length() && digits.charAt(start) == '0') {
                start++;
            }
            return new Part(true, 0, digits.substring(start));
        }

        static Part word(String word) {
            int rank = RANKS.indexOf(word);
            return rank < 0 ? new Part(false, RANKS.size(), word) : new Part(false, rank - RELEASE, "");
        }

        /** How it compares with there being nothing. */
        int toNothing() {
            return number ? Integer.signum(text.length()) : Integer.signum(rank);
        }

        int compare(Part other) {
            if (number != other.number) {
                return number ? 1 : -1;
            }
            int first =
                    number ? Integer.compare(text.length(), other.text.length()) : Integer.compare(rank, other.rank);
            return first != 0 ? first : text.compareTo(other.text);
        }
    }

    private final List<Part> parts;

    private MavenVersion(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a version. Every text is one; of a very long one only the start counts. */
    public static MavenVersion of(String version) {
        String text = version.strip().toLowerCase(Locale.ROOT);
        text = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean separates = i == text.length() || isSeparator(text.charAt(i));
            if (separates) {
                parts.add(part(text, start, i, false));
                start = i + 1;
            } else if (i > start && isDigit(text.charAt(i)) != isDigit(text.charAt(i - 1))) {
                parts.add(part(text, start, i, isDigit(text.charAt(i))));
                start = i;
            }
        }
        return new MavenVersion(withoutPadding(parts));
    }

    private static Part part(String text, int start, int end, boolean digitFollows) {
        String part = text.substring(start, end);
        if (part.isEmpty() || isDigit(part.charAt(0))) {
            return Part.number(part);
        }
        return Part.word(
                switch (part) {
                    case "a" -> digitFollows ? "alpha" : part;
                    case "b" -> digitFollows ? "beta" : part;
                    case "m" -> digitFollows ? "milestone" : part;
                    case "cr" -> "rc";
                    case "ga", "final", "release" -> "";
                    default -> part;
                });
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Drops what weighs nothing at the end of each run of numbers and of each run of words, but for the first part. */
    private static List<Part> withoutPadding(List<Part> parts) {
        List<Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int end = i;
            while (end < parts.size() && parts.get(end).number() == parts.get(i).number()) {
                end++;
            }
            int last = end;
            while (last > i && last > 1 && parts.get(last - 1).toNothing() == 0) {
                last--;
            }
            kept.addAll(parts.subList(i, last));
            i = end;
        }
        return List.copyOf(kept);
    }

    @Override
    public int compareTo(MavenVersion other) {
        int most = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < most; i++) {
            if (i >= parts.size()) {
                return -toNothing(other.parts, i, null);
            }
            if (i >= other.parts.size()) {
                return toNothing(parts, i, null);
            }
            Part one = parts.get(i);
            Part another = other.parts.get(i);
            if (i > 0 && one.number() != another.number()) {
                // What one has and the other lacks decides: 1.0.1 is more than 1.0-rc, which is less than 1.0.
                return one.number() ? numbersFirst(parts, other.parts, i) : -numbersFirst(other.parts, parts, i);
            }
            int order = one.compare(another);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int numbersFirst(List<Part> numbers, List<Part> words, int from) {
        int order = toNothing(numbers, from, Boolean.TRUE);
        return order != 0 ? order : -toNothing(words, from, Boolean.FALSE);
    }

    /** How the parts from one on compare with there being none; only the run of numbers or of words, if one is asked for. */
    private static int toNothing(List<Part> parts, int from, @Nullable Boolean number) {
        for (int i = from; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (number != null && part.number() != number) {
                return 0;
            }
            int order = part.toNothing();
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MavenVersion version && version.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
