package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;

/**
 * What the user, or the team of a project, has chosen. A value: it does not follow later changes; {@link SettingsListening}
 * tells of them. Kept under the keys of {@link Keys}.
 *
 * @param rulesOff ids of the rules whose findings are not wanted
 * @param severities severities of markers by rule, where they differ from those of the categories
 * @param ruleFolders folders and files of further rules, absolute, in the order in which they are read
 * @param selection which rules run by their labels
 * @param language language of findings and rule pages, always that of the workspace
 * @param testsShown whether findings in tests, generated and vendored code are shown; they never count
 * @param guessesShown whether a new view shows findings that rest on a simple name, as the workspace has it; they never count
 */
public record Settings(
        SortedSet<String> rulesOff,
        SortedMap<String, MarkerSeverity> severities,
        List<Path> ruleFolders,
        RuleSelection selection,
        Language language,
        boolean testsShown,
        boolean guessesShown) {

    /** Copies the collections. */
    public Settings {
        rulesOff = Collections.unmodifiableSortedSet(new TreeSet<>(rulesOff));
        severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
        ruleFolders = List.copyOf(ruleFolders);
    }

    /** The settings of the workspace. */
    public static Settings ofWorkspace() {
        return SettingsReader.ofWorkspace().read();
    }

    /** The settings of a project if it has its own, else those of the workspace. */
    public static Settings of(IProject project) {
        return hasOwn(project) ? SettingsReader.of(project).read() : ofWorkspace();
    }

    /** Whether a project has settings of its own. */
    public static boolean hasOwn(IProject project) {
        return SettingsReader.of(project).isProjectSpecific();
    }

    /** Whether findings of a rule are wanted. */
    public boolean isOn(String rule) {
        return !rulesOff.contains(rule);
    }

    /** Whether findings of a rule are wanted, by its labels and under its id or one that it had before. */
    public boolean isOn(RuleDescriptor rule) {
        return isOn(rule.id())
                && rule.formerIds().stream().allMatch(this::isOn)
                && selection.selector().accepts(rule.labels());
    }

    /** How loud a finding of a rule is. */
    public MarkerSeverity severity(String rule, Category category) {
        MarkerSeverity chosen = severities.get(rule);
        return chosen != null ? chosen : MarkerSeverity.of(category);
    }

    /** How loud a finding of a rule is, chosen under its id or one that it had before. */
    public MarkerSeverity severity(RuleDescriptor rule, Category category) {
        if (!severities.containsKey(rule.id())) {
            for (String formerId : rule.formerIds()) {
                if (severities.containsKey(formerId)) {
                    return severity(formerId, category);
                }
            }
        }
        return severity(rule.id(), category);
    }
}
