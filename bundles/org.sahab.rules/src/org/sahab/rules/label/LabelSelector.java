package org.sahab.rules.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.Compatibility;

/**
 * Chooses rules by their labels: {@code !}, {@code &&}, {@code ||}, brackets, {@code key} and {@code key=value}. A rule that is
 * labelled {@code konveyor.io/include=always} or {@code never} decides for itself. Two selectors are equal if their
 * expressions are written alike.
 */
public final class LabelSelector {

    private static final LabelSelector ALL = new LabelSelector("", new Test.All(List.of()));
    private static final Label DISCOVERY = Label.of("discovery");

    private final String expression;
    private final Test test;

    private LabelSelector(String expression, Test test) {
        this.expression = expression;
        this.test = test;
    }

    /** What the labels of a rule must fulfil. */
    sealed interface Test {
        /** A label that one of the rule's fits. */
        record Has(Label label) implements Test {}

        /** The opposite. */
        record Not(Test test) implements Test {}

        /** All of them. */
        record All(List<Test> tests) implements Test {}

        /** Any of them. */
        record Any(List<Test> tests) implements Test {}
    }

    /** The selector that chooses every rule. */
    public static LabelSelector all() {
        return ALL;
    }

    /**
     * Reads an expression, in which {@code &&} binds stronger than {@code ||}. A blank one chooses every rule.
     *
     * @throws InvalidSelectorException if it makes no sense
     */
    public static LabelSelector parse(String expression) throws InvalidSelectorException {
        return parse(expression, Compatibility.SAHAB);
    }

    /**
     * Reads an expression as Sahab does, or as Konveyor's engine does: from left to right, {@code a || b && c} being
     * {@code (a || b) && c}.
     *
     * @throws InvalidSelectorException if it makes no sense
     */
    public static LabelSelector parse(String expression, Compatibility compatibility) throws InvalidSelectorException {
        if (expression.isBlank()) {
            return ALL;
        }
        return new LabelSelector(
                expression.strip(), new SelectorParser(expression, compatibility == Compatibility.SAHAB).parse());
    }

    /**
     * The rules that lead from any of the sources to any of the targets, and those labelled {@code discovery}; of these, the
     * ones that an expression chooses.
     *
     * @param sources technologies to move from, such as {@code eap7}; none for any
     * @param targets technologies to move to, such as {@code quarkus}; none for any
     * @param labels an expression, {@code ""} for none
     * @throws InvalidSelectorException if the expression or a name makes no sense
     */
    public static LabelSelector of(Collection<String> sources, Collection<String> targets, String labels)
            throws InvalidSelectorException {
        return of(sources, targets, labels, Compatibility.SAHAB);
    }

    /**
     * The same, with an expression read as {@link #parse(String, Compatibility)} does.
     *
     * @throws InvalidSelectorException if the expression or a name makes no sense
     */
    public static LabelSelector of(
            Collection<String> sources, Collection<String> targets, String labels, Compatibility compatibility)
            throws InvalidSelectorException {
        LabelSelector chosen = parse(labels, compatibility);
        List<Test> both = new ArrayList<>();
        List<String> written = new ArrayList<>();
        add(Label.TARGET, targets, both, written);
        add(Label.SOURCE, sources, both, written);
        if (both.isEmpty()) {
            return chosen;
        }
        Test path = new Test.Any(List.of(new Test.All(both), new Test.Has(DISCOVERY)));
        String expression = "(" + String.join(" && ", written) + ") || discovery";
        return chosen == ALL
                ? new LabelSelector(expression, path)
                : new LabelSelector(
                        "(" + expression + ") && (" + chosen.expression + ")",
                        new Test.All(List.of(path, chosen.test)));
    }

    private static void add(String key, Collection<String> names, List<Test> both, List<String> written)
            throws InvalidSelectorException {
        if (names.isEmpty()) {
            return;
        }
        List<Test> any = new ArrayList<>();
        for (String name : names) {
            String value = name.strip();
            if (value.isEmpty() || !SelectorParser.isLabel(value) || value.indexOf('=') >= 0) {
                throw new InvalidSelectorException(
                        Message.of("rules.selector.name").with("name", Argument.code(name)));
            }
            any.add(new Test.Has(new Label(key, value)));
        }
        both.add(new Test.Any(any));
        written.add(names.stream()
                .map(name -> "konveyor.io/" + key + "=" + name.strip())
                .collect(Collectors.joining(" || ", "(", ")")));
    }

    /** Whether it chooses a rule with these labels. */
    public boolean accepts(Collection<String> labels) {
        if (this == ALL) {
            return true;
        }
        List<Label> read = labels.stream().map(Label::of).toList();
        for (Label label : read) {
            if (label.key().equals(Label.INCLUDE)) {
                // Only the first one counts, whatever it says.
                if (label.value().equals("always") || label.value().equals("never")) {
                    return label.value().equals("always");
                }
                break;
            }
        }
        return holds(test, read);
    }

    // Loops, not streams: an expression may nest deep.
    private static boolean holds(Test test, List<Label> labels) {
        switch (test) {
            case Test.Has has -> {
                return labels.stream().anyMatch(label -> label.fits(has.label()));
            }
            case Test.Not not -> {
                return !holds(not.test(), labels);
            }
            case Test.All all -> {
                for (Test one : all.tests()) {
                    if (!holds(one, labels)) {
                        return false;
                    }
                }
                return true;
            }
            case Test.Any any -> {
                for (Test one : any.tests()) {
                    if (holds(one, labels)) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    /** Whether it chooses every rule, whatever its labels. */
    public boolean choosesAll() {
        return this == ALL;
    }

    /** The expression as it is written, {@code ""} for all rules. */
    public String expression() {
        return expression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSelector selector
                && expression.equals(selector.expression)
                && test.equals(selector.test);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return expression;
    }
}
