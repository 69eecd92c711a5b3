package org.sahab.rules.suppression;

/**
 * A pattern of paths: {@code *} and {@code ?} stay in a segment, {@code **} crosses them. A pattern without a slash names a
 * file or folder at any depth; a pattern that names a folder means all in it; the empty pattern means everything.
 *
 * <p>The pattern may come from code that nobody trusts: matching allocates nothing, and its time grows with no more than the
 * product of pattern and path for each kind of wildcard.
 */
final class PathGlob {

    private static final int NONE = -1;

    private final String pattern;

    PathGlob(String written) {
        String plain = written.strip().replace('\\', '/');
        while (plain.startsWith("./") || plain.startsWith("/")) {
            plain = plain.substring(plain.indexOf('/') + 1);
        }
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        pattern = plain.isEmpty() || plain.indexOf('/') >= 0 ? plain : "**/" + plain;
    }

    /** Whether a path, or a folder it lies in, is meant. */
    boolean matches(String path) {
        if (pattern.isEmpty()) {
            return true;
        }
        int in = 0;
        int at = 0;
        // Where to try again: behind the last star, and behind the last double star.
        int star = NONE;
        int starAt = 0;
        int across = NONE;
        int acrossAt = 0;
        while (true) {
            if (in == pattern.length() && (at == path.length() || path.charAt(at) == '/')) {
                return true;
            }
            if (pattern.startsWith("**", in)) {
                // As a segment of its own it stands for any number of folders, none too.
                in += isFolders(in) ? 3 : 2;
                across = in;
                acrossAt = at;
                star = NONE;
            } else if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = ++in;
                starAt = at;
            } else if (in < pattern.length() && at < path.length() && fits(pattern.charAt(in), path.charAt(at))) {
                in++;
                at++;
            } else if (star != NONE && starAt < path.length() && path.charAt(starAt) != '/') {
                in = star;
                at = ++starAt;
            } else if (across != NONE) {
                acrossAt = next(path, across, acrossAt);
                if (acrossAt > path.length()) {
                    return false;
                }
                in = across;
                at = acrossAt;
                star = NONE;
            } else {
                return false;
            }
        }
    }

    private boolean isFolders(int in) {
        return (in == 0 || pattern.charAt(in - 1) == '/') && pattern.startsWith("**/", in);
    }

    private static boolean fits(char wanted, char found) {
        return wanted == found || wanted == '?' && found != '/';
    }

    /** The next place that what follows a double star may start at; behind the end if there is none. */
    private int next(String path, int across, int from) {
        if (pattern.charAt(across - 1) != '/') {
            return from + 1;
        }
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() + 1 : slash + 1;
    }
}
