package org.sahab.ui.settings;

import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;

/** A column of the tree of rules. */
enum RuleColumn {
    /** What a rule is about, in the language of findings; the name of a group. */
    TITLE("rules.column.title", 44),
    /** How loud its findings are. */
    SEVERITY("rules.column.severity", 21),
    /** How much its findings matter. */
    CATEGORY("rules.column.category", 13),
    /** Its id. */
    ID("rules.column.id", 22);

    private final String key;
    private final int weight;

    RuleColumn(String key, int weight) {
        this.key = key;
        this.weight = weight;
    }

    String title() {
        return Texts.text(key);
    }

    int weight() {
        return weight;
    }

    /** What it shows of a node. */
    String text(RuleNode node, SettingsEdit edit, Labels labels) {
        return switch (node) {
            case RuleNode.Group group -> this == TITLE ? group.title() : "";
            case RuleNode.Leaf leaf ->
                switch (this) {
                    case TITLE -> leaf.title();
                    case SEVERITY -> severity(leaf.rule(), edit);
                    case CATEGORY -> category(leaf.rule(), labels);
                    case ID -> Visible.line(leaf.rule().id());
                };
        };
    }

    static String category(RuleDescriptor rule, Labels labels) {
        return rule.positive() ? labels.text("category.strength") : labels.name(rule.category());
    }

    private static String severity(RuleDescriptor rule, SettingsEdit edit) {
        if (!edit.isOn(rule)) {
            return Texts.text("severity.off");
        }
        return edit.isSelected(rule)
                ? SeverityChoice.of(edit.severity(rule)).label()
                : Texts.text("severity.notSelected");
    }
}
