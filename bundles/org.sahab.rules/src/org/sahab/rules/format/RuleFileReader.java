package org.sahab.rules.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Link;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;

/** Reads the rules of one file. A rule that makes no sense is left out and named; the others stay. */
final class RuleFileReader {

    private static final int MAXIMUM_EFFORT = 1_000;
    private static final Map<String, String> MISSPELLED = Map.of("ruleId", "ruleID", "ruleid", "ruleID", "tags", "tag");

    private final Problems problems;
    private final String file;
    private final String ruleSet;
    private final List<String> ruleSetLabels;
    private final Set<String> ids = new HashSet<>();

    RuleFileReader(Problems problems, String file, String ruleSet, List<String> ruleSetLabels) {
        this.problems = problems;
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
                problems.add(Severity.INFO, "rules.file.noRules", file, document.line());
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
            problems.add(Severity.ERROR, "rules.rule.shape", file, node.line());
            return null;
        }
        String id = id(fields);
        if (id == null) {
            return null;
        }
        String description = "";
        Category category = Category.POTENTIAL;
        int effort = 0;
        Set<String> labels = new LinkedHashSet<>();
        List<Link> links = List.of();
        String message = null;
        List<String> tags = List.of();
        List<CustomVariable> variables = List.of();
        YamlNode when = null;
        for (Field field : fields.fields()) {
            String key = MISSPELLED.getOrDefault(field.key(), field.key());
            if (!key.equals(field.key())) {
                problems.add(
                        Severity.WARNING,
                        "rules.field.misspelled",
                        file,
                        field.line(),
                        "rule",
                        id,
                        "field",
                        field.key(),
                        "right",
                        key);
            }
            switch (key) {
                case "ruleID" -> {}
                case "description" ->
                    description = EntryReader.string(field.value()).strip();
                case "category" -> category = category(field, id);
                case "effort" -> effort = effort(field, id);
                case "labels" -> labels.addAll(EntryReader.texts(field.value()));
                case "links" -> links = links(field.value());
                case "message" -> message = EntryReader.string(field.value()).strip();
                case "tag" -> tags = EntryReader.texts(field.value());
                case "customVariables" -> variables = variables(field, id);
                case "when" -> when = field.value();
                default ->
                    problems.add(
                            Severity.WARNING,
                            "rules.field.unknown",
                            file,
                            field.line(),
                            "rule",
                            id,
                            "field",
                            field.key());
            }
        }
        if (when == null) {
            problems.add(Severity.ERROR, "rules.when.missing", file, fields.line(), "rule", id);
            return null;
        }
        if ((message == null || message.isEmpty()) && tags.isEmpty()) {
            problems.add(Severity.ERROR, "rules.message.missing", file, fields.line(), "rule", id);
            return null;
        }
        Entry entry = new EntryReader(problems, file, id).read(when);
        if (entry == null) {
            return null;
        }
        labels.addAll(ruleSetLabels);
        return new Rule(
                id,
                ruleSet,
                file,
                fields.line(),
                description,
                category,
                effort,
                List.copyOf(labels),
                links,
                message == null || message.isEmpty() ? null : message,
                tags,
                variables,
                withoutDroppedSiblings(entry));
    }

    /** Upstream drops what stands beside a top-level {@code and} or {@code or}; rules are written for that. */
    private static Entry withoutDroppedSiblings(Entry entry) {
        return entry.condition() instanceof Condition.Leaf ? entry : Entry.of(entry.condition(), entry.line());
    }

    private @Nullable String id(Fields fields) {
        YamlNode node = null;
        for (Field field : fields.fields()) {
            if (field.key().equalsIgnoreCase("ruleID")) {
                node = field.value();
                break;
            }
        }
        String id = EntryReader.string(node);
        if (id.isBlank()) {
            problems.add(Severity.ERROR, "rules.id.missing", file, fields.line());
            return null;
        }
        if (id.indexOf('\n') >= 0 || id.indexOf(';') >= 0 || id.length() > 200) {
            problems.add(Severity.ERROR, "rules.id.invalid", file, fields.line(), "rule", id.replace('\n', ' '));
            return null;
        }
        if (!ids.add(id)) {
            problems.add(Severity.ERROR, "rules.id.duplicate", file, fields.line(), "rule", id);
            return null;
        }
        return id.strip();
    }

    private Category category(Field field, String id) {
        String name = EntryReader.string(field.value()).strip().toLowerCase(Locale.ROOT);
        for (Category category : Category.values()) {
            if (category.key().equals(name)) {
                return category;
            }
        }
        problems.add(
                Severity.WARNING,
                "rules.field.value",
                file,
                field.line(),
                "rule",
                id,
                "field",
                "category",
                "value",
                name);
        return Category.POTENTIAL;
    }

    private int effort(Field field, String id) {
        String value = EntryReader.string(field.value()).strip();
        if (value.isEmpty()) {
            return 0;
        }
        try {
            int effort = Integer.parseInt(value);
            if (effort >= 0 && effort <= MAXIMUM_EFFORT) {
                return effort;
            }
        } catch (NumberFormatException e) {
            // Reported below like a number out of range.
        }
        problems.add(
                Severity.WARNING,
                "rules.field.value",
                file,
                field.line(),
                "rule",
                id,
                "field",
                "effort",
                "value",
                value);
        return 0;
    }

    private static List<Link> links(YamlNode node) {
        List<Link> links = new ArrayList<>();
        if (node instanceof Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof Fields fields) {
                    String url = EntryReader.string(fields.get("url")).strip();
                    String title = EntryReader.string(fields.get("title")).strip();
                    links.add(new Link(url, title.isEmpty() ? url : title));
                }
            }
        }
        return links;
    }

    private List<CustomVariable> variables(Field field, String id) {
        List<CustomVariable> variables = new ArrayList<>();
        if (field.value() instanceof Items items) {
            for (YamlNode item : items.items()) {
                String name = item instanceof Fields fields
                        ? EntryReader.string(fields.get("name")).strip()
                        : "";
                String pattern = item instanceof Fields fields ? EntryReader.string(fields.get("pattern")) : "";
                if (name.isEmpty() || pattern.isEmpty() || !(item instanceof Fields fields)) {
                    problems.add(Severity.WARNING, "rules.variable.incomplete", file, item.line(), "rule", id);
                    continue;
                }
                String group =
                        EntryReader.string(fields.get("nameOfCaptureGroup")).strip();
                variables.add(new CustomVariable(
                        name, pattern, group.isEmpty() ? null : group, EntryReader.string(fields.get("defaultValue"))));
            }
        }
        return variables;
    }
}
