package org.sahab.ui.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.InvalidSelectorException;
import org.sahab.rules.label.LabelSelector;

/**
 * The rules that projects are assessed with together: those that the settings of any of them ask for. What is found by a rule
 * that others of them do not want is left out of what they are shown.
 *
 * @param folders folders and files of further rules, in the order in which they are read
 * @param options which of all rules run, and how they are read
 */
public record RuleScope(List<Path> folders, RuleOptions options) {

    private static final String FILES = "\nfiles ";

    /** Copies the folders. */
    public RuleScope {
        folders = List.copyOf(folders);
    }

    /** The rules of the workspace. */
    public static RuleScope ofWorkspace() {
        return of(List.of(Settings.ofWorkspace()));
    }

    /** The rules of projects, with the folders of the workspace. */
    public static RuleScope of(Collection<IProject> projects) {
        List<Settings> settings = new ArrayList<>();
        Settings workspace = Settings.ofWorkspace();
        Set<Path> folders = new LinkedHashSet<>(workspace.ruleFolders());
        for (IProject project : projects) {
            Settings own = Settings.of(project);
            settings.add(own);
            folders.addAll(own.ruleFolders());
        }
        return new RuleScope(new ArrayList<>(folders), options(settings.isEmpty() ? List.of(workspace) : settings));
    }

    private static RuleScope of(List<Settings> settings) {
        Set<Path> folders = new LinkedHashSet<>();
        settings.forEach(own -> folders.addAll(own.ruleFolders()));
        return new RuleScope(new ArrayList<>(folders), options(settings));
    }

    /** The reading of Konveyor's engine counts only where all want it. */
    private static RuleOptions options(List<Settings> settings) {
        Set<RuleSelection> selections =
                settings.stream().map(Settings::selection).collect(Collectors.toCollection(LinkedHashSet::new));
        if (selections.size() == 1) {
            return selections.iterator().next().options();
        }
        Compatibility compatibility =
                selections.stream().allMatch(RuleSelection::strict) ? Compatibility.KONVEYOR : Compatibility.SAHAB;
        return new RuleOptions(compatibility, anyOf(selections, compatibility));
    }

    private static LabelSelector anyOf(Collection<RuleSelection> selections, Compatibility compatibility) {
        // Sorted: the same projects give the same rules, and the same rules the same results from the cache.
        Set<String> expressions = new TreeSet<>();
        for (RuleSelection selection : selections) {
            LabelSelector selector = selection.selector();
            if (selector.choosesAll()) {
                return selector;
            }
            expressions.add(selector.expression());
        }
        try {
            return LabelSelector.parse(
                    expressions.stream().collect(Collectors.joining(") || (", "(", ")")), compatibility);
        } catch (InvalidSelectorException e) {
            // Too long or too deep together: more rules than anybody wants, whose findings are left out when they are
            // shown.
            return LabelSelector.all();
        }
    }

    /**
     * The same for the same rules: results that were found under another one are out of date. Looks into the folders, but not
     * into the files: not for the thread of the user interface.
     */
    public String fingerprint() {
        return settings() + FILES + files();
    }

    /** Whether a fingerprint was taken under the same settings; the files of the folders may be others by now. */
    public boolean hasSettingsOf(String fingerprint) {
        return fingerprint.startsWith(settings() + FILES);
    }

    private String settings() {
        return folders.stream().map(Path::toString).sorted().collect(Collectors.joining("\n", "", "\n"))
                + options.compatibility()
                + '\n'
                + options.selector().expression();
    }

    private String files() {
        MessageDigest digest = sha256();
        for (Path folder : new TreeSet<>(folders)) {
            for (String stamp : FolderFiles.of(folder).stamps()) {
                digest.update(stamp.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
