package org.sahab.rules.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;
import org.sahab.rules.testing.Expectation.Bound;
import org.sahab.rules.testing.Expectation.Count;
import org.sahab.rules.testing.Expectation.ExpectedPlace;
import org.sahab.rules.testing.Expectation.Places;

/** Reads files of tests. */
public final class RuleTestReader {

    /** Name of the file that holds what the test files beside it have in common. */
    public static final String DEFAULTS = "testing-config.yaml";

    private static final int MAXIMUM_BYTES = 8 << 20;
    private static final int MAXIMUM_CASES = 100_000;
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "", "~", "null", "Null", "NULL");

    private RuleTestReader() {}

    /** Whether a file of this name holds tests. */
    public static boolean isTestFile(String fileName) {
        return fileName.endsWith(".test.yaml") || fileName.endsWith(".test.yml");
    }

    /**
     * Reads a file, and {@value #DEFAULTS} beside it.
     *
     * @throws RuleTestException if it cannot be read or makes no sense
     */
    public static RuleTestFile read(Path file) throws RuleTestException {
        Fields fields = fields(file);
        Map<String, String> data = new TreeMap<>();
        Path defaults = file.resolveSibling(DEFAULTS);
        if (Files.isRegularFile(defaults)) {
            try {
                providers(fields(defaults), data);
            } catch (RuleTestException e) {
                // What is wrong with it is said by the test files that miss their data.
                data.clear();
            }
        }
        providers(fields, data);
        String rules = text(fields, "rulesPath");
        // The first by name counts: builtin's before java's.
        String first = data.values().stream().findFirst().orElse(null);
        return new RuleTestFile(
                file,
                rules.isEmpty() ? besides(file) : path(file, rules, fields.line()),
                first == null ? null : path(file, first, fields.line()),
                cases(fields));
    }

    private static Path besides(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replace(".test.yaml", ".yaml").replace(".test.yml", ".yml"));
    }

    private static Path path(Path file, String relative, int line) throws RuleTestException {
        try {
            return file.resolveSibling(relative).normalize();
        } catch (InvalidPathException e) {
            throw problem("path", line, "value", relative);
        }
    }

    private static Fields fields(Path file) throws RuleTestException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw problem("too-large", 0, "maximum", Integer.toString(MAXIMUM_BYTES >> 20));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<YamlNode> documents = YamlText.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (documents.isEmpty() || isNothing(documents.get(0))) {
                return new Fields(List.of(), 1);
            }
            if (documents.get(0) instanceof Fields fields) {
                return fields;
            }
            throw problem("shape", documents.get(0).line());
        } catch (IOException e) {
            throw problem("unreadable", 0, "reason", e.getClass().getSimpleName());
        } catch (YamlException e) {
            throw problem("yaml", e.line(), "reason", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof Text text && FALSE.contains(text.value().strip());
    }

    private static void providers(Fields fields, Map<String, String> data) throws RuleTestException {
        for (YamlNode item : items(fields, "providers")) {
            if (item instanceof Fields provider) {
                String name = text(provider, "name");
                String path = text(provider, "dataPath");
                if (name.isEmpty() || path.isEmpty()) {
                    throw problem("provider", provider.line());
                }
                data.put(name, path);
            } else {
                throw problem("provider", item.line());
            }
        }
    }

    private static List<RuleTestCase> cases(Fields fields) throws RuleTestException {
        List<RuleTestCase> cases = new ArrayList<>();
        for (YamlNode item : items(fields, "tests")) {
            if (!(item instanceof Fields test)) {
                throw problem("shape", item.line());
            }
            String rule = text(test, "ruleID");
            if (rule.isEmpty()) {
                throw problem("no-rule", test.line());
            }
            for (YamlNode one : items(test, "testCases")) {
                if (!(one instanceof Fields named) || text(named, "name").isEmpty()) {
                    throw problem("no-name", one.line(), "rule", rule);
                }
                cases.add(testCase(rule, named));
                if (cases.size() > MAXIMUM_CASES) {
                    throw problem("too-many", one.line(), "maximum", Integer.toString(MAXIMUM_CASES));
                }
            }
        }
        return cases;
    }

    private static RuleTestCase testCase(String rule, Fields fields) throws RuleTestException {
        String name = text(fields, "name");
        String group = "";
        boolean unmatched = false;
        List<String> tags = new ArrayList<>();
        Expectation incidents = new Expectation.Any();
        List<String> ignored = new ArrayList<>();
        for (Field field : fields.fields()) {
            switch (field.key()) {
                case "name" -> {}
                case "analysisParams" -> group = group(field);
                case "isUnmatched" -> unmatched = flag(field);
                case "hasTags" -> {
                    for (YamlNode tag : items(field)) {
                        tags.add(tag instanceof Text text ? text.value() : "");
                    }
                }
                case "hasIncidents" -> incidents = isNothing(field.value()) ? incidents : expectation(field);
                default -> ignored.add(field.key());
            }
        }
        return new RuleTestCase(rule, name, fields.line(), group, unmatched, tags, incidents, ignored);
    }

    private static String group(Field field) throws RuleTestException {
        if (!(field.value() instanceof Fields parameters)) {
            return "";
        }
        String mode = text(parameters, "mode");
        if (!mode.isEmpty() && !mode.equals("full") && !mode.equals("source-only")) {
            throw problem("value", field.line(), "field", "mode", "value", mode);
        }
        return text(parameters, "depLabelSelector") + '-' + mode;
    }

    private static Expectation expectation(Field field) throws RuleTestException {
        if (!(field.value() instanceof Fields fields)) {
            throw problem("incidents", field.line());
        }
        List<Field> counts = new ArrayList<>();
        for (Field one : fields.fields()) {
            if (bound(one.key()) != null && !isNothing(one.value())) {
                counts.add(one);
            }
        }
        YamlNode locations = fields.get("locations");
        boolean places = locations != null && !isNothing(locations);
        if (counts.size() + (places ? 1 : 0) > 1) {
            throw problem("incidents", field.line());
        }
        if (places) {
            return new Places(places(items(new Field("locations", locations, field.line()))));
        }
        if (counts.isEmpty()) {
            if (optional(fields, "messageMatches") == null && optional(fields, "codeSnipMatches") == null) {
                throw problem("incidents", field.line());
            }
            // A message without a number is compared with nothing.
            return new Expectation.Any();
        }
        Field count = counts.get(0);
        Bound bound = bound(count.key());
        return new Count(
                bound == null ? Bound.EXACTLY : bound,
                number(count),
                optional(fields, "messageMatches"),
                optional(fields, "codeSnipMatches"));
    }

    private static List<ExpectedPlace> places(List<YamlNode> items) throws RuleTestException {
        List<ExpectedPlace> places = new ArrayList<>();
        for (YamlNode item : items) {
            if (!(item instanceof Fields fields)) {
                throw problem("location", item.line());
            }
            String file = optional(fields, "fileURI");
            YamlNode line = fields.get("lineNumber");
            if (file == null || line == null) {
                throw problem("location", item.line());
            }
            places.add(new ExpectedPlace(
                    file,
                    number(new Field("lineNumber", line, line.line())),
                    optional(fields, "messageMatches"),
                    optional(fields, "codeSnipMatches")));
        }
        return places;
    }

    private static @Nullable Bound bound(String key) {
        for (Bound bound : Bound.values()) {
            if (bound.key().equals(key)) {
                return bound;
            }
        }
        return null;
    }

    private static int number(Field field) throws RuleTestException {
        String value = field.value() instanceof Text text ? text.value().strip() : "";
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw problem("value", field.line(), "field", field.key(), "value", value);
        }
    }

    private static boolean flag(Field field) throws RuleTestException {
        String value = field.value() instanceof Text text ? text.value().strip() : "-";
        if (TRUE.contains(value) || FALSE.contains(value)) {
            return TRUE.contains(value);
        }
        throw problem("value", field.line(), "field", field.key(), "value", value);
    }

    private static List<YamlNode> items(Fields fields, String key) throws RuleTestException {
        YamlNode node = fields.get(key);
        return node == null ? List.of() : items(new Field(key, node, node.line()));
    }

    private static List<YamlNode> items(Field field) throws RuleTestException {
        if (field.value() instanceof Items items) {
            return items.items();
        }
        if (isNothing(field.value())) {
            return List.of();
        }
        throw problem("list", field.line(), "field", field.key());
    }

    private static @Nullable String optional(Fields fields, String key) {
        return fields.get(key) instanceof Text text ? text.value() : null;
    }

    private static String text(Fields fields, String key) {
        return fields.get(key) instanceof Text text ? text.value() : "";
    }

    private static RuleTestException problem(String key, int line, String... arguments) {
        Message message = Message.of("rules.test." + key);
        for (int i = 0; i < arguments.length; i += 2) {
            message = message.with(arguments[i], Argument.code(arguments[i + 1]));
        }
        return new RuleTestException(message, line);
    }
}
