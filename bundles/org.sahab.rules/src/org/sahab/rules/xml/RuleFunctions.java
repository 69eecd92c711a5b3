package org.sahab.rules.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jaxen.Context;
import org.jaxen.Function;
import org.jaxen.FunctionCallException;
import org.jaxen.Navigator;
import org.jaxen.XPathFunctionContext;
import org.jaxen.function.StringFunction;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;

/** The functions of XPath 1.0 and those of later versions that rules use: {@code matches}, {@code ends-with}, {@code replace}, cases. */
final class RuleFunctions extends XPathFunctionContext {

    private static final int MAXIMUM_TEXT = 1_000_000;

    /** The functions for one XPath, which remember the expressions it matches. */
    RuleFunctions() {
        super(false);
        Matches matches = new Matches();
        registerFunction(null, "matches", matches);
        registerFunction(null, "ends-with", new OfTexts() {
            @Override
            Object of(String first, String second) {
                return first.endsWith(second);
            }
        });
        registerFunction(null, "replace", RuleFunctions::replaced);
        registerFunction(null, "string-join", RuleFunctions::joined);
        registerFunction(null, "lower-case", new OfTexts() {
            @Override
            Object of(String first, String second) {
                return first.toLowerCase(Locale.ROOT);
            }
        });
        registerFunction(null, "upper-case", new OfTexts() {
            @Override
            Object of(String first, String second) {
                return first.toUpperCase(Locale.ROOT);
            }
        });
    }

    /** The first text, in which the third stands for each occurrence of the second. */
    private static Object replaced(Context context, List<?> arguments) {
        Navigator navigator = context.getNavigator();
        List<String> texts = arguments.stream()
                .map(argument -> StringFunction.evaluate(argument, navigator))
                .toList();
        if (texts.size() != 3 || texts.get(1).isEmpty()) {
            return texts.isEmpty() ? "" : texts.get(0);
        }
        String text = texts.get(0);
        long growth =
                (long) text.length() / texts.get(1).length() * texts.get(2).length();
        return growth > MAXIMUM_TEXT ? text : text.replace(texts.get(1), texts.get(2));
    }

    /** The texts of all nodes, with another between them. */
    private static Object joined(Context context, List<?> arguments) {
        Navigator navigator = context.getNavigator();
        List<?> nodes = arguments.isEmpty()
                ? List.of()
                : arguments.get(0) instanceof List<?> list ? list : List.of(arguments.get(0));
        String between = arguments.size() < 2 ? "" : StringFunction.evaluate(arguments.get(1), navigator);
        StringBuilder text = new StringBuilder();
        for (Object node : nodes) {
            if (text.length() > MAXIMUM_TEXT) {
                break;
            }
            text.append(text.isEmpty() ? "" : between).append(StringFunction.evaluate(node, navigator));
        }
        return text.toString();
    }

    private abstract static class OfTexts implements Function {

        abstract Object of(String first, String second) throws FunctionCallException;

        @Override
        public final Object call(Context context, @SuppressWarnings("rawtypes") List arguments)
                throws FunctionCallException {
            Navigator navigator = context.getNavigator();
            String first = arguments.isEmpty() ? "" : StringFunction.evaluate(arguments.get(0), navigator);
            String second = arguments.size() < 2 ? "" : StringFunction.evaluate(arguments.get(1), navigator);
            return of(first, second);
        }
    }

    /** Whether an expression matches some part of a text. One that makes no sense matches nothing. */
    private static final class Matches extends OfTexts {
        private static final int MAXIMUM_REMEMBERED = 100;

        private final Map<String, @Nullable Regex> compiled = new HashMap<>();

        @Override
        Object of(String first, String second) {
            Regex regex = regex(second);
            return regex != null && regex.find(first);
        }

        private synchronized @Nullable Regex regex(String pattern) {
            if (compiled.containsKey(pattern)) {
                return compiled.get(pattern);
            }
            if (compiled.size() >= MAXIMUM_REMEMBERED) {
                return null;
            }
            Regex regex = null;
            try {
                regex = Regex.compile(pattern);
            } catch (InvalidRegexException e) {
                // Remembered as one that matches nothing.
            }
            compiled.put(pattern, regex);
            return regex;
        }
    }
}
