package org.sahab.ui.settings;

import java.util.Optional;

/**
 * The keys of the settings. They are the same in the workspace and in a project's {@code .settings/org.sahab.ui.prefs}, one
 * line for each choice, so that teams can share and merge the file:
 *
 * <ul>
 *   <li>{@code projectSpecific}: {@code true} if the file of the project counts; only in projects
 *   <li>{@code language}: {@code workbench} (as the workbench), {@code en}, {@code fr} or {@code ar}; only in the workspace
 *   <li>{@code ruleFolder.1}, {@code ruleFolder.2} ...: folders of further rules in this order, separated by {@code /};
 *       relative to the project where it is in a project's file and near the project
 *   <li>{@code rule.ID.severity}: {@code off}, {@code warning} or {@code information}; no key is by category
 *   <li>{@code select.source.NAME}, {@code select.target.NAME}: {@code true} for each technology to move from or to; rules for
 *       others do not run
 *   <li>{@code select.labels}: an expression over the labels of rules; those it does not fit do not run
 *   <li>{@code select.strict}: {@code true} to read rules as Konveyor's engine does
 *   <li>{@code show.tests}: {@code true} or {@code false}
 *   <li>{@code show.guesses}: {@code true} or {@code false}; only in the workspace
 * </ul>
 */
final class Keys {

    /** The node of the preferences, and the name of the file. */
    static final String NODE = "org.sahab.ui";

    static final String PROJECT_SPECIFIC = "projectSpecific";
    static final String LANGUAGE = "language";
    static final String AS_WORKBENCH = "workbench";
    static final String TESTS = "show.tests";
    static final String GUESSES = "show.guesses";
    static final String OFF = "off";
    static final String LABELS = "select.labels";
    static final String STRICT = "select.strict";

    private static final String RULE_FOLDER = "ruleFolder.";
    private static final String RULE = "rule.";
    private static final String SEVERITY = ".severity";
    private static final String SOURCE = "select.source.";
    private static final String TARGET = "select.target.";

    private Keys() {}

    static String severity(String rule) {
        return RULE + rule + SEVERITY;
    }

    /** The id of the rule whose severity a key holds. */
    static Optional<String> ruleOf(String key) {
        return key.startsWith(RULE) && key.endsWith(SEVERITY) && key.length() > RULE.length() + SEVERITY.length()
                ? Optional.of(key.substring(RULE.length(), key.length() - SEVERITY.length()))
                : Optional.empty();
    }

    /** The key of a rule folder; the first has the number 1. */
    static String ruleFolder(int number) {
        return RULE_FOLDER + number;
    }

    /** The number of a rule folder, 0 if the key holds none. */
    static int numberOf(String key) {
        String number = key.startsWith(RULE_FOLDER) ? key.substring(RULE_FOLDER.length()) : "";
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 0;
    }

    static String source(String technology) {
        return SOURCE + technology;
    }

    /** The technology to move from that a key holds. */
    static Optional<String> sourceOf(String key) {
        return after(SOURCE, key);
    }

    static String target(String technology) {
        return TARGET + technology;
    }

    /** The technology to move to that a key holds. */
    static Optional<String> targetOf(String key) {
        return after(TARGET, key);
    }

    private static Optional<String> after(String start, String key) {
        return key.startsWith(start) && key.length() > start.length()
                ? Optional.of(key.substring(start.length()))
                : Optional.empty();
    }

    /** Whether a key is one of those that hold choices. */
    static boolean isChoice(String key) {
        return ruleOf(key).isPresent()
                || numberOf(key) > 0
                || sourceOf(key).isPresent()
                || targetOf(key).isPresent()
                || key.equals(LABELS)
                || key.equals(STRICT)
                || key.equals(LANGUAGE)
                || key.equals(TESTS)
                || key.equals(GUESSES);
    }
}
