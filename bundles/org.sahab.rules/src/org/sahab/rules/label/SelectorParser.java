package org.sahab.rules.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.label.LabelSelector.Test;

/** Reads one expression over labels. */
final class SelectorParser {

    private static final int MAXIMUM_LENGTH = 10_000;
    private static final int MAXIMUM_DEPTH = 100;
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/ +-]*(=[\\p{L}\\p{N}._:/ +-]*)?");

    private final String text;
    private final boolean andBindsStronger;
    private int at;

    SelectorParser(String text, boolean andBindsStronger) {
        this.text = text;
        this.andBindsStronger = andBindsStronger;
    }

    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    Test parse() throws InvalidSelectorException {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new InvalidSelectorException(
                    Message.of("rules.selector.tooLong").with("maximum", Argument.number(MAXIMUM_LENGTH)));
        }
        Test test = expression(0);
        if (at < text.length()) {
            throw problem("rules.selector.rest", at);
        }
        return test;
    }

    private Test expression(int depth) throws InvalidSelectorException {
        return andBindsStronger ? disjunction(depth) : inOrder(depth);
    }

    private Test disjunction(int depth) throws InvalidSelectorException {
        List<Test> any = new ArrayList<>();
        any.add(conjunction(depth));
        while (takes("||")) {
            any.add(conjunction(depth));
        }
        return any.size() == 1 ? any.get(0) : new Test.Any(List.copyOf(any));
    }

    private Test inOrder(int depth) throws InvalidSelectorException {
        Test left = operand(depth);
        while (true) {
            if (takes("||")) {
                left = new Test.Any(List.of(left, operand(depth)));
            } else if (takes("&&")) {
                left = new Test.All(List.of(left, operand(depth)));
            } else {
                return left;
            }
        }
    }

    private Test conjunction(int depth) throws InvalidSelectorException {
        List<Test> all = new ArrayList<>();
        all.add(operand(depth));
        while (takes("&&")) {
            all.add(operand(depth));
        }
        return all.size() == 1 ? all.get(0) : new Test.All(List.copyOf(all));
    }

    private Test operand(int depth) throws InvalidSelectorException {
        if (depth > MAXIMUM_DEPTH) {
            throw problem("rules.selector.depth", at);
        }
        if (takes("!")) {
            return new Test.Not(operand(depth + 1));
        }
        int open = at;
        if (takes("(")) {
            Test inside = expression(depth + 1);
            if (!takes(")")) {
                throw problem("rules.selector.open", open);
            }
            return inside;
        }
        int start = at;
        while (at < text.length() && "!|&()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String label = text.substring(start, at).strip();
        if (label.isEmpty()) {
            throw problem("rules.selector.operand", start);
        }
        if (!isLabel(label)) {
            throw problem("rules.selector.label", start);
        }
        return new Test.Has(Label.of(label));
    }

    private boolean takes(String symbol) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    private InvalidSelectorException problem(String key, int where) {
        return new InvalidSelectorException(Message.of(key)
                .with("expression", Argument.code(text.strip()))
                .with("column", Argument.number(where + 1L)));
    }
}
