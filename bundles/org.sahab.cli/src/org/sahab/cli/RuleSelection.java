package org.sahab.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.Label;
import org.sahab.rules.label.LabelSelector;
import picocli.CommandLine.ParseResult;

/**
 * Which rules count by their labels, and whose reading of them.
 *
 * @param sources technologies to move from; none for any
 * @param targets technologies to move to; none for any
 * @param options what follows for the rules
 */
record RuleSelection(List<String> sources, List<String> targets, RuleOptions options) {

    /** Every rule. */
    static final RuleSelection ALL = new RuleSelection(List.of(), List.of(), RuleOptions.defaults());

    /**
     * Reads the options.
     *
     * @throws Failure if an expression or a name makes no sense
     */
    static RuleSelection of(ParseResult line) throws Failure {
        List<String> sources = line.matchedOptionValue(Grammar.SELECT_SOURCE, List.of());
        List<String> targets = line.matchedOptionValue(Grammar.SELECT_TARGET, List.of());
        String labels = line.matchedOptionValue(Grammar.SELECT_LABELS, "");
        Compatibility compatibility =
                line.hasMatchedOption(Grammar.KONVEYOR_STRICT) ? Compatibility.KONVEYOR : Compatibility.SAHAB;
        if (labels.isBlank() && line.hasMatchedOption(Grammar.SELECT_LABELS)) {
            throw Failure.unusable(Message.of("usage.value-labels"));
        }
        try {
            LabelSelector selector = LabelSelector.of(sources, targets, labels, compatibility);
            return new RuleSelection(sources, targets, new RuleOptions(compatibility, selector));
        } catch (InvalidSelectorException e) {
            throw new Failure(ExitCode.UNUSABLE, e.problem(), e);
        }
    }

    /** Whether rules with these labels count. */
    boolean accepts(Collection<String> labels) {
        return options.selector().accepts(labels);
    }

    /**
     * What is odd about the names: those that only rules for every technology fit.
     *
     * @param rules the labels of each rule, chosen or not
     * @throws Failure if there is a name that no rule fits
     */
    List<Message> remarks(List<List<String>> rules) throws Failure {
        List<Message> remarks = new ArrayList<>();
        remarks(Label.SOURCE, sources, rules, remarks);
        remarks(Label.TARGET, targets, rules, remarks);
        return remarks;
    }

    private static void remarks(String key, List<String> names, List<List<String>> rules, List<Message> remarks)
            throws Failure {
        if (names.isEmpty()) {
            return;
        }
        List<Label> labels = rules.stream()
                .flatMap(List::stream)
                .distinct()
                .map(Label::of)
                .filter(label -> label.key().equals(key))
                .toList();
        for (String name : names) {
            Label asked = new Label(key, name.strip());
            if (labels.stream().noneMatch(label -> label.fits(asked))) {
                throw Failure.unusable(unknown("input.no-" + key, asked, labels));
            }
            if (labels.stream().noneMatch(label -> !label.value().isEmpty() && label.fits(asked))) {
                remarks.add(unknown("input.any-" + key, asked, labels));
            }
        }
    }

    private static Message unknown(String problem, Label asked, List<Label> labels) {
        Message message = Message.of(problem).with("name", Argument.code(asked.value()));
        return meant(asked.value(), labels)
                .map(meant ->
                        new Message(problem + "-but", message.arguments()).with("suggestion", Argument.code(meant)))
                .orElse(message);
    }

    /** The value that was meant, if a letter or the case is all that differs, or the rest is missing. */
    private static Optional<String> meant(String name, List<Label> labels) {
        TreeSet<String> values = new TreeSet<>();
        labels.forEach(label -> values.add(label.value()));
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<String> close = values.stream()
                .filter(value -> !value.isEmpty() && isClose(value.toLowerCase(Locale.ROOT), lower))
                .findFirst();
        return close.or(() -> values.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(lower))
                .findFirst());
    }

    /** Whether one letter too many, too few or wrong, or two that are swapped, is all that differs. */
    private static boolean isClose(String value, String name) {
        int shorter = Math.min(value.length(), name.length());
        if (shorter < 3 || Math.abs(value.length() - name.length()) > 1) {
            return value.equals(name);
        }
        int start = 0;
        while (start < shorter && value.charAt(start) == name.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && value.charAt(value.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
            end++;
        }
        int differing = Math.max(value.length(), name.length()) - start - end;
        return differing <= 1
                || differing == 2
                        && value.length() == name.length()
                        && value.charAt(start) == name.charAt(start + 1)
                        && value.charAt(start + 1) == name.charAt(start);
    }
}
