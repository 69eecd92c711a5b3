package org.sahab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleOptions;
import org.sahab.ui.tests.Workbench;

class SettingsTest {

    private static final String SHARED = ".settings/org.sahab.ui.prefs";

    private final IEclipsePreferences workspace = InstanceScope.INSTANCE.getNode(Keys.NODE);
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Settings");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws CoreException {
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void cleanUp() throws CoreException, BackingStoreException {
        project.delete(true, true, null);
        workspace.clear();
    }

    private void share(String text) throws CoreException {
        IFolder settings = project.getFolder(".settings");
        if (!settings.exists()) {
            settings.create(true, true, null);
        }
        IFile file = project.getFile(SHARED);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        if (file.exists()) {
            file.setContents(bytes, true, false, null);
        } else {
            file.create(bytes, true, null);
        }
    }

    private static List<String> warnings(Runnable during) {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        ILogListener log = (status, plugin) -> {
            if (status.getPlugin().equals(Keys.NODE)) {
                warnings.add(status.getMessage());
            }
        };
        Platform.addLogListener(log);
        try {
            during.run();
        } finally {
            Platform.removeLogListener(log);
        }
        return warnings;
    }

    @Test
    void aNewWorkspaceHasEveryRuleOnByCategoryAndNothingElse() {
        Settings settings = Settings.ofWorkspace();

        assertThat(settings)
                .isEqualTo(new Settings(
                        new TreeSet<>(),
                        new TreeMap<>(),
                        List.of(),
                        RuleSelection.ALL,
                        WorkbenchLanguage.get(),
                        false,
                        false));
        assertThat(settings.severity("Any", Category.MANDATORY)).isEqualTo(MarkerSeverity.WARNING);
        assertThat(settings.severity("Any", Category.OPTIONAL)).isEqualTo(MarkerSeverity.INFORMATION);
        assertThat(settings.severity("Any", Category.POTENTIAL)).isEqualTo(MarkerSeverity.INFORMATION);
    }

