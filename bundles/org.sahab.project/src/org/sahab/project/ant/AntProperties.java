package org.sahab.project.ant;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of an Ant build: the first value of a name holds. */
final class AntProperties {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int MOST_DEPTH = 16;
    private static final int MOST_CHARACTERS = 4096;

    private final Map<String, String> values = new HashMap<>();

    void put(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** A text with the properties replaced that have a value; the others stay as they are. */
    String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        if (depth > MOST_DEPTH || text.indexOf('$') < 0 || text.length() > MOST_CHARACTERS) {
            return text;
        }
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find() && expanded.length() <= MOST_CHARACTERS) {
            String value = values.get(matcher.group(1));
            matcher.appendReplacement(
                    expanded, Matcher.quoteReplacement(value == null ? matcher.group() : expand(value, depth + 1)));
        }
        return matcher.appendTail(expanded).toString();
    }
}
