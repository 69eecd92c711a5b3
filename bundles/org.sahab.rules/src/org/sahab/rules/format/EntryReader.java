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
    private static final Set<String> BESIDE = Set.of("from", "as", "ignore", "not");
    private static final Map<String, Set<String>> CAPABILITIES = Map.of(
            "java",
            Set.of("referenced", "dependency"),
            "builtin",
            Set.of("file", "filecontent", "xml", "xmlPublicID", "json", "hasTags"));

    private final FieldReader reader;

    EntryReader(FieldReader reader) {
        this.reader = reader;
    }

    /** What stands beside a condition. */
    private static final class Beside {
        @Nullable
        String as;

        @Nullable
        String from;

        boolean not;
        boolean ignore;
        boolean any;
        final List<Field> conditions = new ArrayList<>();

        Entry entry(Condition condition, Field field) {
            return new Entry(condition, not, ignore, as, from, field.line(), field.column());
        }
    }

    /** The condition of a rule. */
    @Nullable
    Entry read(YamlNode node) {
        Beside beside = beside(node);
        if (beside == null) {
            return null;
        }
        if (beside.conditions.size() > 1) {
            Field second = beside.conditions.get(1);
            reader.problem(Severity.ERROR, "rules.condition.several", second, "field", second.key());
            return null;
        }
        Field field = beside.conditions.get(0);
        Condition condition = condition(field, beside, 0);
        if (condition == null) {
            return null;
        }
        if (condition instanceof Leaf) {
            return beside.entry(condition, field);
        }
        if (beside.any) {
            // So does Konveyor's engine, and rules are written for that.
            reader.problem(Severity.WARNING, "rules.siblings.dropped", field, "field", field.key());
        }
        return new Beside().entry(condition, field);
    }

    /** The conditions of one entry of a list: one, if it is well written. */
    private List<Entry> entries(YamlNode node, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            reader.problem(Severity.ERROR, "rules.condition.depth", node);
            return List.of();
        }
        Beside beside = beside(node);
        if (beside == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Field field : beside.conditions) {
            if (field != beside.conditions.get(0)) {
                reader.problem(Severity.WARNING, "rules.condition.two", field, "field", field.key());
            }
            Condition condition = condition(field, beside, depth);
            if (condition == null) {
                return List.of();
            }
            entries.add(beside.entry(condition, field));
        }
        return entries;
    }

    private @Nullable Beside beside(YamlNode node) {
        if (!(node instanceof Fields fields)) {
            reader.problem(Severity.ERROR, "rules.condition.shape", node);
            return null;
        }
        Beside beside = new Beside();
        for (Field field : reader.all(fields)) {
            String key = FieldReader.rightName(field.key(), BESIDE);
            if (key == null) {
                beside.conditions.add(field);
                continue;
            }
            if (!key.equals(field.key())) {
                reader.problem(Severity.WARNING, "rules.field.misspelled", field, "field", field.key(), "right", key);
            }
            beside.any = true;
            switch (key) {
                case "as" -> beside.as = blankToNull(reader.text(field));
                case "from" -> beside.from = blankToNull(reader.text(field));
                case "not" -> beside.not = reader.flag(field);
                default -> beside.ignore = reader.flag(field);
            }
        }
        if (beside.conditions.isEmpty()) {
            reader.problem(Severity.ERROR, "rules.condition.none", node);
            return null;
        }
        return beside;
    }

    private @Nullable Condition condition(Field field, Beside beside, int depth) {
        return switch (field.key()) {
            case "and", "or" -> list(field, depth);
            case "java.referenced" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : javaReferenced(fields);
            }
            case "java.dependency" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : javaDependency(fields);
            }
            case "builtin.file" -> namedFile(field, beside);
            case "builtin.filecontent" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : fileContent(fields);
            }
            case "builtin.xml" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : xml(fields);
            }
            case "builtin.xmlPublicID" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : xmlPublicId(fields);
            }
            case "builtin.json" -> {
                Fields fields = fieldsOf(field, beside);
                yield fields == null ? null : json(fields);
            }
            case "builtin.hasTags" -> hasTags(field);
            default -> unsupported(field);
        };
    }

    private @Nullable Condition unsupported(Field field) {
        int dot = field.key().indexOf('.');
        if (dot <= 0 || dot == field.key().length() - 1) {
            reader.problem(Severity.ERROR, "rules.condition.unknown", field, "condition", field.key());
            return null;
        }
        Set<String> capabilities = CAPABILITIES.get(field.key().substring(0, dot));
        if (capabilities != null) {
            reader.problem(
                    Severity.ERROR,
                    "rules.condition.capability",
                    field,
                    "provider",
                    field.key().substring(0, dot),
                    "capability",
                    field.key().substring(dot + 1),
                    "known",
                    String.join(", ", capabilities.stream().sorted().toList()));
            return null;
        }
        return new Condition.Unsupported(field.key());
    }

    private @Nullable Condition list(Field field, int depth) {
        if (!(field.value() instanceof Items items) || items.items().isEmpty()) {
            reader.problem(Severity.ERROR, "rules.condition.list", field, "field", field.key());
            return null;
        }
        boolean and = field.key().equals("and");
        boolean whole = true;
        List<Entry> entries = new ArrayList<>(items.items().size());
        for (YamlNode item : items.items()) {
            List<Entry> one = entries(item, depth + 1);
            whole &= !one.isEmpty();
            entries.addAll(one);
        }
        if (entries.isEmpty() || and && !whole) {
            return null;
        }
        return and ? new Condition.And(List.copyOf(entries)) : new Condition.Or(List.copyOf(entries));
    }

    /** The fields of a condition; an {@code ignore} among them is meant to stand beside it. */
    private @Nullable Fields fieldsOf(Field field, Beside beside) {
        if (!(field.value() instanceof Fields fields)) {
            reader.problem(Severity.ERROR, "rules.condition.shape", field);
            return null;
        }
        List<Field> rest = new ArrayList<>();
        for (Field inner : fields.fields()) {
            if ("ignore".equals(FieldReader.rightName(inner.key(), Set.of("ignore")))) {
                reader.problem(Severity.WARNING, "rules.ignore.inside", inner, "field", inner.key());
                beside.ignore |= !reader.asKonveyor() && reader.flag(inner);
            } else {
                rest.add(inner);
            }
        }
        return new Fields(rest, fields.line(), fields.column());
    }

    private @Nullable Leaf javaReferenced(Fields fields) {
        String pattern = "";
        Location location = Location.ANY;
        Annotated annotated = null;
        List<String> filepaths = List.of();
        for (Field field : reader.ofCondition(fields, Set.of("pattern", "location", "annotated", "filepaths"))) {
            switch (field.key()) {
                case "pattern" -> pattern = reader.text(field).strip();
                case "location" -> {
                    Optional<Location> named = Location.of(reader.text(field));
                    if (named.isEmpty()) {
                        reader.problem(Severity.ERROR, "rules.location.unknown", field, "location", reader.text(field));
                        return null;
                    }
                    location = named.get();
                }
                case "annotated" -> annotated = annotated(field);
                default -> filepaths = reader.texts(field);
            }
        }
        if (pattern.isEmpty() && annotated == null) {
            return withoutPattern(fields, "java.referenced");
        }
        return new Condition.JavaReferenced(pattern.isEmpty() ? "*" : pattern, location, annotated, filepaths);
    }

    private @Nullable Leaf withoutPattern(YamlNode node, String condition) {
        reader.problem(Severity.ERROR, "rules.pattern.missing", node, "condition", condition);
        return null;
    }

    private @Nullable Annotated annotated(Field field) {
        Fields fields = reader.fields(field);
        if (fields == null) {
            return null;
        }
        String pattern = "";
        List<Annotated.Element> elements = new ArrayList<>();
        for (Field inner : reader.ofCondition(fields, Set.of("pattern", "elements"))) {
            if (inner.key().equals("pattern")) {
                pattern = reader.text(inner).strip();
            } else {
                for (YamlNode item : reader.items(inner)) {
                    Annotated.Element element = element(item);
                    if (element != null) {
                        elements.add(element);
                    }
                }
            }
        }
        return new Annotated(pattern, List.copyOf(elements));
    }

    private Annotated.@Nullable Element element(YamlNode item) {
        if (!(item instanceof Fields fields)) {
            reader.problem(Severity.ERROR, "rules.field.fields", item, "field", "elements");
            return null;
        }
        String name = "";
        String value = "";
        for (Field field : reader.ofCondition(fields, Set.of("name", "value"))) {
            if (field.key().equals("name")) {
                name = reader.text(field).strip();
            } else {
                value = reader.text(field);
            }
        }
        return new Annotated.Element(name, value);
    }

    private Leaf javaDependency(Fields fields) {
        String name = "";
        String nameExpression = "";
        String lower = "";
        String upper = "";
        for (Field field : reader.ofCondition(fields, Set.of("name", "nameregex", "lowerbound", "upperbound"))) {
            switch (field.key()) {
                case "name" -> name = reader.text(field).strip();
                case "nameregex" -> nameExpression = reader.text(field).strip();
                case "lowerbound" -> lower = reader.text(field).strip();
                default -> upper = reader.text(field).strip();
            }
        }
        return new Condition.JavaDependency(name, nameExpression, lower, upper);
    }

    private @Nullable Leaf namedFile(Field field, Beside beside) {
        String pattern = "";
        if (field.value() instanceof Text text) {
            pattern = text.value();
        } else {
            Fields fields = fieldsOf(field, beside);
            if (fields == null) {
                return null;
            }
            for (Field inner : reader.ofCondition(fields, Set.of("pattern"))) {
                pattern = reader.text(inner);
            }
        }
        return pattern.isBlank()
                ? withoutPattern(field.value(), field.key())
                : new Condition.NamedFile(pattern.strip());
    }

    private @Nullable Leaf fileContent(Fields fields) {
        String pattern = "";
        String filePattern = "";
        boolean plain = false;
        List<String> filepaths = List.of();
        for (Field field : reader.ofCondition(fields, Set.of("pattern", "filePattern", "filepaths", "kind"))) {
            switch (field.key()) {
                case "pattern" -> pattern = reader.text(field);
                case "filePattern" -> filePattern = reader.text(field).strip();
                case "filepaths" -> filepaths = reader.texts(field);
                default ->
                    plain = reader.text(field).strip().toLowerCase(Locale.ROOT).equals("plain");
            }
        }
        return pattern.isEmpty()
                ? withoutPattern(fields, "builtin.filecontent")
                : new Condition.FileContent(pattern, filePattern, plain, filepaths);
    }

    private @Nullable Leaf xml(Fields fields) {
        String xpath = "";
        SortedMap<String, String> namespaces = new TreeMap<>();
        List<String> filepaths = List.of();
        for (Field field : reader.ofCondition(fields, Set.of("xpath", "namespaces", "filepaths"))) {
            switch (field.key()) {
                case "xpath" -> xpath = reader.text(field).strip();
                case "namespaces" -> namespaces.putAll(namespaces(field));
                default -> filepaths = reader.texts(field);
            }
        }
        return xpath.isEmpty()
                ? withoutPattern(fields, "builtin.xml")
                : new Condition.Xml(xpath, namespaces, filepaths);
    }

    private SortedMap<String, String> namespaces(Field field) {
        SortedMap<String, String> namespaces = new TreeMap<>();
        boolean none = field.value() instanceof Text text && text.value().isBlank();
        Fields fields = none ? null : reader.fields(field);
        if (fields != null) {
            reader.all(fields).forEach(one -> namespaces.put(one.key(), reader.text(one)));
        }
        return namespaces;
    }

    private Leaf xmlPublicId(Fields fields) {
        String expression = "";
        List<String> filepaths = List.of();
        for (Field field : reader.ofCondition(fields, Set.of("regex", "namespaces", "filepaths"))) {
            switch (field.key()) {
                case "regex" -> expression = reader.text(field);
                case "filepaths" -> filepaths = reader.texts(field);
                default -> namespaces(field);
            }
        }
        return new Condition.XmlPublicId(expression, filepaths);
    }

    private @Nullable Leaf json(Fields fields) {
        String xpath = "";
        List<String> filepaths = List.of();
        for (Field field : reader.ofCondition(fields, Set.of("xpath", "filepaths"))) {
            if (field.key().equals("xpath")) {
                xpath = reader.text(field).strip();
            } else {
                filepaths = reader.texts(field);
            }
        }
        return xpath.isEmpty() ? withoutPattern(fields, "builtin.json") : new Condition.Json(xpath, filepaths);
    }

    private @Nullable Leaf hasTags(Field field) {
        List<String> tags = reader.texts(field);
        return tags.isEmpty() ? withoutPattern(field.value(), field.key()) : new Condition.HasTags(tags);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
