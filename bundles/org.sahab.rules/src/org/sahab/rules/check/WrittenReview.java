package org.sahab.rules.check;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.RuleSource;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;

/** Looks at what is written, before it is read as rules: what reading drops in silence. */
final class WrittenReview {

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
            if (ruleSet && document instanceof Fields fields) {
                if (!(fields.get("name") instanceof Text name) || name.value().isBlank()) {
                    add("rules.set.name", fields, "");
                }
            } else if (document instanceof Items items) {
                for (YamlNode item : items.items()) {
                    if (item instanceof Fields fields) {
                        links(fields.get("links"));
                    }
                }
            }
        }
    }

    private void add(String key, YamlNode at, String url) {
        Message message = Message.of(key);
        problems.accept(new RuleProblem(
                Severity.WARNING,
                source.name(),
                at.line(),
                at.column(),
                url.isEmpty() ? message : message.with("url", Argument.code(url))));
    }

    private void links(@Nullable YamlNode links) {
        if (!(links instanceof Items items)) {
            return;
        }
        for (YamlNode item : items.items()) {
            if (!(item instanceof Fields link)) {
                continue;
            }
            String url = link.get("url") instanceof Text text ? text.value().strip() : "";
            if (url.isEmpty()) {
                add("rules.link.url", link, "");
            } else if (!url.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+")) {
                add("rules.link.address", link, url);
            }
        }
    }
}
