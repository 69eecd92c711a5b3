package org.sahab.rules.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Named groups in the syntax of RE2, for Java's expressions, which write them otherwise and know fewer names. */
final class GroupNames {

    private final Map<String, String> javaNames = new LinkedHashMap<>();
    private final String translated;

    private GroupNames(String pattern) {
        StringBuilder java = new StringBuilder(pattern.length());
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\\' && at + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(at + 1));
                at += 2;
                continue;
            }
            int start = nameStart(pattern, at);
            int close = start < 0 ? -1 : pattern.indexOf('>', start);
            if (close > 0) {
                String name = pattern.substring(start, close);
                java.append("(?<")
                        .append(javaNames.computeIfAbsent(name, any -> "g" + javaNames.size()))
                        .append('>');
                at = close + 1;
            } else {
                java.append(c);
                at++;
            }
        }
        translated = java.toString();
    }

    /** Where the name of a group that opens here starts, -1 if none does. */
    private static int nameStart(String pattern, int at) {
        if (pattern.startsWith("(?P<", at)) {
            return at + 4;
        }
        boolean looksBehind = pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at);
        return pattern.startsWith("(?<", at) && !looksBehind ? at + 3 : -1;
    }

    static GroupNames in(String pattern) {
        return new GroupNames(pattern);
    }

    /** The expression for Java. */
    String forJava() {
        return translated;
    }

    /** The name of a group in it. */
    String forJava(String name) {
        return javaNames.getOrDefault(name, name);
    }

    Set<String> names() {
        return javaNames.keySet();
    }
}
