package org.sahab.rules.text;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.Compatibility;

/** Cuts custom variables out of the source line of a match. */
public final class LineVariables {

    /** What stands for a secret wherever it would be shown. */
    public static final String MASK = "***";

    /** No variables. */
    public static final LineVariables NONE = new LineVariables(List.of(), Set.of(), Compatibility.SAHAB);

    private static final int[] UNSET = {};
    private static final int MAXIMUM_VALUE = 500;
    private static final int MAXIMUM_LINE = 10_000;

    private final List<Variable> variables;
    private final Set<String> secrets;
    private final boolean konveyor;

    /**
     * These variables, of which some hold secrets. To Konveyor's engine a variable whose expression has several groups and names
     * none of them has no value where the expression matches.
     */
    public LineVariables(List<Variable> variables, Set<String> secrets, Compatibility compatibility) {
        this.konveyor = compatibility == Compatibility.KONVEYOR;
        this.variables = List.copyOf(variables);
        this.secrets = Set.copyOf(secrets);
    }

    /**
     * One variable.
     *
     * @param name its name
     * @param expression looked for in the trimmed line
     * @param group the group to take, null for the first group or, if there is none, the whole match
     * @param fallback its value where nothing matches
     */
    public record Variable(
            String name, Regex expression, @Nullable String group, String fallback) {}

    /** Takes stretches of the line, as offsets in it. */
    @FunctionalInterface
    public interface Stretches {
        /** A stretch from a start to an end. */
        void add(int start, int end);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return variables.isEmpty();
    }

    /** Adds the values for a line, and the stretches of it that are secret. */
    public void extract(String line, SortedMap<String, String> values, Stretches secret) {
        if (variables.isEmpty()) {
            return;
        }
        String bounded = line.length() <= MAXIMUM_LINE ? line : line.substring(0, MAXIMUM_LINE);
        int indent = bounded.length() - bounded.stripLeading().length();
        String trimmed = bounded.strip();
        for (Variable variable : variables) {
            int[] stretch = stretch(variable, trimmed);
            if (stretch == UNSET) {
                values.put(variable.name(), "");
            } else if (stretch == null) {
                values.put(variable.name(), variable.fallback());
            } else if (secrets.contains(variable.name())) {
                values.put(variable.name(), MASK);
                secret.add(indent + stretch[0], indent + stretch[1]);
            } else {
                values.put(
                        variable.name(),
                        shortened(trimmed.substring(stretch[0], stretch[1]).strip()));
            }
        }
    }

    private int @Nullable [] stretch(Variable variable, String line) {
        try {
            Regex.Search search = variable.expression().in(line);
            if (!search.next()) {
                return null;
            }
            String group = variable.group();
            if (group != null && variable.expression().groups().contains(group)) {
                return search.start(group) < 0 ? null : new int[] {search.start(group), search.end(group)};
            }
            if (konveyor && search.groupCount() > 1) {
                return UNSET;
            }
            int number = search.groupCount() > 0 && search.start(1) >= 0 ? 1 : 0;
            return new int[] {search.start(number), search.end(number)};
        } catch (RegexBudgetException e) {
            return null;
        }
    }

    /** A value that is not too long to show. */
    public static String shortened(String value) {
        return value.length() <= MAXIMUM_VALUE ? value : value.substring(0, MAXIMUM_VALUE - 3) + "...";
    }
}
