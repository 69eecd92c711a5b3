package org.sahab.rules.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.rules.format.Condition.Annotated;
import org.sahab.rules.format.Condition.Leaf;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;

/** Reads the {@code when} of one rule. What is wrong becomes a problem of its file; a condition that makes no sense is null. */
final class EntryReader {

    private static final int MAXIMUM_DEPTH = 24;
    private static final Map<String, String> MISSPELLED =
            Map.of("ingore", "ignore", "filePaths", "filepaths", "filepattern", "filePattern", "filePath", "filepaths");
    private static final Set<String> BESIDE = Set.of("from", "as", "ignore", "not");

    private final Problems problems;
    private final String file;
    private final String rule;

    EntryReader(Problems problems, String file, String rule) {
        this.problems = problems;
        this.file = file;
        this.rule = rule;
    }

    @Nullable
    Entry read(YamlNode node) {
        return entry(node, 0);
    }

    private @Nullable Entry entry(YamlNode node, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            problem("rules.condition.depth", node.line());
            return null;
        }
        if (!(node instanceof Fields fields)) {
            problem("rules.condition.shape", node.line());
            return null;
        }
        String as = null;
        String from = null;
        boolean not = false;
        boolean ignore = false;
        Field found = null;
        for (Field field : fields.fields()) {
            String key = MISSPELLED.getOrDefault(field.key(), field.key());
            if (BESIDE.contains(key)) {
                noteMisspelling(field, key);
                switch (key) {
                    case "as" -> as = text(field);
                    case "from" -> from = text(field);
                    case "not" -> not = flag(field);
                    default -> ignore = flag(field);
                }
            } else if (found == null) {
                found = field;
            } else {
                problem("rules.condition.several", field.line(), "field", field.key());
                return null;
            }
        }
        if (found == null) {
            problem("rules.condition.none", node.line());
            return null;
        }
        Condition condition = condition(found, depth);
        return condition == null
                ? null
                : new Entry(condition, not, ignore, blankToNull(as), blankToNull(from), found.line());
    }

    private @Nullable Condition condition(Field field, int depth) {
        return switch (field.key()) {
            case "and", "or" -> list(field, depth);
            case "java.referenced" -> fieldsOf(field).map(this::javaReferenced).orElse(null);
            case "java.dependency" -> fieldsOf(field).map(this::javaDependency).orElse(null);
            case "builtin.file" -> namedFile(field);
            case "builtin.filecontent" -> fieldsOf(field).map(this::fileContent).orElse(null);
            case "builtin.xml" -> fieldsOf(field).map(this::xml).orElse(null);
            case "builtin.xmlPublicID" -> fieldsOf(field).map(this::xmlPublicId).orElse(null);
            case "builtin.hasTags" -> hasTags(field);
            default -> unsupported(field);
        };
    }

    private @Nullable Condition unsupported(Field field) {
        if (field.key().indexOf('.') > 0) {
            return new Condition.Unsupported(field.key());
        }
        problem("rules.condition.unknown", field.line(), "condition", field.key());
        return null;
    }

    private @Nullable Condition list(Field field, int depth) {
        if (!(field.value() instanceof Items items) || items.items().isEmpty()) {
            problem("rules.condition.list", field.line(), "field", field.key());
            return null;
        }
        List<Entry> entries = new ArrayList<>(items.items().size());
        for (YamlNode item : items.items()) {
            Entry entry = entry(item, depth + 1);
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        return field.key().equals("and")
                ? new Condition.And(List.copyOf(entries))
                : new Condition.Or(List.copyOf(entries));
    }

    private @Nullable Leaf javaReferenced(Fields fields) {
        String pattern = "";
        Location location = Location.ANY;
        Annotated annotated = null;
        List<String> filepaths = List.of();
        for (Field field : fields.fields()) {
            switch (known(field, Set.of("pattern", "location", "annotated", "filepaths"))) {
                case "pattern" -> pattern = text(field).strip();
                case "location" -> {
                    Optional<Location> named = Location.of(text(field));
                    if (named.isEmpty()) {
                        problem("rules.location.unknown", field.line(), "location", text(field));
                        return null;
                    }
                    location = named.get();
                }
                case "annotated" -> annotated = annotated(field);
                case "filepaths" -> filepaths = texts(field.value());
                default -> {}
            }
        }
        if (pattern.isEmpty() && annotated == null) {
            problem("rules.pattern.missing", fields.line(), "condition", "java.referenced");
            return null;
        }
        return new Condition.JavaReferenced(pattern.isEmpty() ? "*" : pattern, location, annotated, filepaths);
    }

    private @Nullable Annotated annotated(Field field) {
        if (!(field.value() instanceof Fields fields)) {
            problem("rules.field.value", field.line(), "field", "annotated", "value", text(field));
            return null;
        }
        String pattern = "";
        List<Annotated.Element> elements = new ArrayList<>();
        for (Field inner : fields.fields()) {
            switch (known(inner, Set.of("pattern", "elements"))) {
                case "pattern" -> pattern = text(inner).strip();
                case "elements" -> {
                    if (inner.value() instanceof Items items) {
                        for (YamlNode item : items.items()) {
                            if (item instanceof Fields element) {
                                elements.add(new Annotated.Element(
                                        string(element.get("name")).strip(), string(element.get("value"))));
                            }
                        }
                    }
                }
                default -> {}
            }
        }
        return new Annotated(pattern, List.copyOf(elements));
    }

    private Leaf javaDependency(Fields fields) {
        String name = "";
        String nameExpression = "";
        String lower = "";
        String upper = "";
        for (Field field : fields.fields()) {
            switch (known(field, Set.of("name", "nameregex", "name_regex", "lowerbound", "upperbound"))) {
                case "name" -> name = text(field).strip();
                case "nameregex", "name_regex" -> nameExpression = text(field).strip();
                case "lowerbound" -> lower = text(field).strip();
                case "upperbound" -> upper = text(field).strip();
                default -> {}
            }
        }
        return new Condition.JavaDependency(name, nameExpression, lower, upper);
    }

    private @Nullable Leaf namedFile(Field field) {
        String pattern = field.value() instanceof Text text ? text.value() : "";
        if (field.value() instanceof Fields fields) {
            for (Field inner : fields.fields()) {
                if (known(inner, Set.of("pattern")).equals("pattern")) {
                    pattern = text(inner);
                }
            }
        }
        if (pattern.isBlank()) {
            problem("rules.pattern.missing", field.line(), "condition", field.key());
            return null;
        }
        return new Condition.NamedFile(pattern.strip());
    }

    private @Nullable Leaf fileContent(Fields fields) {
        String pattern = "";
        String filePattern = "";
        boolean plain = false;
        List<String> filepaths = List.of();
        for (Field field : fields.fields()) {
            switch (known(field, Set.of("pattern", "filePattern", "filepaths", "kind"))) {
                case "pattern" -> pattern = unquoted(text(field));
                case "filePattern" -> filePattern = text(field).strip();
                case "filepaths" -> filepaths = texts(field.value());
                case "kind" ->
                    plain = text(field).strip().toLowerCase(Locale.ROOT).equals("plain");
                default -> {}
            }
        }
        if (pattern.isEmpty()) {
            problem("rules.pattern.missing", fields.line(), "condition", "builtin.filecontent");
            return null;
        }
        return new Condition.FileContent(pattern, filePattern, plain, filepaths);
    }

    /** Quotes that surround a pattern are no part of it, a habit of rules that were converted. */
    private static String unquoted(String pattern) {
        String cut = pattern;
        if (cut.length() >= 2 && cut.startsWith("\"") && cut.endsWith("\"") && !cut.endsWith("\\\"")) {
            cut = cut.substring(1, cut.length() - 1);
        }
        return cut;
    }

    private @Nullable Leaf xml(Fields fields) {
        String xpath = "";
        SortedMap<String, String> namespaces = new TreeMap<>();
        List<String> filepaths = List.of();
        for (Field field : fields.fields()) {
            switch (known(field, Set.of("xpath", "namespaces", "filepaths"))) {
                case "xpath" -> xpath = text(field).strip();
                case "namespaces" -> {
                    if (field.value() instanceof Fields named) {
                        named.fields().forEach(one -> namespaces.put(one.key(), text(one)));
                    }
                }
                case "filepaths" -> filepaths = texts(field.value());
                default -> {}
            }
        }
        if (xpath.isEmpty()) {
            problem("rules.pattern.missing", fields.line(), "condition", "builtin.xml");
            return null;
        }
        return new Condition.Xml(xpath, namespaces, filepaths);
    }

    private Leaf xmlPublicId(Fields fields) {
        String expression = "";
        List<String> filepaths = List.of();
        for (Field field : fields.fields()) {
            switch (known(field, Set.of("regex", "namespaces", "filepaths"))) {
                case "regex" -> expression = text(field);
                case "filepaths" -> filepaths = texts(field.value());
                default -> {}
            }
        }
        return new Condition.XmlPublicId(expression, filepaths);
    }

    private @Nullable Leaf hasTags(Field field) {
        List<String> tags = texts(field.value());
        if (tags.isEmpty()) {
            problem("rules.pattern.missing", field.line(), "condition", field.key());
            return null;
        }
        return new Condition.HasTags(tags);
    }

    private Optional<Fields> fieldsOf(Field field) {
        if (field.value() instanceof Fields fields) {
            return Optional.of(fields);
        }
        problem("rules.condition.shape", field.line());
        return Optional.empty();
    }

    /** The right name of a known field, else {@code ""} and a problem. */
    private String known(Field field, Set<String> names) {
        String right = names.contains(field.key()) ? field.key() : MISSPELLED.getOrDefault(field.key(), field.key());
        if (names.contains(right)) {
            noteMisspelling(field, right);
            return right;
        }
        problems.add(Severity.WARNING, "rules.field.unknown", file, field.line(), "rule", rule, "field", field.key());
        return "";
    }

    private void noteMisspelling(Field field, String right) {
        if (!field.key().equals(right)) {
            problems.add(
                    Severity.WARNING,
                    "rules.field.misspelled",
                    file,
                    field.line(),
                    "rule",
                    rule,
                    "field",
                    field.key(),
                    "right",
                    right);
        }
    }

    private boolean flag(Field field) {
        String value = text(field).strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "on", "y" -> true;
            case "false", "no", "off", "n", "" -> false;
            default -> {
                problem("rules.field.value", field.line(), "field", field.key(), "value", value);
                yield false;
            }
        };
    }

    private static String text(Field field) {
        return string(field.value());
    }

    static String string(@Nullable YamlNode node) {
        return node instanceof Text text ? text.value() : "";
    }

    /** The texts of a list, or of one scalar. */
    static List<String> texts(@Nullable YamlNode node) {
        if (node instanceof Items items) {
            return items.items().stream()
                    .map(EntryReader::string)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
        String text = string(node);
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void problem(String key, int line, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rule";
        all[1] = rule;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        problems.add(Severity.ERROR, key, file, line, all);
    }
}
