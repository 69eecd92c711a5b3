package org.sahab.rules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.RuleSource;
import org.sahab.rules.check.FileLines.Position;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;

/** Looks at what is written, before it is read as rules: what reading drops in silence. */
final class WrittenReview {

    private static final Set<String> RULE_SET_FIELDS = Set.of("name", "description", "labels");
    private static final Set<String> BESIDE = Set.of("as", "from", "ignore", "ingore", "not");
    private static final int DEEPEST = 100;

    private final RuleSource source;
    private final FileLines lines;
    private final Consumer<RuleProblem> problems;

    WrittenReview(RuleSource source, FileLines lines, Consumer<RuleProblem> problems) {
        this.source = source;
        this.lines = lines;
        this.problems = problems;
    }

    void review() {
        List<YamlNode> documents;
        try {
            documents = YamlText.read(lines.text());
        } catch (YamlException e) {
            // Reading the rules says so.
            return;
        }
        boolean ruleSet = source.fileName().matches("(?i)ruleset\\.ya?ml");
        for (YamlNode document : documents) {
            twice(document, 0);
            if (ruleSet && document instanceof Fields fields) {
                ruleSet(fields);
            } else if (document instanceof Items items) {
                for (YamlNode item : items.items()) {
                    if (item instanceof Fields fields) {
                        rule(fields);
                    }
                }
            }
        }
    }

    private void add(Severity severity, String key, int line, String shown, String... arguments) {
        Message message = Message.of(key);
        for (int i = 0; i < arguments.length; i += 2) {
            message = message.with(arguments[i], Argument.code(arguments[i + 1]));
        }
        Position position = lines.at(line, shown);
        problems.accept(new RuleProblem(severity, source.name(), position.line(), position.column(), message));
    }

    /** Of a key that stands twice, one value is lost. */
    private void twice(YamlNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (node) {
            case Fields fields -> {
                Set<String> keys = new HashSet<>();
                for (Field field : fields.fields()) {
                    if (!keys.add(field.key())) {
                        add(Severity.WARNING, "rules.field.twice", field.line(), field.key(), "field", field.key());
                    }
                    twice(field.value(), depth + 1);
                }
            }
            case Items items -> items.items().forEach(item -> twice(item, depth + 1));
            case Text text -> {
                // Nothing in it can stand twice.
            }
        }
    }

    private void ruleSet(Fields fields) {
        for (Field field : fields.fields()) {
            if (!RULE_SET_FIELDS.contains(field.key())) {
                add(Severity.WARNING, "rules.set.field", field.line(), field.key(), "field", field.key());
            }
        }
        if (!(fields.get("name") instanceof Text name) || name.value().isBlank()) {
            add(Severity.WARNING, "rules.set.name", fields.line(), "");
        }
    }

    private void rule(Fields rule) {
        links(rule.get("links"));
        YamlNode when = rule.get("when");
        if (when instanceof Fields fields && (fields.get("and") != null || fields.get("or") != null)) {
            for (Field field : fields.fields()) {
                if (BESIDE.contains(field.key())) {
                    add(Severity.WARNING, "rules.beside.dropped", field.line(), field.key(), "field", field.key());
                }
            }
        }
    }

    private void links(@Nullable YamlNode links) {
        if (links == null) {
            return;
        }
        if (!(links instanceof Items items)) {
            add(Severity.WARNING, "rules.links.list", links.line(), "");
            return;
        }
        for (YamlNode item : items.items()) {
            if (!(item instanceof Fields link)) {
                add(Severity.WARNING, "rules.link.shape", item.line(), "");
            } else if (!(link.get("url") instanceof Text url) || url.value().isBlank()) {
                add(Severity.WARNING, "rules.link.url", link.line(), "");
            } else if (!url.value().strip().matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
                add(
                        Severity.WARNING,
                        "rules.link.address",
                        url.line(),
                        url.value().strip(),
                        "url",
                        url.value().strip());
            }
        }
    }
}
