package org.sahab.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.dependency.DependencyCondition;
import org.sahab.rules.file.FileCondition;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Condition.Leaf;
import org.sahab.rules.format.CustomVariable;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;
import org.sahab.rules.reference.AnnotationTest;
import org.sahab.rules.reference.ReferenceCondition;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.LineVariables;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;
import org.sahab.rules.xml.InvalidXPathException;
import org.sahab.rules.xml.XPathQuery;

/** Gives conditions their index. Rules that ask the same share one condition. */
final class ConditionTable {

    /** A condition that cannot be used, with the part that is wrong and why. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String part;

        UnusableException(String part, @Nullable String reason) {
            super(reason);
            this.part = part;
        }

        String part() {
            return part;
        }
    }

    /**
     * What a rule wants to know of a match, beside the condition itself.
     *
     * @param rule its id, for diagnostics
     * @param variables custom variables
     * @param secrets names of groups and variables that hold secrets
     * @param wanted names of the variables that its messages use
     */
    record Interest(String rule, List<CustomVariable> variables, Set<String> secrets, Set<String> wanted) {}

    private record Asked(Leaf leaf, List<CustomVariable> variables, Set<String> secrets) {}

    private static final class Slot {
        final int index;
        final String rule;
        final Asked key;
        final PathFilter files;
        final Set<String> wanted = new TreeSet<>();

        Slot(int index, String rule, Asked key, PathFilter files) {
            this.index = index;
            this.rule = rule;
            this.key = key;
            this.files = files;
        }
    }

    private final Compatibility compatibility;
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<Slot> order = new ArrayList<>();
    private final Map<String, Regex> expressions = new HashMap<>();
    private final Map<String, PathFilter> filters = new HashMap<>();
    private final Map<Integer, ReferenceCondition> references = new HashMap<>();
    private final List<FileCondition> files = new ArrayList<>();
    private final List<DependencyCondition> dependencies = new ArrayList<>();

    private final KnownPatterns patterns;

    /** A table without conditions, for those that are read in this way. */
    ConditionTable(Compatibility compatibility, KnownPatterns patterns) {
        this.compatibility = compatibility;
        this.patterns = patterns;
    }

    /**
     * The filter of a pattern.
     *
     * @throws InvalidRegexException if it makes no sense
     */
    PathFilter filter(String pattern) throws InvalidRegexException {
        PathFilter known = filters.get(pattern);
        if (known == null) {
            known = PathFilter.pattern(pattern, compatibility, patterns);
            filters.put(pattern, known);
        }
        return known;
    }

    /** Where the expressions of conditions come from. */
    KnownPatterns patterns() {
        return patterns;
    }

    int size() {
        return order.size();
    }

    /**
     * The index of a condition. For a condition on files, {@code filter} chooses those it looks at.
     *
     * @throws UnusableException if an expression in it makes no sense
     */
    int index(Leaf leaf, PathFilter filter, String filterKey, Interest interest) throws UnusableException {
        String key = ConditionKey.of(leaf, filterKey, interest);
        Slot slot = slots.get(key);
        if (slot == null) {
            slot = new Slot(
                    order.size(), interest.rule(), new Asked(leaf, interest.variables(), interest.secrets()), filter);
            build(slot);
            slots.put(key, slot);
            order.add(slot);
        }
        slot.wanted.addAll(interest.wanted());
        return slot.index;
    }

