package org.sahab.rules.pattern;

/**
 * A name with wildcards: {@code *} stands for any characters, dots included, {@code ?} for one; upper and lower case are the
 * same if so made. Matching takes time linear in the name for each {@code *} and allocates nothing.
 */
public final class Glob {

    private final String pattern;
    private final String prefix;
    private final boolean exact;
    private final boolean ignoresCase;

    /** A pattern in which only {@code *} and {@code ?} are special, and case counts. */
    public Glob(String pattern) {
        this(pattern, false);
    }

    private Glob(String pattern, boolean ignoresCase) {
        this.pattern = pattern;
        this.ignoresCase = ignoresCase;
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        this.prefix = pattern.substring(0, end);
        this.exact = end == pattern.length();
    }

    /** The same pattern, in which case does not count. */
    public Glob ignoringCase() {
        return new Glob(pattern, true);
    }

    /** A part of this pattern, in which case counts as in the whole. */
    public Glob part(String text) {
        return new Glob(text, ignoresCase);
    }

    /** A name in which case is gone, letter by letter. */
    public static String fold(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (fold(name.charAt(i)) != name.charAt(i)) {
                char[] folded = name.toCharArray();
                for (int j = i; j < folded.length; j++) {
                    folded[j] = fold(folded[j]);
                }
                return new String(folded);
            }
        }
        return name;
    }

    private static char fold(char letter) {
        return Character.toLowerCase(letter);
    }

    private boolean same(char one, char other) {
        return one == other || ignoresCase && fold(one) == fold(other);
    }

    /** The pattern as given. */
    public String pattern() {
        return pattern;
    }

    /** The literal text that every name it matches starts with. */
    public String prefix() {
        return prefix;
    }

    /** Whether it matches one name alone. */
    public boolean isExact() {
        return exact;
    }

    /** Whether it matches every name. */
    public boolean isAny() {
        return pattern.equals("*");
    }

    /** Whether it matches the whole name. */
    public boolean matches(CharSequence name) {
        if (exact && !ignoresCase) {
            return pattern.contentEquals(name);
        }
        int length = name.length();
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < length) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : '\0';
            if (in < pattern.length() && wanted == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && (wanted == '?' || same(wanted, name.charAt(at)))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    /** Whether some name that starts with this text could match. */
    public boolean couldStartWith(String start) {
        int common = Math.min(start.length(), prefix.length());
        for (int i = 0; i < common; i++) {
            if (!same(prefix.charAt(i), start.charAt(i))) {
                return false;
            }
        }
        if (start.length() <= prefix.length()) {
            return true;
        }
        // A star can swallow what is left of the start; only single wildcards before the first star must fit.
        int in = prefix.length();
        int at = in;
        while (at < start.length()) {
            if (in == pattern.length()) {
                return false;
            }
            char wanted = pattern.charAt(in);
            if (wanted == '*') {
                return true;
            }
            if (wanted != '?' && !same(wanted, start.charAt(at))) {
                return false;
            }
            in++;
            at++;
        }
        return true;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
