package org.sahab.ui.settings;

import org.jspecify.annotations.Nullable;

/** The severities that can be chosen for a rule. */
enum SeverityChoice {
    /** What goes with the category of the finding. */
    BY_CATEGORY(null, "severity.category"),
    /** Always a warning. */
    WARNING(MarkerSeverity.WARNING, "severity.warning"),
    /** Always an information. */
    INFORMATION(MarkerSeverity.INFORMATION, "severity.information");

    private final @Nullable MarkerSeverity severity;
    private final String key;

    SeverityChoice(@Nullable MarkerSeverity severity, String key) {
        this.severity = severity;
        this.key = key;
    }

    @Nullable
    MarkerSeverity severity() {
        return severity;
    }

    String label() {
        return Texts.text(key);
    }

    static SeverityChoice of(@Nullable MarkerSeverity severity) {
        for (SeverityChoice choice : values()) {
            if (choice.severity == severity) {
                return choice;
            }
        }
        return BY_CATEGORY;
    }
}
