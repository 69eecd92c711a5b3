package org.sahab.rules.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Link;
import org.sahab.model.text.Template;
import org.sahab.rules.Compatibility;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;

/** Reads the rules of one file. A rule that makes no sense is left out and named; the others stay. */
final class RuleFileReader {

    private static final int MAXIMUM_EFFORT = 1_000;
    private static final int MAXIMUM_ID = 200;
    private static final Set<String> FIELDS = Set.of(
            "ruleID",
            "description",
            "category",
            "effort",
            "labels",
            "links",
            "message",
            "tag",
            "customVariables",
            "when",
            // Other engines' word for a rough effort; says nothing that category and effort do not.
            "migration_complexity");

    /** Variables that conditions give, whatever they look for. */
    private static final Set<String> VARIABLES = Set.of(
            "kind",
            "name",
            "file",
            "package",
            "lineNumber",
            "matchingText",
            "matchingXML",
            "innerText",
            "data",
            "matchingJSON",
            "version",
            "type",
            "tags");

    private final Problems problems;
    private final Compatibility compatibility;
    private final String file;
    private final String ruleSet;
    private final List<String> ruleSetLabels;
    private final Set<String> ids = new HashSet<>();

    RuleFileReader(
            Problems problems, Compatibility compatibility, String file, String ruleSet, List<String> ruleSetLabels) {
        this.problems = problems;
        this.compatibility = compatibility;
        this.file = file;
        this.ruleSet = ruleSet;
        this.ruleSetLabels = ruleSetLabels;
    }

    List<Rule> read(List<YamlNode> documents) {
        List<Rule> rules = new ArrayList<>();
        for (YamlNode document : documents) {
            if (document instanceof Items items && items.items().stream().anyMatch(RuleFileReader::looksLikeRule)) {
                for (YamlNode item : items.items()) {
                    Rule rule = rule(item);
                    if (rule != null) {
                        rules.add(rule);
                    }
                }
            } else if (!(document instanceof YamlNode.Text text && text.value().isBlank())
                    && !(document instanceof Items items && items.items().isEmpty())) {
                problems.add(Severity.INFO, "rules.file.noRules", file, document.line(), document.column());
            }
        }
        return rules;
    }

    private static boolean looksLikeRule(YamlNode node) {
        return node instanceof Fields fields
                && fields.fields().stream()
                        .anyMatch(field -> field.key().equalsIgnoreCase("ruleID")
                                || field.key().equals("when"));
    }

    private @Nullable Rule rule(YamlNode node) {
        if (!(node instanceof Fields fields)) {
            problems.add(Severity.ERROR, "rules.rule.shape", file, node.line(), node.column());
            return null;
        }
        String id = id(fields);
        if (id == null) {
            return null;
        }
        FieldReader reader = new FieldReader(problems, compatibility, file, id);
        String description = "";
        Category category = Category.POTENTIAL;
        int effort = 0;
        Set<String> labels = new LinkedHashSet<>();
        List<Link> links = List.of();
        String message = "";
        Field said = null;
        List<String> tags = List.of();
        List<CustomVariable> variables = List.of();
        YamlNode when = null;
        for (Field field : reader.known(fields, FIELDS)) {
            switch (field.key()) {
                case "description" -> description = reader.text(field).strip();
                case "category" -> category = category(field, reader);
                case "effort" -> effort = effort(field, reader);
                case "labels" -> labels.addAll(reader.texts(field));
                case "links" -> links = links(field, reader);
                case "message" -> {
                    message = reader.text(field).strip();
                    said = field;
                }
                case "tag" -> tags = reader.texts(field);
                case "customVariables" -> variables = variables(field, reader);
                case "when" -> when = field.value();
                default -> {
                    // The id is read, and nothing else is of use.
                }
            }
        }
        if (when == null) {
            reader.problem(Severity.ERROR, "rules.when.missing", fields);
            return null;
        }
        if (message.isEmpty() && tags.isEmpty()) {
            reader.problem(Severity.ERROR, "rules.message.missing", fields);
            return null;
        }
        if (said != null) {
            checkVariables(message, said, variables, reader);
        }
        Entry entry = new EntryReader(reader).read(when);
        if (entry == null) {
            return null;
        }
        labels.addAll(ruleSetLabels);
        return new Rule(
                id,
                ruleSet,
                file,
                fields.line(),
                fields.column(),
                description,
                category,
                effort,
                List.copyOf(labels),
                links,
                message.isEmpty() ? null : message,
                tags,
                variables,
                entry);
    }

