package org.sahab.ui.source;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What to call some projects that are assessed together. */
final class ApplicationName {

    private static final int MOST_NAMES = 3;
    private static final int SHORTEST_STEM = 3;

    private ApplicationName() {}

    /**
     * The project that holds all the others, else the beginning that all names share up to a hyphen, dot or underscore, else
     * the first names.
     *
     * @param names names of the projects, at least one
     * @param outer the project whose folder holds those of all others, empty if none does
     */
    static String of(Set<String> names, String outer) {
        if (!outer.isEmpty()) {
            return outer;
        }
        SortedSet<String> sorted = new TreeSet<>(names);
        if (sorted.size() == 1) {
            return sorted.first();
        }
        String stem = stem(sorted.first(), sorted.last());
        if (stem.length() >= SHORTEST_STEM) {
            return stem;
        }
        List<String> first = sorted.stream().limit(MOST_NAMES).toList();
        return String.join(", ", first) + (sorted.size() > MOST_NAMES ? ", …" : "");
    }

    /** What all sorted names share is what the first and the last share. */
    private static String stem(String first, String last) {
        int length = 0;
        while (length < Math.min(first.length(), last.length()) && first.charAt(length) == last.charAt(length)) {
            length++;
        }
        if (length == first.length() && isSeparator(last.charAt(length))) {
            return first;
        }
        while (length > 0 && !isSeparator(first.charAt(Math.min(length, first.length() - 1)))) {
            length--;
        }
        return first.substring(0, length);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '.' || c == '_' || c == ' ';
    }
}
