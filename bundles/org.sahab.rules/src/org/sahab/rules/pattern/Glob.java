package org.sahab.rules.pattern;

/**
 * A name with wildcards: {@code *} stands for any characters, dots included, {@code ?} for one. Matching takes time linear in
 * the name for each {@code *} and allocates nothing.
 */
public final class Glob {

    private final String pattern;
    private final String prefix;
    private final boolean exact;

    /** A pattern in which only {@code *} and {@code ?} are special. */
    public Glob(String pattern) {
        this.pattern = pattern;
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        this.prefix = pattern.substring(0, end);
        this.exact = end == pattern.length();
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
        if (exact) {
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
            } else if (in < pattern.length() && (wanted == '?' || wanted == name.charAt(at))) {
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
        if (!start.regionMatches(0, prefix, 0, common)) {
            return false;
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
            if (wanted != '?' && wanted != start.charAt(at)) {
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
