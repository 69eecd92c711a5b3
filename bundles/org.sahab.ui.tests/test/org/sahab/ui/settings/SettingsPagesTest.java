package org.sahab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.rule.Category;
import org.sahab.model.text.Language;
import org.sahab.ui.tests.Workbench;

/** The pages in the real dialogs. */
class SettingsPagesTest {

    private final IEclipsePreferences workspace = InstanceScope.INSTANCE.getNode(Keys.NODE);
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Pages");

    private PreferenceDialog dialog;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws CoreException {
        project.create(null);
        project.open(null);
    }

    @AfterEach
    void cleanUp() throws CoreException, BackingStoreException {
        onUi(() -> {
            if (dialog != null) {
                dialog.close();
            }
        });
        Workbench.waitForJobs(Saving.FAMILY);
        project.delete(true, true, null);
        workspace.clear();
    }

    private void openPreferences() {
        open(() -> PreferencesUtil.createPreferenceDialogOn(
                Workbench.window().getShell(), SettingsPreferencePage.ID, null, null));
    }

    private void openProperties() {
        open(() -> PreferencesUtil.createPropertyDialogOn(
                Workbench.window().getShell(), project, SettingsPropertyPage.ID, null, null));
    }

    private void open(Callable<PreferenceDialog> opener) {
        onUi(() -> {
            dialog = opener.call();
            dialog.setBlockOnOpen(false);
            dialog.open();
        });
        waitForRules();
    }

    private void waitForRules() {
        Workbench.waitForJobs(RuleReading.FAMILY);
        Workbench.waitFor("the rules", () -> tree().getItemCount() > 0);
    }

    private PreferencePage page() {
        return (PreferencePage) dialog.getSelectedPage();
    }

    private <T extends Control> List<T> controls(Class<T> type) {
        return Workbench.controls(page().getControl(), type, control -> true);
    }

    private Tree tree() {
        return controls(Tree.class).getFirst();
    }

    private Tree folders() {
        return controls(Tree.class).getLast();
    }

