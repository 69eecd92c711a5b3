package org.sahab.rules.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.rules.Compatibility;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;

/**
 * Reads the fields of one rule. A value of the wrong type, a field that is not known, misspelled or written twice becomes a
 * problem of the file.
 */
final class FieldReader {

    private static final Map<String, String> MISSPELLED = Map.of(
            "ingore",
            "ignore",
            "filePath",
            "filepaths",
            "filepath",
            "filepaths",
            "tags",
            "tag",
            "name_regex",
            "nameregex");

    private final Problems problems;
    private final Compatibility compatibility;
    private final String file;
    private final String rule;

    /** For a rule, by its id, or for a whole file if the id is {@code ""}. */
    FieldReader(Problems problems, Compatibility compatibility, String file, String rule) {
        this.problems = problems;
        this.compatibility = compatibility;
        this.file = file;
        this.rule = rule;
    }

    /** Whether the fields are read as Konveyor's engine does. */
    boolean asKonveyor() {
        return compatibility == Compatibility.KONVEYOR;
    }

    /**
     * The fields of a condition whose names are known, under the right name and once each: of two, the last. For Konveyor's engine
     * a field that is misspelled is not there.
     */
    Collection<Field> ofCondition(Fields fields, Set<String> names) {
        return known(fields, names, compatibility == Compatibility.SAHAB);
    }

    /** The fields whose names are known, under the right name and once each: of two, the last. */
    Collection<Field> known(Fields fields, Set<String> names) {
        return known(fields, names, true);
    }

    private Collection<Field> known(Fields fields, Set<String> names, boolean lenient) {
        Map<String, Field> known = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            String right = lenient || names.contains(field.key()) ? rightName(field.key(), names) : null;
            if (right == null) {
                problem(Severity.WARNING, "rules.field.unknown", field, "field", field.key());
                continue;
            }
            if (!right.equals(field.key())) {
                problem(Severity.WARNING, "rules.field.misspelled", field, "field", field.key(), "right", right);
            }
            put(known, field.named(right));
        }
        return known.values();
    }

    /** All fields, once each. */
    Collection<Field> all(Fields fields) {
        Map<String, Field> all = new LinkedHashMap<>();
        fields.fields().forEach(field -> put(all, field));
        return all.values();
    }

    private void put(Map<String, Field> fields, Field field) {
        if (fields.remove(field.key()) != null) {
            problem(Severity.WARNING, "rules.field.twice", field, "field", field.key());
        }
        fields.put(field.key(), field);
    }

    /** The right name of a field, null if it is like none of them. */
    static @Nullable String rightName(String key, Set<String> names) {
        if (names.contains(key)) {
            return key;
        }
        String known = MISSPELLED.getOrDefault(key, key);
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(known))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** A text, number or the like. */
    String text(Field field) {
        if (field.value() instanceof Text text) {
            return text.value();
        }
        problem(Severity.ERROR, "rules.field.text", field, "field", field.key());
        return "";
    }

    /** The texts of a list, or the one text that stands in its place; none is blank. */
    List<String> texts(Field field) {
        if (field.value() instanceof Fields) {
            problem(Severity.ERROR, "rules.field.list", field, "field", field.key());
            return List.of();
        }
        if (!(field.value() instanceof Items items)) {
            return Stream.of(text(field)).filter(text -> !text.isBlank()).toList();
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items.items()) {
            String text = item instanceof Items inner ? unwrapped(inner) : string(item);
            if (!text.isBlank()) {
                texts.add(text);
            } else if (!(item instanceof Text)) {
                problem(Severity.ERROR, "rules.field.text", item, "field", field.key());
            }
        }
        return texts;
    }

    /** {@code - [x]}, which is what becomes of a template without quotes in a list. */
    private static String unwrapped(Items items) {
        return items.items().size() == 1 ? string(items.items().get(0)) : "";
    }

    /** The entries of a list; of one that is none, nothing. */
    List<YamlNode> items(Field field) {
        if (field.value() instanceof Items items) {
            return items.items();
        }
        if (!string(field.value()).isBlank() || field.value() instanceof Fields) {
            problem(Severity.ERROR, "rules.field.list", field, "field", field.key());
        }
        return List.of();
    }

    /** The fields of a field, null if it has none. */
    @Nullable
    Fields fields(Field field) {
        if (field.value() instanceof Fields fields) {
            return fields;
        }
        problem(Severity.ERROR, "rules.field.fields", field, "field", field.key());
        return null;
    }

    /** Yes or no. */
    boolean flag(Field field) {
        String value = text(field).strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "on", "y" -> true;
            case "false", "no", "off", "n", "" -> false;
            default -> {
                problem(Severity.ERROR, "rules.field.value", field, "field", field.key(), "value", value);
                yield false;
            }
        };
    }

    /** A problem at a field. */
    void problem(Severity severity, String key, Field field, String... arguments) {
        problem(severity, key, field.line(), field.column(), arguments);
    }

    /** A problem at a value. */
    void problem(Severity severity, String key, YamlNode node, String... arguments) {
        problem(severity, key, node.line(), node.column(), arguments);
    }

    private void problem(Severity severity, String key, int line, int column, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rule";
        all[1] = rule;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        problems.add(severity, key, file, line, column, all);
    }

    /** The value of a scalar, {@code ""} for anything else. */
    static String string(@Nullable YamlNode node) {
        return node instanceof Text text ? text.value() : "";
    }
}
