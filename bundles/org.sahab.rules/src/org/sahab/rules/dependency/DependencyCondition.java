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

    /** The exact name it asks for; empty if it only has an expression. */
    String name() {
        return name;
    }

    /** Whether an expression may fit names other than the exact one. */
    boolean hasExpression() {
        return expression != null;
    }

    /**
     * Whether it asks for a library of this name, whatever its version.
     *
     * @param bare whether the group is not known, so that the name is that of the artifact alone, as of a bare jar
     */
    boolean fits(String library, boolean bare) {
        return library.equals(name)
                || bare && name.endsWith('.' + library)
                || expression != null && finds(expression, library);
    }

    /** How sure the condition holds for a library; null if it does not. A version that nothing tells may be any. */
    public @Nullable Confidence match(Dependency dependency) {
        boolean bare = dependency.group().isEmpty();
        if (!fits(dependency.name(), bare)) {
            return null;
        }
        return covers(dependency) ? confidence(dependency) : null;
    }

    /** Whether the version of a library is within the bounds; one that nothing tells may be any. */
    boolean covers(Dependency dependency) {
        return !range.isBounded()
                || dependency.version().isEmpty()
                || range.contains(MavenVersion.of(dependency.version()));
    }

    /** How sure it is that a library that fits is one that is asked for. */
    Confidence confidence(Dependency dependency) {
        boolean sure = !dependency.group().isEmpty()
                && !(range.isBounded() && dependency.version().isEmpty());
        return sure ? dependency.confidence() : dependency.confidence().weaker(Confidence.INFERRED);
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