    @Test
    void choicesAreReadFromTheirKeys() {
        workspace.put("rule.LocalFileWrite.severity", "off");
        workspace.put("rule.a/b.c=d.severity", "warning");
        workspace.put("rule.ProcessExit.severity", "information");
        workspace.put("ruleFolder.10", folder.resolve("second").toString());
        workspace.put("ruleFolder.2", folder.resolve("first").toString());
        workspace.put("select.source.eap7", "true");
        workspace.put("select.source.eap6", "false");
        workspace.put("select.target.quarkus", "true");
        workspace.put("select.labels", " !discovery ");
        workspace.put("select.strict", "true");
        workspace.put("language", "ar");
        workspace.put("show.tests", "true");

        Settings settings = Settings.ofWorkspace();

        assertThat(settings.isOn("LocalFileWrite")).isFalse();
        assertThat(settings.isOn("ProcessExit")).isTrue();
        assertThat(settings.severity("a/b.c=d", Category.OPTIONAL)).isEqualTo(MarkerSeverity.WARNING);
        assertThat(settings.severity("ProcessExit", Category.MANDATORY)).isEqualTo(MarkerSeverity.INFORMATION);
        assertThat(settings.ruleFolders()).containsExactly(folder.resolve("first"), folder.resolve("second"));
        assertThat(settings.selection())
                .isEqualTo(new RuleSelection(
                        new TreeSet<>(List.of("eap7")), new TreeSet<>(List.of("quarkus")), "!discovery", true));
        assertThat(settings.language()).isEqualTo(Language.ARABIC);
        assertThat(settings.testsShown()).isTrue();
        assertThat(settings.guessesShown()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsTheDefaultAndIsLoggedOnce() {
        workspace.put("rule.LocalFileWrite.severity", "very loud");
        workspace.put("ruleFolder.1", "not/absolute");
        workspace.put("ruleFolder.2", "\0");
        workspace.put("ruleFolder.x", "ignored");
        workspace.put("select.source.no=name", "true");
        workspace.put("select.target.quarkus", "perhaps");
        workspace.put("language", "tlh");
        workspace.put("show.tests", "perhaps");

        List<String> warnings = warnings(() -> {
            assertThat(Settings.ofWorkspace())
                    .isEqualTo(new Settings(
                            new TreeSet<>(),
                            new TreeMap<>(),
                            List.of(),
                            RuleSelection.ALL,
                            WorkbenchLanguage.get(),
                            false,
                            false));
            Settings.ofWorkspace();
        });

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("the workspace", "rule.LocalFileWrite.severity=very loud", "ruleFolder.1", "show.tests")
                .contains("select.source.no=name=true", "select.target.quarkus=perhaps");
    }

    @Test
    void anExpressionThatMakesNoSenseSelectsAllRulesAndStaysToBeMended() {
        workspace.put("select.labels", "konveyor.io/target=quarkus &&");

        List<String> warnings = warnings(() -> {
            RuleSelection selection = Settings.ofWorkspace().selection();
            assertThat(selection.labels()).isEqualTo("konveyor.io/target=quarkus &&");
            assertThat(selection.selector().choosesAll()).isTrue();
        });

        assertThat(warnings).singleElement().asString().contains("select.labels=konveyor.io/target=quarkus &&");
    }

    @Test
    void aProjectsFileCountsOnlyWhenItSaysSo() throws CoreException {
        workspace.put("rule.ProcessExit.severity", "off");
        share("rule.LocalFileWrite.severity=off\n");

        assertThat(Settings.of(project)).isEqualTo(Settings.ofWorkspace());

        share("projectSpecific=true\nrule.LocalFileWrite.severity=off\n");

        assertThat(Settings.of(project).rulesOff()).containsExactly("LocalFileWrite");
        assertThat(Settings.ofWorkspace().rulesOff()).containsExactly("ProcessExit");
    }

    @Test
    void theLanguageIsAMatterOfTheWorkspaceEvenInAProjectOfItsOwnSettings() throws CoreException {
        workspace.put("language", "fr");
        share("projectSpecific=true\nlanguage=ar\n");

        assertThat(Settings.of(project).language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void aClosedProjectHasTheSettingsOfTheWorkspace() throws CoreException {
        share("projectSpecific=true\nrule.LocalFileWrite.severity=off\n");
        project.close(null);

        assertThat(Settings.of(project)).isEqualTo(Settings.ofWorkspace());
    }

    @Test
    void sharedFoldersAreRelativeToTheProjectAndNeverOnAnotherMachine() throws CoreException {
        share("""
            projectSpecific=true
            ruleFolder.1=rules/team
            ruleFolder.2=../house-rules
            ruleFolder.3=//machine/share
            ruleFolder.4=\\\\\\\\machine\\\\share
            """);
        Path location = project.getLocation().toPath();

        List<String> warnings = warnings(() -> assertThat(Settings.of(project).ruleFolders())
                .containsExactly(location.resolve("rules/team"), location.resolveSibling("house-rules")));

        assertThat(warnings).singleElement().asString().contains("Settings", "ruleFolder.3", "ruleFolder.4");
    }

    @Test
    void foldersNearTheProjectAreSharedByARelativePathAndOthersByTheirOwn() {
        Path base = Path.of("/home/me/git/shop");

        assertThat(RuleFolders.text(Path.of("/home/me/git/shop/rules"), base)).isEqualTo("rules");
        assertThat(RuleFolders.text(Path.of("/home/me/git/shop"), base)).isEqualTo(".");
        assertThat(RuleFolders.text(Path.of("/home/me/git/rules/java"), base)).isEqualTo("../rules/java");
        assertThat(RuleFolders.text(Path.of("/opt/rules"), base)).isEqualTo("/opt/rules");
        assertThat(RuleFolders.text(Path.of("/home/me/git/shop/rules"), null)).isEqualTo("/home/me/git/shop/rules");
        assertThat(RuleFolders.folder(".", base)).isEqualTo(base);
        assertThat(RuleFolders.folder("../rules/java", base)).isEqualTo(Path.of("/home/me/git/rules/java"));
    }

    @Test
    void whatIsEditedIsReadAgainAndOnlyWhatDiffersIsKept() throws BackingStoreException {
        RuleDescriptor rule = RuleList.builtIn().rule("LocalFileWrite").orElseThrow();
        RuleDescriptor other = RuleList.builtIn().rule("ProcessExit").orElseThrow();
        IEclipsePreferences node = new ProjectScope(project).getNode(Keys.NODE);
        Path location = project.getLocation().toPath();
        SettingsEdit edit = SettingsEdit.of(Settings.of(project));
        edit.setOn(rule, false);
        edit.setSeverity(other, MarkerSeverity.WARNING);
        edit.setFolders(List.of(location.resolve("rules")));
        RuleSelection selection =
                new RuleSelection(new TreeSet<>(List.of("eap7")), new TreeSet<>(List.of("a/b c")), "!discovery", true);
        edit.setSelection(selection);
        edit.setTests(true);

        edit.putInto(node, location);

        assertThat(node.keys())
                .containsExactlyInAnyOrder(
                        "projectSpecific",
                        "rule.LocalFileWrite.severity",
                        "rule.ProcessExit.severity",
                        "ruleFolder.1",
                        "select.labels",
                        "select.source.eap7",
                        "select.strict",
                        "select.target.a/b c",
                        "show.tests");
        assertThat(node.get("ruleFolder.1", "")).isEqualTo("rules");
        assertThat(Settings.of(project))
                .isEqualTo(new Settings(
                        new TreeSet<>(List.of("LocalFileWrite")),
                        new TreeMap<>(Map.of("ProcessExit", MarkerSeverity.WARNING)),
                        List.of(location.resolve("rules")),
                        selection,
                        WorkbenchLanguage.get(),
                        true,
                        false));

        SettingsEdit.removeFrom(node);

        assertThat(node.keys()).isEmpty();
    }

    @Test
    void listenersHearOfTheWorkspaceAndOfFilesThatTheTeamChanges() throws CoreException {
        List<@Nullable IProject> heard = Collections.synchronizedList(new ArrayList<>());
        try (SettingsListening listening = SettingsListening.start(heard::add)) {
            assertThat(listening).isNotNull();
            workspace.put("rule.LocalFileWrite.severity", "off");
            workspace.put("rule.ProcessExit.severity", "off");
            Workbench.waitForJobs(SettingsListening.FAMILY);
            assertThat(heard).containsExactly((IProject) null);

            share("projectSpecific=true\n");
            Workbench.waitForJobs(SettingsListening.FAMILY);
            assertThat(heard).containsExactly(null, project);

            workspace.put("window.width", "7");
            project.getFile("other.txt").create(new ByteArrayInputStream(new byte[0]), true, null);
            Workbench.waitForJobs(SettingsListening.FAMILY);
            assertThat(heard).hasSize(2);
        }
        workspace.put("rule.LocalFileWrite.severity", "warning");
        Workbench.waitForJobs(SettingsListening.FAMILY);
        assertThat(heard).hasSize(2);
    }

    @Test
    void rulesComeFromSahabAndFromTheFoldersAndSayWhatWasReadFromEach() throws Exception {
        Files.writeString(folder.resolve("own.yaml"), """
            - ruleID: own-00001
              description: Own
              category: optional
              effort: 1
              message: Own
              when:
                java.referenced:
                  pattern: com.example.Own
            - ruleID: own-00002
              when: nonsense
            """);
        Path missing = folder.resolve("missing");
        workspace.put("ruleFolder.1", folder.toString());
        workspace.put("ruleFolder.2", missing.toString());

        RuleStock stock = RuleStock.of(Settings.ofWorkspace().ruleFolders(), Compatibility.SAHAB);
        RuleList rules = stock.rules();

        assertThat(rules.rule("own-00001")).isPresent();
        assertThat(rules.rule("LocalFileWrite")).isPresent();
        assertThat(rules.rule("StringAccumulatorInLoop")).isPresent();
        assertThat(rules.descriptors()).isSortedAccordingTo(Comparator.comparing(RuleDescriptor::id));
        assertThat(stock.folders().getFirst().rules()).isEqualTo(1);
        assertThat(stock.folders().getFirst().problems()).isNotEmpty();
        assertThat(stock.folders().getLast().readable()).isFalse();
    }

    @Test
    void rulesAreReadAgainOnlyWhenAFileOfTheirFoldersChanged() throws Exception {
        RuleLists lists = new RuleLists();
        RuleScope scope = new RuleScope(List.of(folder), RuleOptions.defaults());
        RuleList before = lists.of(scope);
        assertThat(lists.of(scope)).isSameAs(before);

        Files.writeString(folder.resolve("own.yaml"), "[]");

        assertThat(lists.of(scope)).isNotSameAs(before);
    }

    @Test
    void aFolderOfEverythingIsNotReadAsRules() {
        RuleStock stock = RuleStock.of(List.of(Path.of("/")), Compatibility.SAHAB);

        assertThat(stock.folders().getFirst().readable()).isFalse();
        assertThat(stock.rules().rule("LocalFileWrite")).isPresent();
    }
}
