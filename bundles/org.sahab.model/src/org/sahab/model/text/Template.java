package org.sahab.model.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills {@code {{name}}} in a text. */
public final class Template {

    private Template() {}

    /**
     * The text with every {@code {{name}}} replaced. A name that the values do not know stays as it is, so that a mistake is
     * seen.
     *
     * @param text the template; spaces around a name are allowed
     * @param values value of a name, or null
     */
    public static String fill(String text, Function<String, @Nullable String> values) {
        int open = text.indexOf("{{");
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf("}}", open + 2);
            if (close < 0) {
                break;
            }
            String value = values.apply(text.substring(open + 2, close).strip());
            filled.append(text, from, open).append(value != null ? value : text.substring(open, close + 2));
            from = close + 2;
            open = text.indexOf("{{", from);
        }
        return filled.append(text, from, text.length()).toString();
    }
}
