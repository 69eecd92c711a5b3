package org.sahab.rules.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a pattern for Java code.
 *
 * @param name the name, with wildcards
 * @param parameters the parameter types it asks for, null if any will do
 * @param returnType the return type it asks for, null if any will do
 */
public record NamePattern(
        Glob name,
        @Nullable ParameterList parameters,
        @Nullable Glob returnType) {

    private static final int MAXIMUM_ALTERNATIVES = 2_048;
    private static final int MAXIMUM_LENGTH = 50_000;

    /** Thrown for a pattern that makes no sense; the message says why. */
    public static final class InvalidPatternException extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidPatternException(String reason) {
            super(reason);
        }
    }

    /**
     * The alternatives of a pattern. {@code (a|b)} stands for each of them, {@code (a|b)?} also for none, unless nothing but a
     * star would be left of a segment, which would make the group mean nothing; what follows the name
     * in parentheses is a parameter list, and what follows that, or a blank, a return type.
     *
     * @throws InvalidPatternException if parentheses do not match, {@code |} stands outside of them, or there are too many
     *     alternatives
     */
    public static List<NamePattern> parse(String pattern) throws InvalidPatternException {
        if (pattern.length() > MAXIMUM_LENGTH) {
            throw new InvalidPatternException("longer than " + MAXIMUM_LENGTH + " characters");
        }
        List<String> alternatives = new ArrayList<>();
        expand(pattern.strip(), alternatives);
        List<NamePattern> parsed = new ArrayList<>(alternatives.size());
        for (String alternative : alternatives) {
            NamePattern one = one(alternative);
            if (!one.name().pattern().isEmpty()) {
                parsed.add(one);
            }
        }
        if (parsed.isEmpty()) {
            throw new InvalidPatternException("it names nothing");
        }
        return parsed;
    }

    private static void expand(String pattern, List<String> alternatives) throws InvalidPatternException {
        List<String> pending = new ArrayList<>(List.of(pattern));
        while (!pending.isEmpty()) {
            String text = pending.remove(pending.size() - 1);
            List<String> expanded = step(text);
            if (expanded.isEmpty()) {
                alternatives.add(text);
            } else {
                for (int i = expanded.size() - 1; i >= 0; i--) {
                    pending.add(expanded.get(i));
                }
            }
            if (pending.size() + alternatives.size() > MAXIMUM_ALTERNATIVES) {
                throw new InvalidPatternException("more than " + MAXIMUM_ALTERNATIVES + " alternatives");
            }
        }
    }

    /** The texts that the first group of alternatives stands for, or nothing if there is no such group. */
    private static List<String> step(String text) throws InvalidPatternException {
        if (split(text).size() > 1) {
            // Whoever writes a.b.C|D means a.b.(C|D): taken by the word, D would stand for every type of that name.
            throw new InvalidPatternException("alternatives stand in parentheses, as in a.(B|C)");
        }
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = matching(text, open);
            String inside = text.substring(open + 1, close);
            boolean optional = close + 1 < text.length() && text.charAt(close + 1) == '?';
            if (inside.indexOf('|') >= 0 || optional) {
                String before = text.substring(0, open);
                String after = text.substring(close + (optional ? 2 : 1));
                List<String> expanded = new ArrayList<>();
                if (optional && !(before.endsWith(".") && after.startsWith("*"))) {
                    expanded.add(before + after);
                }
                for (String one : split(inside)) {
                    expanded.add(before + one + after);
                }
                return expanded;
            }
            if (open == 0) {
                // Parentheses around a name that is no alternative mean nothing.
                return List.of(inside + text.substring(close + 1));
            }
        }
        return List.of();
    }

    private static int matching(String text, int open) throws InvalidPatternException {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new InvalidPatternException("a parenthesis is not closed");
    }

    /** Splits at {@code |} outside of parentheses. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static NamePattern one(String text) {
        String name = text.strip();
        ParameterList parameters = null;
        String rest = "";
        int open = name.indexOf('(');
        int close = name.lastIndexOf(')');
        if (open >= 0 && close > open) {
            parameters = ParameterList.parse(name.substring(open + 1, close));
            rest = name.substring(close + 1).strip();
            name = name.substring(0, open).strip();
            if (rest.equals("*")) {
                rest = "";
            }
        }
        int blank = name.indexOf(' ');
        if (blank > 0) {
            rest = name.substring(blank + 1).strip();
            name = name.substring(0, blank);
        }
        return new NamePattern(new Glob(plain(name)), parameters, rest.isEmpty() ? null : new Glob(plain(rest)));
    }

    /** Without type arguments, with {@code .} between nested types. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c == '\\') {
                continue;
            } else if (depth == 0) {
                plain.append(c == '$' ? '.' : c);
            }
        }
        return plain.toString();
    }
}
