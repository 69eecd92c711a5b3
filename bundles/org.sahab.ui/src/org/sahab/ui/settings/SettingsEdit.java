package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.rules.label.LabelSelector;

/** Settings while they are being edited on a page. For the thread of the user interface. */
final class SettingsEdit {

    private final SortedSet<String> off;
    private final SortedMap<String, MarkerSeverity> severities;
    private List<Path> folders;
    private RuleSelection selection;
    private LabelSelector selector;
    private final Map<List<String>, Boolean> known = new HashMap<>();
    private @Nullable Language language;
    private boolean tests;
    private boolean guesses;

    private SettingsEdit(Settings settings, @Nullable Language language) {
        off = new TreeSet<>(settings.rulesOff());
        severities = new TreeMap<>(settings.severities());
        folders = settings.ruleFolders();
        selection = settings.selection();
        selector = selection.selector();
        tests = settings.testsShown();
        guesses = settings.guessesShown();
        this.language = language;
    }

    /** Starts from settings as they are. */
    static SettingsEdit of(Settings settings) {
        return new SettingsEdit(settings, SettingsReader.ofWorkspace().chosenLanguage());
    }

    /** Starts from those of a new workspace. */
    static SettingsEdit ofDefaults() {
        return new SettingsEdit(
                new Settings(
                        new TreeSet<>(),
                        new TreeMap<>(),
                        List.of(),
                        RuleSelection.ALL,
                        WorkbenchLanguage.get(),
                        false,
                        false),
                null);
    }

    /** The language of findings, null for that of the workbench. */
    @Nullable
    Language language() {
        return language;
    }

    void setLanguage(@Nullable Language chosen) {
        language = chosen;
    }

    /** The language that findings are really shown in. */
    Language shownLanguage() {
        return language != null ? language : WorkbenchLanguage.get();
    }

    List<Path> folders() {
        return folders;
    }

    void setFolders(List<Path> chosen) {
        folders = List.copyOf(chosen);
    }

    RuleSelection selection() {
        return selection;
    }

    void setSelection(RuleSelection chosen) {
        selection = chosen;
        selector = chosen.selector();
        known.clear();
    }

    /** What chooses the rules that run by their labels. */
    LabelSelector selector() {
        return selector;
    }

    /** Whether the labels of a rule are selected. */
    boolean isSelected(RuleDescriptor rule) {
        return known.computeIfAbsent(rule.labels(), selector::accepts);
    }

    boolean tests() {
        return tests;
    }

    void setTests(boolean shown) {
        tests = shown;
    }

    boolean guesses() {
        return guesses;
    }

    void setGuesses(boolean shown) {
        guesses = shown;
    }

    boolean isOn(RuleDescriptor rule) {
        return ids(rule).stream().noneMatch(off::contains);
    }

    void setOn(RuleDescriptor rule, boolean on) {
        off.removeAll(ids(rule));
        if (!on) {
            off.add(rule.id());
        }
    }

    /** The severity chosen for a rule, null for that of its category. */
    @Nullable
    MarkerSeverity severity(RuleDescriptor rule) {
        for (String id : ids(rule)) {
            MarkerSeverity chosen = severities.get(id);
            if (chosen != null) {
                return chosen;
            }
        }
        return null;
    }

    void setSeverity(RuleDescriptor rule, @Nullable MarkerSeverity severity) {
        severities.keySet().removeAll(ids(rule));
        if (severity != null) {
            severities.put(rule.id(), severity);
        }
    }

    private static List<String> ids(RuleDescriptor rule) {
        List<String> ids = new ArrayList<>();
        ids.add(rule.id());
        ids.addAll(rule.formerIds());
        return ids;
    }

    /** Puts the choices into the workspace's node. */
    void putInto(IEclipsePreferences workspace) throws BackingStoreException {
        SortedMap<String, String> values = values(null);
        if (language != null) {
            values.put(Keys.LANGUAGE, language.code());
        }
        if (guesses) {
            values.put(Keys.GUESSES, "true");
        }
        replace(workspace, values);
    }

    /**
     * Puts the choices into a project's node.
     *
     * @param base location of the project
     */
    void putInto(IEclipsePreferences project, Path base) throws BackingStoreException {
        SortedMap<String, String> values = values(base);
        values.put(Keys.PROJECT_SPECIFIC, "true");
        replace(project, values);
    }

    /** Takes all choices out of a project's node, so that those of the workspace count. */
    static void removeFrom(IEclipsePreferences project) throws BackingStoreException {
        replace(project, new TreeMap<>());
    }

    private SortedMap<String, String> values(@Nullable Path base) {
        SortedMap<String, String> values = new TreeMap<>();
        severities.forEach((rule, severity) -> values.put(Keys.severity(rule), severity.word()));
        off.forEach(rule -> values.put(Keys.severity(rule), Keys.OFF));
        for (int i = 0; i < folders.size(); i++) {
            values.put(Keys.ruleFolder(i + 1), RuleFolders.text(folders.get(i), base));
        }
        selection.sources().forEach(name -> values.put(Keys.source(name), "true"));
        selection.targets().forEach(name -> values.put(Keys.target(name), "true"));
        if (!selection.labels().isEmpty()) {
            values.put(Keys.LABELS, selection.labels());
        }
        if (selection.strict()) {
            values.put(Keys.STRICT, "true");
        }
        if (tests) {
            values.put(Keys.TESTS, "true");
        }
        return values;
    }

    /** Touches only what differs, so that nobody is told of a change that is none. */
    private static void replace(IEclipsePreferences node, SortedMap<String, String> values)
            throws BackingStoreException {
        for (String key : node.keys()) {
            if ((Keys.isChoice(key) || key.equals(Keys.PROJECT_SPECIFIC)) && !values.containsKey(key)) {
                node.remove(key);
            }
        }
        values.forEach(node::put);
    }
}
