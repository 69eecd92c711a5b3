package org.sahab.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.text.Template;
import org.sahab.rules.check.FileLines.Position;
import org.sahab.rules.dependency.MavenVersion;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.CustomVariable;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Location;
import org.sahab.rules.format.Rule;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.Label;
import org.sahab.rules.label.LabelSelector;
import org.sahab.rules.pattern.NamePattern;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;

/** Looks at what one rule says: what can be read and does not what its author meant. */
final class RuleReview {

    private static final Set<Integer> SCALE = Set.of(0, 1, 3, 5, 7, 13);
    private static final Pattern CHAINED = Pattern.compile("\\{\\{\\s*([^{}]+?)\\.[^.{}]+?\\s*}}");
    private static final Set<Location> CALLED = Set.of(
            Location.ANY, Location.METHOD_CALL, Location.CONSTRUCTOR_CALL, Location.METHOD, Location.RETURN_TYPE);

    private final Rule rule;
    private final FileLines lines;
    private final Consumer<RuleProblem> problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Entry, Entry> around = new IdentityHashMap<>();

    RuleReview(Rule rule, FileLines lines, Consumer<RuleProblem> problems) {
        this.rule = rule;
        this.lines = lines;
        this.problems = problems;
        gather(rule.when());
    }

    private void gather(Entry entry) {
        entries.add(entry);
        for (Entry part : parts(entry)) {
            around.put(part, entry);
            gather(part);
        }
    }

    private static List<Entry> parts(Entry entry) {
        return switch (entry.condition()) {
            case Condition.And and -> and.entries();
            case Condition.Or or -> or.entries();
            default -> List.of();
        };
    }

    void review() {
        names();
        templates();
        labels();
        variables();
        if (!SCALE.contains(rule.effort())) {
            add(Severity.INFO, "rules.effort.scale", rule.line(), "effort:", "effort", Integer.toString(rule.effort()));
        }
        nothingToFind();
        for (Entry entry : entries) {
            switch (entry.condition()) {
                case Condition.JavaReferenced reference -> pattern(entry, reference);
                case Condition.JavaDependency dependency -> dependency(entry, dependency);
                default -> {
                    // What else can be wrong with it, reading says.
                }
            }
        }
    }

    /** Adds a problem at what is shown of the file: a key with its value where both are given, else the text. */
    private void add(Severity severity, String key, int line, String shown, String... arguments) {
        Message message = Message.of(key).with("rule", Argument.code(rule.id()));
        for (int i = 0; i < arguments.length; i += 2) {
            message = message.with(arguments[i], Argument.code(arguments[i + 1]));
        }
        Position position = lines.in(
                line,
                shown,
                shown.replace(": ", ": \""),
                shown.replace(": ", ": '"),
                shown.substring(shown.indexOf(": ") + 1).strip());
        problems.accept(new RuleProblem(severity, rule.file(), position.line(), position.column(), message));
    }

    // ---- as and from

