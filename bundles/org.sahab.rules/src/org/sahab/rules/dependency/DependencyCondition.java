package org.sahab.rules.dependency;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.format.Condition;
import org.sahab.rules.text.LineVariables;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;

/** A condition on the libraries of an application, ready to be asked. */
public final class DependencyCondition {

    private final int index;
    private final String name;
    private final @Nullable Regex expression;
    private final VersionRange range;
    private final LineVariables variables;

    /**
     * Compiles a condition.
     *
     * @param index its index among all conditions
     * @param written what the rule says
     * @param expression for the name, found anywhere in it; null if the rule names one library only
     * @param variables custom variables; no line shows what they look for, so they have their default values
     */
    public DependencyCondition(
            int index, Condition.JavaDependency written, @Nullable Regex expression, LineVariables variables) {
        this.index = index;
        this.name = written.name();
        this.expression = expression;
        this.range = VersionRange.of(written.lowerBound(), written.upperBound());
        this.variables = variables;
    }

    /** Its index among all conditions. */
    public int index() {
        return index;
    }

    /** How sure the condition holds for a library; null if it does not. A version that nothing tells may be any. */
    public @Nullable Confidence match(Dependency dependency) {
        Confidence named = named(dependency);
        if (named == null || !range.isBounded()) {
            return named;
        }
        if (dependency.version().isEmpty()) {
            return named.weaker(Confidence.INFERRED);
        }
        return range.contains(MavenVersion.of(dependency.version())) ? named : null;
    }

    private @Nullable Confidence named(Dependency dependency) {
        String full = dependency.name();
        if (full.equals(name) || expression != null && finds(expression, full)) {
            return Confidence.RESOLVED;
        }
        // A bare jar tells its artifact by its file name at least.
        return dependency.group().isEmpty() && name.endsWith('.' + dependency.artifact()) ? Confidence.INFERRED : null;
    }

    private static boolean finds(Regex expression, String name) {
        try {
            return expression.find(name);
        } catch (RegexBudgetException e) {
            return false;
        }
    }

    /** What the condition says of a library that it holds for. */
    public SortedMap<String, String> describe(Dependency dependency) {
        SortedMap<String, String> values = new TreeMap<>();
        variables.extract("", values, (start, end) -> {});
        values.put("name", dependency.name());
        values.put("version", dependency.version());
        values.put("type", dependency.type());
        return values;
    }
}