    private Button button(String key) {
        String label = Texts.text(key);
        return controls(Button.class).stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void press(String key) {
        onUi(() -> {
            Button button = button(key);
            assertThat(button.isEnabled()).as(key).isTrue();
            if ((button.getStyle() & SWT.CHECK) != 0) {
                button.setSelection(!button.getSelection());
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    private TreeItem item(String id) {
        return Stream.of(tree().getItems())
                .flatMap(group -> Stream.of(group.getItems()))
                .filter(item -> item.getText(RuleColumn.ID.ordinal()).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void select(String id) {
        onUi(() -> {
            tree().setSelection(item(id));
            Event event = new Event();
            event.item = item(id);
            tree().notifyListeners(SWT.Selection, event);
        });
    }

    private void check(TreeItem item, boolean on) {
        item.setChecked(on);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        tree().notifyListeners(SWT.Selection, event);
    }

    private void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private Combo severity() {
        return controls(Combo.class).getLast();
    }

    private Settings apply() {
        onUi(() -> assertThat(page().performOk()).isTrue());
        Workbench.waitForJobs(Saving.FAMILY);
        return Settings.ofWorkspace();
    }

    @Test
    void everyRuleStandsUnderItsDimensionAndIsOn() {
        openPreferences();

        List<String> shown = onUi(() -> Stream.of(tree().getItems())
                .flatMap(group -> Stream.of(group.getItems()))
                .filter(item -> item.getChecked() && item.getParentItem().getChecked())
                .map(item -> item.getText(RuleColumn.ID.ordinal()))
                .sorted()
                .toList());

        assertThat(shown)
                .isEqualTo(RuleList.builtIn().descriptors().stream()
                        .map(rule -> rule.id())
                        .toList());
    }

    @Test
    void aRuleThatIsUncheckedIsOffAndItsGroupIsGrey() {
        openPreferences();
        onUi(() -> check(item("ProcessExit"), false));

        onUi(() -> {
            TreeItem group = item("ProcessExit").getParentItem();
            assertThat(group.getGrayed()).isEqualTo(group.getItemCount() > 1);
            assertThat(item("ProcessExit").getText(RuleColumn.SEVERITY.ordinal()))
                    .isEqualTo(Texts.text("severity.off"));
        });
        assertThat(apply().rulesOff()).containsExactly("ProcessExit");
    }

    @Test
    void aGroupSwitchesAllItsRules() {
        openPreferences();
        List<String> ids = onUi(() -> {
            TreeItem group = item("ProcessExit").getParentItem();
            check(group, false);
            return Stream.of(group.getItems())
                    .map(item -> item.getText(RuleColumn.ID.ordinal()))
                    .sorted()
                    .toList();
        });

        assertThat(apply().rulesOff()).containsExactlyElementsOf(ids);
    }

    @Test
    void theSeverityOfTheSelectedRuleIsChosenBelowTheTree() {
        openPreferences();
        select("LocalFileWrite");
        onUi(() -> {
            assertThat(severity().getSelectionIndex()).isEqualTo(SeverityChoice.BY_CATEGORY.ordinal());
            choose(severity(), SeverityChoice.INFORMATION.ordinal());
        });

        assertThat(apply().severity("LocalFileWrite", Category.MANDATORY)).isEqualTo(MarkerSeverity.INFORMATION);
    }

    @Test
    void thePageOfTheSelectedRuleIsShownInTheLanguageOfFindings() {
        openPreferences();
        onUi(() -> choose(controls(Combo.class).getFirst(), Language.FRENCH.ordinal() + 1));
        waitForRules();
        select("LocalFileWrite");

        onUi(() -> {
            assertThat(item("LocalFileWrite").getText()).isEqualTo("Écriture sur le disque local");
            assertThat(controls(StyledText.class))
                    .anySatisfy(text -> assertThat(text.getText()).contains("Le système de fichiers"));
        });
        assertThat(apply().language().code()).isEqualTo("fr");
    }

    @Test
    void aRuleFolderIsReadAsSoonAsItIsAdded() throws Exception {
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
        workspace.put("ruleFolder.1", folder.toString());
        openPreferences();

        onUi(() -> {
            assertThat(item("own-00001").getText()).isNotEmpty();
            controls(TabFolder.class).getFirst().setSelection(1);
            Tree folders = folders();
            assertThat(folders.getItem(0).getText(1))
                    .isEqualTo(Texts.text(
                            "folders.both",
                            Map.of(
                                    "rules", Texts.count("rules.count", 1),
                                    "problems", Texts.count("folders.problemCount", 1))));
            folders.setSelection(folders.getItem(0));
            Event event = new Event();
            event.item = folders.getItem(0);
            folders.notifyListeners(SWT.Selection, event);
        });
        Workbench.picture(onUi(() -> dialog.getShell()), "preferences-folders");
        press("folders.remove");
        waitForRules();

        assertThat(apply().ruleFolders()).isEmpty();
    }

    @Test
    void defaultsAreRestored() {
        workspace.put("rule.LocalFileWrite.severity", "off");
        workspace.put("language", "ar");
        workspace.put("show.tests", "true");
        openPreferences();
        onUi(() -> assertThat(item("LocalFileWrite").getChecked()).isFalse());

        onUi(() -> ((SettingsPreferencePage) page()).performDefaults());
        waitForRules();

        onUi(() -> assertThat(item("LocalFileWrite").getChecked()).isTrue());
        assertThat(apply().rulesOff()).isEmpty();
        assertThat(workspace.get("language", "none")).isEqualTo("none");
    }

    @Test
    void aProjectGetsSettingsOfItsOwnInAFileForTheTeam() throws Exception {
        openProperties();
        onUi(() -> assertThat(tree().isEnabled()).isFalse());
        press("project.own");
        onUi(() -> check(item("ProcessExit"), false));
        press("show.tests");
        apply();

        IFile file = project.getFile(".settings/org.sahab.ui.prefs");
        assertThat(new String(file.getContents().readAllBytes(), StandardCharsets.ISO_8859_1))
                .contains("projectSpecific=true", "rule.ProcessExit.severity=off", "show.tests=true");
        assertThat(Settings.of(project).isOn("ProcessExit")).isFalse();
        assertThat(Settings.ofWorkspace().isOn("ProcessExit")).isTrue();
    }

    @Test
    void aProjectGoesBackToTheSettingsOfTheWorkspace() throws Exception {
        aProjectGetsSettingsOfItsOwnInAFileForTheTeam();
        press("project.own");
        onUi(() -> assertThat(tree().isEnabled()).isFalse());
        apply();

        assertThat(Settings.hasOwn(project)).isFalse();
        assertThat(project.getFile(".settings/org.sahab.ui.prefs").exists()).isFalse();
    }

    @Test
    void picturesOfThePages() {
        openPreferences();
        select("LocalFileWrite");
        Workbench.picture(onUi(() -> dialog.getShell()), "preferences");
        onUi(() -> dialog.close());
        openProperties();
        Workbench.picture(onUi(() -> dialog.getShell()), "properties");
        assertThat(onUi(() -> dialog.getShell().getSize().x)).isPositive();
    }
}
