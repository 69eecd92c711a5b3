package org.sahab.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.text.Language;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.LabelSelector;

/** Reads settings from a scope. A value that makes no sense is its default, and is logged once for as long as it stays. */
final class SettingsReader {

    /** Remembers with the resource what was complained about, for the time of the session. */
    private static final QualifiedName COMPLAINTS = new QualifiedName(Keys.NODE, "settings.complaints");

    private final IResource owner;
    private final @Nullable Path base;
    private final Map<String, String> values;
    private final List<String> complaints = new ArrayList<>();

    private SettingsReader(IResource owner, @Nullable Path base, Map<String, String> values) {
        this.owner = owner;
        this.base = base;
        this.values = values;
    }

    /** Reads the workspace's. */
    static SettingsReader ofWorkspace() {
        Map<String, String> values = new HashMap<>(values(DefaultScope.INSTANCE.getNode(Keys.NODE)));
        values.putAll(values(InstanceScope.INSTANCE.getNode(Keys.NODE)));
        return new SettingsReader(ResourcesPlugin.getWorkspace().getRoot(), null, values);
    }

    /** Reads a project's, of which there are none while it is closed. */
    static SettingsReader of(IProject project) {
        if (!project.isAccessible()) {
            return new SettingsReader(project, null, Map.of());
        }
        IPath location = project.getLocation();
        return new SettingsReader(
                project,
                location == null ? null : location.toPath().toAbsolutePath(),
                values(new ProjectScope(project).getNode(Keys.NODE)));
    }

    private static Map<String, String> values(IEclipsePreferences node) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String key : node.keys()) {
                values.put(key, node.get(key, ""));
            }
        } catch (BackingStoreException | IllegalStateException e) {
            // The node went away with its project: there are no settings.
            return Map.of();
        }
        return values;
    }

    /** Whether these settings count, if they are a project's. */
    boolean isProjectSpecific() {
        return "true".equals(values.get(Keys.PROJECT_SPECIFIC));
    }

    /** The values by key as they stand. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Reads them. */
    Settings read() {
        SortedSet<String> off = new TreeSet<>();
        SortedMap<String, MarkerSeverity> severities = new TreeMap<>();
        SortedMap<Integer, Path> folders = new TreeMap<>();
        for (String key : new TreeSet<>(values.keySet())) {
            String value = values.getOrDefault(key, "").strip();
            Optional<String> rule = Keys.ruleOf(key);
            if (rule.isPresent()) {
                readSeverity(key, value, rule.get(), off, severities);
            } else if (Keys.numberOf(key) > 0) {
                folder(key, value).ifPresent(folder -> folders.put(Keys.numberOf(key), folder));
            }
        }
        Settings settings = new Settings(
                off, severities, List.copyOf(folders.values()), selection(), language(), flag(Keys.TESTS), guesses());
        complain();
        return settings;
    }

    private void readSeverity(
            String key,
            String value,
            String rule,
            SortedSet<String> off,
            SortedMap<String, MarkerSeverity> severities) {
        if (value.equals(Keys.OFF)) {
            off.add(rule);
        } else {
            MarkerSeverity.of(value)
                    .ifPresentOrElse(severity -> severities.put(rule, severity), () -> complaints.add(key));
        }
    }

    private Optional<Path> folder(String key, String value) {
        try {
            return Optional.of(RuleFolders.folder(value, base));
        } catch (InvalidPathException e) {
            complaints.add(key);
            return Optional.empty();
        }
    }

    private RuleSelection selection() {
        SortedSet<String> sources = new TreeSet<>();
        SortedSet<String> targets = new TreeSet<>();
        for (String key : new TreeSet<>(values.keySet())) {
            Keys.sourceOf(key).filter(name -> isTechnology(key, name)).ifPresent(sources::add);
            Keys.targetOf(key).filter(name -> isTechnology(key, name)).ifPresent(targets::add);
        }
        RuleSelection selection =
                new RuleSelection(sources, targets, values.getOrDefault(Keys.LABELS, ""), flag(Keys.STRICT));
        try {
            selection.checkedSelector();
        } catch (InvalidSelectorException e) {
            // The words stay as they are, so that the page can show what is wrong with them.
            complaints.add(Keys.LABELS);
        }
        return selection;
    }

    private boolean isTechnology(String key, String name) {
        try {
            LabelSelector.of(List.of(name), List.of(), "");
        } catch (InvalidSelectorException e) {
            complaints.add(key);
            return false;
        }
        return flag(key);
    }

    private Language language() {
        if (owner.getType() == IResource.PROJECT) {
            return ofWorkspace().language();
        }
        Language chosen = chosenLanguage();
        if (chosen != null) {
            return chosen;
        }
        if (!values.getOrDefault(Keys.LANGUAGE, Keys.AS_WORKBENCH).strip().equals(Keys.AS_WORKBENCH)) {
            complaints.add(Keys.LANGUAGE);
        }
        return WorkbenchLanguage.get();
    }

    /** The language chosen for findings, null for that of the workbench. */
    @Nullable
    Language chosenLanguage() {
        return Language.of(values.getOrDefault(Keys.LANGUAGE, "").strip()).orElse(null);
    }

    private boolean guesses() {
        return owner.getType() == IResource.PROJECT ? ofWorkspace().flag(Keys.GUESSES) : flag(Keys.GUESSES);
    }

    private boolean flag(String key) {
        String value = values.getOrDefault(key, "false").strip();
        if (!value.equals("true") && !value.equals("false")) {
            complaints.add(key);
        }
        return value.equals("true");
    }

    private void complain() {
        try {
            String now = complaints.isEmpty() ? null : complaintsText();
            Object before = owner.getSessionProperty(COMPLAINTS);
            if (now == null ? before == null : now.equals(before)) {
                return;
            }
            owner.setSessionProperty(COMPLAINTS, now);
            if (now != null) {
                Platform.getLog(SettingsReader.class).log(Status.warning(now));
            }
        } catch (CoreException e) {
            // The project was closed meanwhile: what was wrong with it matters no more.
        }
    }

    private String complaintsText() {
        StringBuilder text = new StringBuilder("The default is used for settings of ")
                .append(owner.getType() == IResource.PROJECT ? owner.getName() : "the workspace")
                .append(" that cannot be understood:");
        for (String key : complaints) {
            text.append(' ').append(key).append('=').append(values.get(key));
        }
        return text.length() <= 1_000 ? text.toString() : text.substring(0, 999) + "…";
    }
}
