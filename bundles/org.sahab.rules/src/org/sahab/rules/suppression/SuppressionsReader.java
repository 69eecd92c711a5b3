package org.sahab.rules.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;

/** Reads one file of suppressions, strictly and within bounds. */
final class SuppressionsReader {

    static final String LIST = "suppressions";
    static final String RULE = "rule";
    static final String PATH = "path";
    static final String REASON = "reason";

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_DIAGNOSTICS = 20;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_PATH = 500;

    private final String text;
    private final String module;
    private final String path;
    private final List<ProjectSuppression> suppressions = new ArrayList<>();
    private final Set<Diagnostic> diagnostics = new TreeSet<>();
    private int left;

    SuppressionsReader(String text, String module, String path) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.module = module;
        this.path = path;
    }

    Suppressions.Content read() {
        if (text.length() > Suppressions.MAXIMUM_BYTES) {
            problem("tooLarge", 0, "maximum", Argument.number(Suppressions.MAXIMUM_BYTES >> 10));
            return content();
        }
        List<YamlNode> documents;
        try {
            documents = YamlText.read(text);
        } catch (YamlException e) {
            problem("invalid", e.line(), "reason", Argument.text(cut(Objects.requireNonNullElse(e.getMessage(), ""))));
            return content();
        }
        for (YamlNode document : documents) {
            document(document);
        }
        return content();
    }

    private Suppressions.Content content() {
        if (left > 0) {
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    Message.of("rules.suppressions.more").with("count", Argument.number(left)),
                    place(0)));
        }
        return new Suppressions.Content(suppressions, List.copyOf(diagnostics));
    }

    private void document(YamlNode document) {
        if (isNothing(document)) {
            return;
        }
        if (!(document instanceof Fields fields)) {
            problem("shape", document.line());
            return;
        }
        boolean seen = false;
        for (Field field : fields.fields()) {
            if (!field.key().equals(LIST)) {
                problem("field", field.line(), "field", Argument.code(cut(field.key())));
            } else if (seen) {
                problem("twice", field.line(), "field", Argument.code(LIST));
            } else {
                seen = true;
                list(field);
            }
        }
    }

    private void list(Field field) {
        if (isNothing(field.value())) {
            return;
        }
        if (!(field.value() instanceof Items items)) {
            problem("shape", field.line());
            return;
        }
        for (YamlNode item : items.items()) {
            if (suppressions.size() == MOST_ENTRIES) {
                problem("tooMany", item.line(), "maximum", Argument.number(MOST_ENTRIES));
                return;
            }
            if (item instanceof Fields fields) {
                entry(fields);
            } else {
                problem("entry", item.line());
            }
        }
    }

    private void entry(Fields fields) {
        Set<String> seen = new TreeSet<>();
        for (Field field : fields.fields()) {
            boolean known = field.key().equals(RULE)
                    || field.key().equals(PATH)
                    || field.key().equals(REASON);
            if (!known) {
                problem("field", field.line(), "field", Argument.code(cut(field.key())));
            } else if (!seen.add(field.key())) {
                problem("twice", field.line(), "field", Argument.code(field.key()));
            }
        }
        String rule = text(fields, RULE);
        String pattern = text(fields, PATH);
        String reason = text(fields, REASON);
        if (rule == null || rule.isEmpty() || rule.length() > LONGEST_ID) {
            problem("rule", fields.line());
        } else if (pattern == null || pattern.length() > LONGEST_PATH) {
            // Without the pattern it would say more than was meant.
            problem("path", fields.line(), "rule", Argument.code(rule));
        } else {
            String said = reason == null ? "" : reason;
            if (said.isEmpty()) {
                add(Severity.INFO, "reason", fields.line(), "rule", Argument.code(rule));
            }
            suppressions.add(new ProjectSuppression(
                    new Suppressions.Entry(rule, pattern, shortened(said)), place(fields.line())));
        }
    }

    /** The text of a field, {@code ""} if it is not there, null if it is something else than text. */
    private static @Nullable String text(Fields fields, String key) {
        return switch (fields.get(key)) {
            case null -> "";
            case Text value -> value.value().strip();
            default -> null;
        };
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof Text value
                && (value.value().isBlank() || value.value().equals("~"));
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("\\s+", " ");
        return line.length() <= Suppressions.LONGEST_REASON ? line : line.substring(0, Suppressions.LONGEST_REASON);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_ID ? value : value.substring(0, LONGEST_ID) + "...";
    }

    private void problem(String key, int line) {
        add(Severity.WARNING, key, line, "", Argument.text(""));
    }

    private void problem(String key, int line, String name, Argument argument) {
        add(Severity.WARNING, key, line, name, argument);
    }

    private void add(Severity severity, String key, int line, String name, Argument argument) {
        if (diagnostics.size() == MOST_DIAGNOSTICS) {
            left++;
            return;
        }
        Message message = Message.of("rules.suppressions." + key);
        diagnostics.add(new Diagnostic(severity, name.isEmpty() ? message : message.with(name, argument), place(line)));
    }

    private Place place(int line) {
        if (line == 0) {
            return new Place(module, path, Region.WHOLE);
        }
        int start = 0;
        for (int number = 1; number < line; number++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        int end = text.indexOf('\n', start);
        int length = text.substring(start, end < 0 ? text.length() : end)
                .stripTrailing()
                .length();
        return new Place(module, path, new Region(start, length, line, 1, line, length + 1));
    }
}
