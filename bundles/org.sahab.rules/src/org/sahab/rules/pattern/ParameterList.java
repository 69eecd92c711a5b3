package org.sahab.rules.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameter types that a pattern asks for, such as {@code (java.lang.String, *)}. */
public final class ParameterList {

    /** What is known of whether a parameter list fits. */
    public enum Fit {
        /** It fits. */
        YES,
        /** It fits as far as the types are known. */
        PERHAPS,
        /** It does not. */
        NO
    }

    private final List<String> types;

    private ParameterList(List<String> types) {
        this.types = types;
    }

    /** Reads the text between the parentheses; type arguments do not count. */
    public static ParameterList parse(String text) {
        List<String> types = new ArrayList<>();
        StringBuilder type = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth = Math.max(0, depth - 1);
            } else if (c == ',' && depth == 0) {
                types.add(normal(type));
                type.setLength(0);
            } else if (depth == 0) {
                type.append(c);
            }
        }
        String last = normal(type);
        if (!last.isEmpty() || !types.isEmpty()) {
            types.add(last);
        }
        return new ParameterList(List.copyOf(types));
    }

    private static String normal(CharSequence type) {
        String stripped = type.toString().strip().replace('$', '.');
        return stripped.endsWith("...") ? stripped.substring(0, stripped.length() - 3) + "[]" : stripped;
    }

    /**
     * Whether parameter types fit.
     *
     * @param parameters erased qualified names, {@code ""} for one that is not known; null if nothing is known
     */
    public Fit fits(@Nullable List<String> parameters) {
        if (parameters == null) {
            return Fit.PERHAPS;
        }
        if (parameters.size() != types.size()) {
            return Fit.NO;
        }
        Fit fit = Fit.YES;
        for (int i = 0; i < types.size(); i++) {
            String wanted = types.get(i);
            String found = parameters.get(i);
            if (found.isEmpty() && !wanted.equals("*")) {
                fit = Fit.PERHAPS;
            } else if (!fits(wanted, found)) {
                return Fit.NO;
            }
        }
        return fit;
    }

    private static boolean fits(String wanted, String found) {
        if (wanted.equals("*") || wanted.equals(found) || wanted.equals("java.lang.Object") && !isPrimitive(found)) {
            return true;
        }
        if (wanted.indexOf('*') >= 0) {
            return new Glob(wanted).matches(found);
        }
        // A name without a package fits in any package, and a name whose package is not known fits any.
        return endsWithSegment(found, wanted) || endsWithSegment(wanted, found);
    }

    private static boolean endsWithSegment(String name, String end) {
        return name.length() > end.length()
                && end.indexOf('.') < 0
                && name.endsWith(end)
                && name.charAt(name.length() - end.length() - 1) == '.';
    }

    private static boolean isPrimitive(String type) {
        return switch (type) {
            case "boolean", "byte", "short", "char", "int", "long", "float", "double" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return types.toString();
    }
}
