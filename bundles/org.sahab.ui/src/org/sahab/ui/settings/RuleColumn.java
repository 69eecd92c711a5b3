package org.sahab.ui.settings;

import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
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
            case RuleNode.Group group -> this == TITLE ? labels.name(group.dimension()) : "";
            case RuleNode.Leaf leaf -> text(leaf.rule(), edit, labels);
        };
    }

    private String text(RuleDescriptor rule, SettingsEdit edit, Labels labels) {
        return switch (this) {
            case TITLE -> title(rule, edit.shownLanguage());
            case SEVERITY -> severity(edit.isOn(rule), edit.severity(rule));
            case CATEGORY -> rule.positive() ? labels.text("category.strength") : labels.name(rule.category());
            case ID -> Visible.line(rule.id());
        };
    }

    /** The title of a rule, its id where it has none. */
    static String title(RuleDescriptor rule, Language language) {
        String title = Visible.line(rule.text(language).title());
        return title.isEmpty() ? Visible.line(rule.id()) : title;
    }

    private static String severity(boolean on, @Nullable MarkerSeverity chosen) {
        return on ? SeverityChoice.of(chosen).label() : Texts.text("severity.off");
    }
}