    /** Names that look like a variable and are none; code that has such brackets in it does not look like one. */
    private static void checkVariables(
            String message, Field field, List<CustomVariable> variables, FieldReader reader) {
        for (String name : Template.names(message)) {
            boolean known = VARIABLES.contains(name)
                    || variables.stream().anyMatch(variable -> variable.name().equals(name));
            if (!known && name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                reader.problem(Severity.INFO, "rules.variable.unknown", field, "name", name);
            }
        }
    }

    private @Nullable String id(Fields fields) {
        Field found = null;
        for (Field field : fields.fields()) {
            if (field.key().equalsIgnoreCase("ruleID")) {
                found = field;
            }
        }
        String id = found == null ? "" : FieldReader.string(found.value());
        if (found == null || id.isBlank()) {
            problems.add(Severity.ERROR, "rules.id.missing", file, fields.line(), fields.column());
            return null;
        }
        if (id.indexOf('\n') >= 0 || id.indexOf(';') >= 0 || id.length() > MAXIMUM_ID) {
            problems.add(
                    Severity.ERROR,
                    "rules.id.invalid",
                    file,
                    found.line(),
                    found.column(),
                    "rule",
                    id.replace('\n', ' '));
            return null;
        }
        id = id.strip();
        if (!ids.add(id)) {
            problems.add(Severity.ERROR, "rules.id.duplicate", file, found.line(), found.column(), "rule", id);
            return null;
        }
        return id;
    }

    private static Category category(Field field, FieldReader reader) {
        String name = reader.text(field).strip().toLowerCase(Locale.ROOT);
        for (Category category : Category.values()) {
            if (category.key().equals(name)) {
                return category;
            }
        }
        reader.problem(Severity.WARNING, "rules.field.value", field, "field", "category", "value", name);
        return Category.POTENTIAL;
    }

    private static int effort(Field field, FieldReader reader) {
        String value = reader.text(field).strip();
        if (value.isEmpty()) {
            return 0;
        }
        try {
            long effort = Long.parseLong(value);
            if (effort > MAXIMUM_EFFORT) {
                reader.problem(
                        Severity.WARNING, "rules.effort.large", field, "maximum", Integer.toString(MAXIMUM_EFFORT));
                return MAXIMUM_EFFORT;
            }
            if (effort >= 0) {
                return (int) effort;
            }
        } catch (NumberFormatException e) {
            // Reported below like a number out of range.
        }
        reader.problem(Severity.WARNING, "rules.field.value", field, "field", "effort", "value", value);
        return 0;
    }

    private static List<Link> links(Field field, FieldReader reader) {
        List<Link> links = new ArrayList<>();
        for (YamlNode item : reader.items(field)) {
            if (!(item instanceof Fields fields)) {
                reader.problem(Severity.WARNING, "rules.field.fields", item, "field", "links");
                continue;
            }
            String url = "";
            String title = "";
            for (Field part : reader.known(fields, Set.of("url", "title"))) {
                if (part.key().equals("url")) {
                    url = reader.text(part).strip();
                } else {
                    title = reader.text(part).strip();
                }
            }
            if (!url.isEmpty() || !title.isEmpty()) {
                links.add(new Link(url, title.isEmpty() ? url : title));
            }
        }
        return links;
    }

    private static List<CustomVariable> variables(Field field, FieldReader reader) {
        List<CustomVariable> variables = new ArrayList<>();
        for (YamlNode item : reader.items(field)) {
            CustomVariable variable = item instanceof Fields fields ? variable(fields, reader) : null;
            if (variable != null) {
                variables.add(variable);
            } else if (!(item instanceof Fields)) {
                reader.problem(Severity.WARNING, "rules.variable.incomplete", item);
            }
        }
        return variables;
    }

    private static @Nullable CustomVariable variable(Fields fields, FieldReader reader) {
        String name = "";
        String pattern = "";
        String group = "";
        String fallback = "";
        for (Field field : reader.known(fields, Set.of("name", "pattern", "nameOfCaptureGroup", "defaultValue"))) {
            switch (field.key()) {
                case "name" -> name = reader.text(field).strip();
                case "pattern" -> pattern = reader.text(field);
                case "nameOfCaptureGroup" -> group = reader.text(field).strip();
                default -> fallback = reader.text(field);
            }
        }
        if (name.isEmpty() || pattern.isEmpty()) {
            reader.problem(Severity.WARNING, "rules.variable.incomplete", fields);
            return null;
        }
        try {
            Regex.compile(pattern);
        } catch (InvalidRegexException e) {
            reader.problem(
                    Severity.WARNING,
                    "rules.variable.invalid",
                    fields,
                    "name",
                    name,
                    "pattern",
                    pattern,
                    "reason",
                    String.valueOf(e.getMessage()));
            return null;
        }
        return new CustomVariable(name, pattern, group.isEmpty() ? null : group, fallback);
    }
}
