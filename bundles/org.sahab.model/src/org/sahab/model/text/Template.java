package org.sahab.model.text;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code {{name}}} in a text; also written {@code {{{name}}}} and {@code {{&name}}}. What stands between
 * {@code {{#name}}} and {@code {{/name}}} is there if the value is not empty, what stands between {@code {{^name}}} and
 * {@code {{/name}}} if it is. {@code {{!a comment}}} is nothing.
 */
public final class Template {

    private static final int MAXIMUM_DEPTH = 20;

    /** Brackets that are looked at for the ends of sections, in all, so that a text cannot make it slow. */
    private static final int MAXIMUM_LOOKED_AT = 10_000;

    private final String text;
    private final Function<String, @Nullable String> values;
    private final StringBuilder filled;
    private int budget = MAXIMUM_LOOKED_AT;

    private Template(String text, Function<String, @Nullable String> values) {
        this.text = text;
        this.values = values;
        this.filled = new StringBuilder(text.length() + 32);
    }

    /**
     * One pair of brackets with what is in it.
     *
     * @param start where it starts
     * @param end after its end
     * @param sign {@code '#'}, {@code '^'}, {@code '/'} or {@code '!'}; a blank for a plain name
     * @param name what stands in it, without the sign
     */
    private record Tag(int start, int end, char sign, String name) {}

    /**
     * The text with every name replaced. A name that the values do not know stays as it is, so that a mistake is seen, and code
     * that has such brackets is left alone.
     *
     * @param text the template; spaces around a name are allowed
     * @param values value of a name, or null
     */
    public static String fill(String text, Function<String, @Nullable String> values) {
        if (text.indexOf("{{") < 0) {
            return text;
        }
        Template template = new Template(text, values);
        template.fill(0, text.length(), 0);
        return template.filled.toString();
    }

    /** The names that a text uses. */
    public static SortedSet<String> names(String text) {
        if (text.indexOf("{{") < 0) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> names = new TreeSet<>();
        Template template = new Template(text, name -> null);
        for (Tag tag = template.tag(0); tag != null; tag = template.tag(tag.end())) {
            if (tag.sign() != '!' && tag.sign() != '/') {
                names.add(tag.name());
            }
        }
        return names;
    }

    private void fill(int start, int end, int depth) {
        int from = start;
        Tag tag = tag(from);
        while (tag != null && tag.end() <= end) {
            filled.append(text, from, tag.start());
            from = put(tag, end, depth);
            tag = tag(from);
        }
        filled.append(text, from, end);
    }

    /** Puts what a tag stands for, and says where to go on. */
    private int put(Tag tag, int end, int depth) {
        if (tag.sign() == '!') {
            return tag.end();
        }
        String value = tag.sign() == '/' ? null : values.apply(tag.name());
        if (value != null && tag.sign() == ' ') {
            filled.append(value);
            return tag.end();
        }
        Tag close = value == null || depth == MAXIMUM_DEPTH ? null : close(tag, end);
        if (value == null || close == null) {
            filled.append(text, tag.start(), tag.end());
            return tag.end();
        }
        if (value.isEmpty() == (tag.sign() == '^')) {
            fill(tag.end(), close.start(), depth + 1);
        }
        return close.end();
    }

    private @Nullable Tag close(Tag open, int end) {
        int depth = 1;
        for (Tag tag = tag(open.end()); tag != null && tag.end() <= end && budget > 0; tag = tag(tag.end())) {
            budget--;
            if (tag.name().equals(open.name())) {
                depth += tag.sign() == '/' ? -1 : tag.sign() == '#' || tag.sign() == '^' ? 1 : 0;
                if (depth == 0) {
                    return tag;
                }
            }
        }
        return null;
    }

    private @Nullable Tag tag(int from) {
        int open = text.indexOf("{{", from);
        if (open < 0) {
            return null;
        }
        boolean triple = text.startsWith("{", open + 2);
        int start = triple ? open + 3 : open + 2;
        int close = text.indexOf(triple ? "}}}" : "}}", start);
        if (close < 0) {
            return triple ? plain(open) : null;
        }
        String inside = text.substring(start, close).strip();
        if (triple || inside.isEmpty() || "#^/!&".indexOf(inside.charAt(0)) < 0) {
            return new Tag(open, close + (triple ? 3 : 2), ' ', inside);
        }
        char sign = inside.charAt(0) == '&' ? ' ' : inside.charAt(0);
        return new Tag(open, close + 2, sign, inside.substring(1).strip());
    }

    /** Three brackets that do not end in three are two with one before the name. */
    private @Nullable Tag plain(int open) {
        int close = text.indexOf("}}", open + 2);
        return close < 0
                ? null
                : new Tag(open, close + 2, ' ', text.substring(open + 2, close).strip());
    }
}