    /** The reference conditions, once all rules have said what they want to know; null at the index of another condition. */
    List<@Nullable ReferenceCondition> references() {
        List<@Nullable ReferenceCondition> byIndex = new ArrayList<>(Collections.nCopies(order.size(), null));
        for (Slot slot : order) {
            if (slot.key.leaf() instanceof Condition.JavaReferenced reference) {
                try {
                    byIndex.set(slot.index, reference(slot, reference).telling(slot.wanted));
                } catch (UnusableException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return byIndex;
    }

    private ReferenceCondition reference(Slot slot, Condition.JavaReferenced reference) throws UnusableException {
        ReferenceCondition made = references.get(slot.index);
        if (made != null) {
            return made;
        }
        LineVariables variables = variables(slot.key, Set.of());
        AnnotationTest annotated = annotated(reference.annotated());
        try {
            made = ReferenceCondition.compile(slot.index, reference, annotated, variables, compatibility);
        } catch (InvalidPatternException e) {
            throw new UnusableException(reference.pattern(), e.getMessage());
        }
        references.put(slot.index, made);
        return made;
    }

    List<FileCondition> files() {
        return files;
    }

    List<DependencyCondition> dependencies() {
        return dependencies;
    }

    private void build(Slot slot) throws UnusableException {
        Asked key = slot.key;
        Leaf leaf = key.leaf();
        Set<String> groups = new HashSet<>();
        switch (leaf) {
            case Condition.JavaReferenced reference -> {
                if (!patterns.knows(reference)) {
                    reference(slot, reference);
                    patterns.add(reference);
                }
            }
            case Condition.NamedFile named -> files.add(new FileCondition.Named(slot.index, slot.rule, slot.files));
            case Condition.FileContent content -> {
                Regex expression = content.plain() ? plain(content.pattern()) : expression(content.pattern());
                if (!key.secrets().isEmpty()) {
                    groups.addAll(expression.groups());
                    groups.retainAll(key.secrets());
                }
                List<String> secretGroups = groups.stream().sorted().toList();
                files.add(new FileCondition.Content(
                        slot.index, slot.rule, slot.files, expression, variables(key, groups), secretGroups));
            }
            case Condition.Xml xml -> {
                try {
                    XPathQuery query = patterns.xpath(xml.xpath(), xml.namespaces());
                    LineVariables variables = variables(key, groups);
                    files.add(
                            new FileCondition.Xml(slot.index, slot.rule, slot.files, query, variables, isSecret(key)));
                } catch (InvalidXPathException e) {
                    throw new UnusableException(xml.xpath(), e.getMessage());
                }
            }
            case Condition.XmlPublicId id ->
                files.add(new FileCondition.PublicId(
                        slot.index, slot.rule, slot.files, expression(id.expression()), variables(key, groups)));
            case Condition.JavaDependency dependency -> {
                Regex expression =
                        dependency.nameExpression().isEmpty() ? null : expression(dependency.nameExpression());
                dependencies.add(new DependencyCondition(slot.index, dependency, expression, variables(key, groups)));
            }
            case Condition.Json json -> {
                try {
                    XPathQuery query = patterns.xpath(json.xpath(), Map.of());
                    LineVariables variables = variables(key, groups);
                    files.add(
                            new FileCondition.Json(slot.index, slot.rule, slot.files, query, variables, isSecret(key)));
                } catch (InvalidXPathException e) {
                    throw new UnusableException(json.xpath(), e.getMessage());
                }
            }
            case Condition.HasTags tags -> throw new IllegalArgumentException();
            case Condition.Unsupported unsupported -> throw new IllegalArgumentException();
        }
    }

    /** Whether what an XPath selects holds a secret: a name of one that no variable has is one of its own values. */
    private static boolean isSecret(Asked key) {
        return key.secrets().stream()
                .anyMatch(name -> key.variables().stream()
                        .noneMatch(variable -> variable.name().equals(name)));
    }

    private @Nullable AnnotationTest annotated(Condition.@Nullable Annotated annotated) throws UnusableException {
        if (annotated == null) {
            return null;
        }
        List<AnnotationTest.ElementTest> elements = new ArrayList<>();
        for (Condition.Annotated.Element element : annotated.elements()) {
            elements.add(new AnnotationTest.ElementTest(element.name(), expression(element.value())));
        }
        return new AnnotationTest(annotated.pattern().isEmpty() ? null : expression(annotated.pattern()), elements);
    }

    private LineVariables variables(Asked key, Set<String> secretGroups) throws UnusableException {
        if (key.variables().isEmpty()) {
            return LineVariables.NONE;
        }
        List<LineVariables.Variable> variables = new ArrayList<>();
        for (CustomVariable variable : key.variables()) {
            variables.add(new LineVariables.Variable(
                    variable.name(), expression(variable.pattern()), variable.group(), variable.fallback()));
        }
        Set<String> secrets = new HashSet<>(key.secrets());
        secrets.removeAll(secretGroups);
        return new LineVariables(variables, secrets, compatibility);
    }

    /**
     * What {@code kind: plain} asks for. Konveyor's engine does not know the field and reads an expression, and so do authors who
     * write it; a text that is none, or that would not find itself, is also looked for as it stands.
     */
    private Regex plain(String text) throws UnusableException {
        try {
            try {
                Regex expression = patterns.expression(text);
                return expression.find(text)
                        ? expression
                        : patterns.expression(
                                "(?:" + text + ")|" + Regex.literal(text).pattern());
            } catch (InvalidRegexException | RegexBudgetException e) {
                return Regex.literal(text);
            }
        } catch (InvalidRegexException e) {
            throw new UnusableException(text, e.getMessage());
        }
    }

    private Regex expression(String pattern) throws UnusableException {
        Regex known = expressions.get(pattern);
        if (known == null) {
            try {
                known = patterns.expression(pattern);
            } catch (InvalidRegexException e) {
                throw new UnusableException(pattern, e.getMessage());
            }
            expressions.put(pattern, known);
        }
        return known;
    }
}
