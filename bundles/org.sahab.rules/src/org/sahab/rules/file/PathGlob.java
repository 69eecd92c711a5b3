package org.sahab.rules.file;

import java.util.List;
import org.sahab.rules.text.Expressions;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;

/** A glob for paths: {@code *}, {@code ?} and {@code [a-z]} stay within a folder, {@code **} does not if folders are crossed. */
final class PathGlob {

    private final Regex expression;

    private PathGlob(Regex expression) {
        this.expression = expression;
    }

    /** The glob for a whole path. */
    static PathGlob of(String glob, boolean crossing, Expressions expressions) throws InvalidRegexException {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (crossing && glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (crossing && glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
                while (glob.startsWith("*", i + 1)) {
                    i++;
                }
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (close > 0 && isPlain(glob, i + 1, close)) {
                regex.append(glob, i, close + 1);
                i = close;
            } else if (c == '\\' && i + 1 < glob.length()) {
                quote(glob.charAt(++i), regex);
            } else {
                quote(c, regex);
            }
        }
        return new PathGlob(expressions.expression(regex.toString()));
    }

    private static boolean isPlain(String glob, int from, int to) {
        return glob.substring(from, to).chars().allMatch(c -> Character.isLetterOrDigit(c) || "-^_.".indexOf(c) >= 0);
    }

    private static void quote(char c, StringBuilder regex) {
        if (!Character.isLetterOrDigit(c) && c != '/' && c != '_' && c < 128) {
            regex.append('\\');
        }
        regex.append(c);
    }

    boolean matches(String path) {
        try {
            return expression.matches(path);
        } catch (RegexBudgetException e) {
            return false;
        }
    }

    /** Texts of which every path that it matches holds one, case ignored; empty if nothing is known. */
    List<String> required() {
        return expression.required().isEmpty()
                ? List.of()
                : expression.required().get(0);
    }
}
