package org.sahab.rules.file;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.pattern.Glob;

/** Most expressions for paths are text with {@code .*} in it, which a glob matches in a fraction of the time. */
final class SimpleExpression {

    private SimpleExpression() {}

    /** A glob that matches wherever the expression finds something, null if the expression is more than text and dots. */
    static @Nullable Glob asGlob(String expression) {
        StringBuilder glob = new StringBuilder();
        int at = 0;
        int end = expression.length();
        if (expression.startsWith("^")) {
            at++;
        } else {
            glob.append('*');
        }
        boolean toTheEnd = expression.endsWith("$") && !expression.endsWith("\\$");
        if (toTheEnd) {
            end--;
        }
        while (at < end) {
            char c = expression.charAt(at++);
            if (c == '.') {
                boolean any = at < end && expression.charAt(at) == '*';
                glob.append(any ? '*' : '?');
                at += any ? 1 : 0;
            } else if (c == '\\') {
                char escaped = at < end ? expression.charAt(at++) : 'x';
                if (Character.isLetterOrDigit(escaped) || escaped == '*' || escaped == '?') {
                    return null;
                }
                glob.append(escaped);
            } else if ("*+?()[]{}|^$".indexOf(c) >= 0) {
                return null;
            } else {
                glob.append(c);
            }
            if (at < end && "*+?{".indexOf(expression.charAt(at)) >= 0) {
                return null;
            }
        }
        if (!toTheEnd) {
            glob.append('*');
        }
        return new Glob(glob.toString());
    }

    /** The longest text that every name it matches holds, in lower case; nothing if there is none that tells. */
    static List<String> longest(Glob glob) {
        String longest = "";
        for (String text : glob.pattern().split("[*?]+")) {
            if (text.length() > longest.length() && text.chars().allMatch(c -> c < 128)) {
                longest = text;
            }
        }
        return longest.length() < 2 ? List.of() : List.of(longest.toLowerCase(Locale.ROOT));
    }
}