    private void names() {
        Set<String> used = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.from() != null) {
                used.add(entry.from());
            }
            used.addAll(chained(entry));
        }
        Set<String> given = new HashSet<>();
        for (Entry entry : entries) {
            String name = entry.as();
            if (name != null) {
                if (!used.contains(name)) {
                    add(Severity.INFO, "rules.as.unused", entry.line(), "as: " + name, "name", name, "use", use(name));
                }
                if (!given.add(name)) {
                    add(Severity.WARNING, "rules.as.twice", entry.line(), "as: " + name, "name", name);
                }
            }
        }
        for (Entry entry : entries) {
            String from = entry.from();
            if (from != null && parts(entry).isEmpty() && !chained(entry).contains(from)) {
                add(
                        Severity.WARNING,
                        "rules.from.unused",
                        entry.line(),
                        "from: " + from,
                        "name",
                        from,
                        "use",
                        use(from));
            }
        }
    }

    private static String use(String name) {
        return "filepaths: \"{{" + name + ".filepaths}}\"";
    }

    private static Set<String> chained(Entry entry) {
        Set<String> names = new TreeSet<>();
        if (entry.condition() instanceof Condition.Leaf leaf) {
            for (String path : leaf.filepaths()) {
                Matcher matcher = CHAINED.matcher(path);
                while (matcher.find()) {
                    String name = matcher.group(1);
                    names.add(name);
                    // Also written with a part in between, which means nothing: NAME.extras.filepaths.
                    names.add(name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.')));
                }
            }
        }
        return names;
    }

    // ---- what it says of a match

    private void templates() {
        if (entries.stream().anyMatch(entry -> entry.condition() instanceof Condition.Unsupported)) {
            return;
        }
        Set<String> known = TemplateNames.of(rule);
        entries.stream().map(Entry::as).filter(name -> name != null).forEach(known::add);
        Stream<String> texts = Stream.concat(Stream.ofNullable(rule.message()), rule.tags().stream());
        Set<String> names = new TreeSet<>();
        texts.forEach(text -> names.addAll(Template.names(text)));
        for (String name : names) {
            String first = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
            if (!known.contains(name) && !known.contains(first) && name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
                add(
                        Severity.WARNING,
                        "rules.template.unknown",
                        rule.line(),
                        "{{" + name,
                        "name",
                        name,
                        "names",
                        String.join(", ", known));
            }
        }
    }

    private void variables() {
        Set<String> used = new TreeSet<>();
        Stream.concat(Stream.ofNullable(rule.message()), rule.tags().stream())
                .forEach(text -> used.addAll(Template.names(text)));
        Set<String> given = new HashSet<>();
        for (CustomVariable variable : rule.variables()) {
            if (!given.add(variable.name())) {
                add(
                        Severity.WARNING,
                        "rules.variable.twice",
                        rule.line(),
                        "name: " + variable.name(),
                        "name",
                        variable.name());
            }
            if (!used.contains(variable.name())) {
                add(
                        Severity.INFO,
                        "rules.variable.unused",
                        rule.line(),
                        "name: " + variable.name(),
                        "name",
                        variable.name());
            }
            String group = variable.group();
            if (group != null && !hasGroup(variable.pattern(), group)) {
                add(
                        Severity.WARNING,
                        "rules.variable.group",
                        rule.line(),
                        "nameOfCaptureGroup: " + group,
                        "name",
                        group);
            }
        }
    }

    private static boolean hasGroup(String pattern, String group) {
        try {
            return Regex.compile(pattern).groups().contains(group);
        } catch (InvalidRegexException e) {
            // Reading the rule says that.
            return true;
        }
    }

    private void labels() {
        for (String label : rule.labels()) {
            Label read = Label.of(label);
            if (!isLabel(label)) {
                add(Severity.WARNING, "rules.label.malformed", rule.line(), label, "label", label);
            } else if (read.key().equals(Label.INCLUDE)
                    && !read.value().equals("always")
                    && !read.value().equals("never")) {
                add(Severity.WARNING, "rules.label.include", rule.line(), label, "label", label);
            }
        }
    }

    private static boolean isLabel(String label) {
        if (label.matches(".*[!&|()].*")) {
            return false;
        }
        try {
            LabelSelector.parse(label);
            return true;
        } catch (InvalidSelectorException e) {
            return false;
        }
    }

    // ---- conditions

    /** A rule with a message, all of whose matches are ignored, never says it. */
    private void nothingToFind() {
        if (rule.message() == null) {
            return;
        }
        boolean ignored = entries.stream()
                .filter(entry -> entry.condition() instanceof Condition.Leaf && !isInside(entry, Entry::not))
                .allMatch(entry -> isInside(entry, Entry::ignore));
        boolean negated = entries.stream().anyMatch(Entry::not);
        if (ignored && !negated) {
            add(Severity.WARNING, "rules.nothing.found", rule.line(), "when:");
        }
        if (rule.when().not()) {
            add(Severity.INFO, "rules.not.alone", rule.when().line(), "not:");
        }
    }

    /** Whether something is said of an entry, or of one that it is part of. */
    private boolean isInside(Entry entry, Predicate<Entry> said) {
        for (Entry outer = entry; outer != null; outer = around.get(outer)) {
            if (said.test(outer)) {
                return true;
            }
        }
        return false;
    }

    private void pattern(Entry entry, Condition.JavaReferenced reference) {
        List<NamePattern> alternatives;
        try {
            alternatives = NamePattern.parse(reference.pattern());
        } catch (InvalidPatternException e) {
            // Reading the rule says that.
            return;
        }
        Set<String> impossible = new TreeSet<>();
        for (NamePattern alternative : alternatives) {
            String why = impossible(alternative, reference.location());
            if (why != null && impossible.add(why)) {
                add(
                        alternatives.size() == 1 ? Severity.ERROR : Severity.WARNING,
                        "rules.pattern." + why,
                        entry.line(),
                        reference.pattern(),
                        "pattern",
                        alternative.name().pattern(),
                        "location",
                        reference.location().name());
            }
        }
    }

    /** Why no name in Java code can match, null if one can. */
    private static @Nullable String impossible(NamePattern alternative, Location location) {
        String name = alternative.name().pattern();
        if (name.codePoints()
                .anyMatch(c -> !Character.isJavaIdentifierPart(c)
                        && c != '.'
                        && c != '*'
                        && c != '?'
                        && c != '['
                        && c != ']')) {
            return "characters";
        }
        if (name.endsWith(".")) {
            return "ends-with-dot";
        }
        if (name.contains("..")) {
            return "empty-segment";
        }
        if (alternative.parameters() != null && !CALLED.contains(location)) {
            return "parameters";
        }
        return null;
    }

    private void dependency(Entry entry, Condition.JavaDependency dependency) {
        if (dependency.name().isEmpty() && dependency.nameExpression().isEmpty()) {
            add(Severity.ERROR, "rules.dependency.name", entry.line(), "java.dependency");
        } else if (dependency.nameExpression().isEmpty()
                && dependency.lowerBound().isEmpty()
                && dependency.upperBound().isEmpty()) {
            add(Severity.INFO, "rules.dependency.bounds", entry.line(), dependency.name());
        } else if (!dependency.lowerBound().isEmpty()
                && !dependency.upperBound().isEmpty()
                && MavenVersion.of(dependency.lowerBound()).compareTo(MavenVersion.of(dependency.upperBound())) > 0) {
            add(
                    Severity.ERROR,
                    "rules.dependency.range",
                    entry.line(),
                    "lowerbound:",
                    "lower",
                    dependency.lowerBound(),
                    "upper",
                    dependency.upperBound());
        }
    }
}
