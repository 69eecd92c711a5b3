package org.sahab.rules.file;

import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;

/** Globs for paths: {@code *} and {@code ?} stay within a folder, {@code **} does not. */
final class PathGlob {

    private PathGlob() {}

    /** The glob as an expression for the whole path. */
    static Regex of(String glob) throws InvalidRegexException {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (Character.isLetterOrDigit(c) || c == '/' || c == '_' || c >= 128) {
                regex.append(c);
            } else {
                regex.append('\\').append(c);
            }
        }
        return Regex.compile(regex.toString());
    }
}
