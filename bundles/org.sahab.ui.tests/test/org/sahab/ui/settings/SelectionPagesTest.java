package org.sahab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.tests.Workbench;

/** Rule folders, and the selection of rules by labels, in the real dialogs. */
class SelectionPagesTest {

    private static final int RULES = 0;
    private static final int FOLDERS = 1;
    private static final int SELECTION = 2;

    private final IEclipsePreferences workspace = InstanceScope.INSTANCE.getNode(Keys.NODE);
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Selection");

    private PreferenceDialog dialog;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeRules() throws CoreException, IOException {
        project.create(null);
        project.open(null);
        rules("from-old/rules.yaml", "konveyor.io/source=old1", "konveyor.io/target=new2+", "Replace **this** call");
        rules("from-older/rules.yaml", "konveyor.io/source=older", "konveyor.io/target=new1", "Replace that call");
        Files.writeString(folder.resolve("from-old/ruleset.yaml"), """
            name: from/old
            description: What leads away from *old* servers.
            """);
        Files.writeString(folder.resolve("from-old/wrong.yaml"), """
            - ruleID: wrong-00001
              message: Never
              when: nonsense
            """);
        workspace.put("ruleFolder.1", folder.toString());
    }

    private void rules(String file, String source, String target, String message) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        String id = path.getParent().getFileName().toString();
        Files.writeString(path, """
            - ruleID: %1$s-00001
              description: First of %1$s
              category: mandatory
              effort: 3
              labels: [%2$s, %3$s]
              message: %4$s
              when:
                java.referenced: {pattern: com.example.One}
            - ruleID: %1$s-00002
              description: Second of %1$s
              effort: 1
              labels: [%2$s]
              message: %4$s
              when:
                java.referenced: {pattern: com.example.Two}
            """.formatted(id, source, target, message));
    }

    @AfterEach
    void cleanUp() throws CoreException, BackingStoreException {
        onUi(() -> {
            if (dialog != null) {
                dialog.close();
            }
            Workbench.page().closeAllEditors(false);
        });
        Workbench.waitForJobs(Saving.FAMILY);
        project.delete(true, true, null);
        workspace.clear();
    }

    // ---- the dialog

    private void openPreferences(int tab) {
        open(false, tab);
    }

    private void openProperties(int tab) {
        open(true, tab);
    }

    private void open(boolean ofProject, int tab) {
        onUi(() -> {
            dialog = ofProject
                    ? PreferencesUtil.createPropertyDialogOn(
                            Workbench.window().getShell(), project, SettingsPropertyPage.ID, null, null)
                    : PreferencesUtil.createPreferenceDialogOn(
                            Workbench.window().getShell(), SettingsPreferencePage.ID, null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            controls(TabFolder.class).getFirst().setSelection(tab);
        });
        waitForRules();
    }

    private void waitForRules() {
        Workbench.waitForJobs(RuleReading.FAMILY);
        Workbench.waitFor("the rules", () -> rules().getItemCount() > 0);
    }

    private PreferencePage page() {
        return (PreferencePage) dialog.getSelectedPage();
    }

    private <T extends Control> List<T> controls(Class<T> type) {
        return Workbench.controls(page().getControl(), type, control -> true);
    }

    private Tree rules() {
        return controls(Tree.class).getFirst();
    }

    private Tree folders() {
        return controls(Tree.class).getLast();
    }

    private Table sources() {
        return controls(Table.class).getFirst();
    }

    private Table targets() {
        return controls(Table.class).getLast();
    }

    /** The pages of rules are such texts, too, and come before. */
    private StyledText labels() {
        return controls(StyledText.class).getLast();
    }

    private Button strict() {
        return controls(Button.class).stream()
                .filter(button -> button.getText().equals(Texts.text("selection.strict")))
                .findFirst()
                .orElseThrow();
    }

    private static TableItem item(Table table, String name) {
        return Stream.of(table.getItems())
                .filter(item -> item.getData().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Table table, String name, boolean on) {
        TableItem item = item(table, name);
        item.setChecked(on);
        notify(table, item, SWT.CHECK);
    }

    private static void notify(Control control, org.eclipse.swt.widgets.Widget item, int detail) {
        Event event = new Event();
        event.item = item;
        event.detail = detail;
        control.notifyListeners(SWT.Selection, event);
    }

    /** Pictures want rows that are painted, which the toolkit does some frames later. */
    private void painted() {
        int[] looks = {0};
        Workbench.waitFor("the rows", () -> ++looks[0] > 60);
    }

    private void select(TreeItem item) {
        item.getParent().setSelection(item);
        notify(item.getParent(), item, 0);
    }

    private TreeItem rule(String id) {
        for (TreeItem group : rules().getItems()) {
            // Asking for its words has a row made, and with it those below.
            if (!group.getText().isEmpty()) {
                for (TreeItem rule : group.getItems()) {
                    if (rule.getText(RuleColumn.ID.ordinal()).equals(id)) {
                        return rule;
                    }
                }
            }
        }
        throw new AssertionError("No rule " + id);
    }

    private boolean isSaid(String sentence) {
        return !Workbench.controls(
                        page().getControl(),
                        Label.class,
                        label -> label.getText().equals(sentence))
                .isEmpty();
    }

    private String preview(int selected, int all) {
        return Texts.count("selection.preview", all, Map.of("selected", Texts.number(selected)));
    }

    private int all() {
        return RuleList.ofWorkspace().descriptors().size();
    }

    private Settings apply() {
        onUi(() -> assertThat(page().performOk()).isTrue());
        Workbench.waitForJobs(Saving.FAMILY);
        return Settings.ofWorkspace();
    }

    private StyledText pageOfFolders() {
        RulePage page = controls(RulePage.class).getLast();
        return (StyledText) page.getChildren()[0];
    }

    // ---- rule sets and where they come from

    @Test
    void aRuleFolderShowsItsRuleSetsAndFilesWithWhatTheyAreFor() {
        openPreferences(FOLDERS);
        onUi(() -> {
            TreeItem top = folders().getItem(0);
            assertThat(top.getText(1)).contains(Texts.count("rules.count", 4));
            assertThat(top.getItems()).hasSize(2);
            TreeItem set = top.getItem(0);
            assertThat(set.getText()).contains("from/old");
            assertThat(set.getText(1))
                    .isEqualTo(Texts.text(
                            "folders.both",
                            Map.of(
                                    "rules", Texts.count("rules.count", 2),
                                    "problems", Texts.count("folders.problemCount", 1))));
            assertThat(set.getText(2)).contains("old1").contains("new2");
            select(set);
            assertThat(pageOfFolders().getText())
                    .contains("from/old", "What leads away from old servers.", "wrong.yaml:")
                    .doesNotContain("*old*");
        });
    }

    @Test
    void aMistakeOpensAtItsLineInAnEditor() {
        openPreferences(FOLDERS);
        onUi(() -> {
            select(folders().getItem(0).getItem(0));
            StyledText page = pageOfFolders();
            page.setCaretOffset(page.getText().indexOf("wrong.yaml:"));
            Event enter = new Event();
            enter.character = SWT.CR;
            page.notifyListeners(SWT.KeyDown, enter);
        });
        onUi(() -> {
            IEditorPart editor = Objects.requireNonNull(Workbench.page().getActiveEditor());
            assertThat(editor.getTitle()).isEqualTo("wrong.yaml");
            assertThat(dialog.getShell().isDisposed()).isFalse();
            ITextSelection selected = (ITextSelection)
                    ((ITextEditor) editor).getSelectionProvider().getSelection();
            assertThat(selected.getText()).isNotBlank();
        });
    }

    @Test
    void ruleFoldersOfOneNameAreToldApart() throws IOException {
        Path other = folder.resolve("other/from-old");
        Files.createDirectories(other);
        Files.copy(folder.resolve("from-old/rules.yaml"), other.resolve("rules.yaml"));

        RuleStock stock = RuleStock.of(List.of(folder.resolve("from-old"), other), org.sahab.rules.Compatibility.SAHAB);

        assertThat(stock.folders()).extracting(RuleStock.ReadFolder::rules).containsExactly(2, 2);
        assertThat(stock.folders().get(0).parts())
                .extracting(RuleStock.ReadSet::name)
                .containsExactly("from/old");
        assertThat(stock.folders().get(1).parts())
                .extracting(RuleStock.ReadSet::name)
                .containsExactly("konveyor-analysis");
        assertThat(stock.folders().get(1).parts().getFirst().path()).isEqualTo(other);
    }

    @Test
    void oneFileCanBeNamedInPlaceOfAFolder() {
        RuleStock stock =
                RuleStock.of(List.of(folder.resolve("from-old/rules.yaml")), org.sahab.rules.Compatibility.SAHAB);

        assertThat(stock.folders().getFirst().rules()).isEqualTo(2);
        assertThat(stock.folders().getFirst().problems()).isEmpty();
        assertThat(stock.rules().rule("from-old-00001"))
                .hasValueSatisfying(rule -> assertThat(stock.rules().line(rule))
                        .hasValue(new RuleList.RuleLine(folder.resolve("from-old/rules.yaml"), 1)));
    }

    // ---- selection

    @Test
    void technologiesOfTheRulesAreListedWithTheNumberOfRulesThatTheySelect() {
        openPreferences(SELECTION);
        onUi(() -> {
            assertThat(Stream.of(sources().getItems()).map(TableItem::getData)).contains("old1", "older");
            assertThat(Stream.of(targets().getItems()).map(TableItem::getData))
                    .contains("new1", "new2", "cloud-readiness")
                    .doesNotContain("new2+");
            int builtIn = RuleList.builtIn().descriptors().size();
            // Sahab's own rules say of themselves that they fit every source.
            assertThat(item(sources(), "old1").getText(1)).isEqualTo(Texts.number(2L + builtIn));
            assertThat(item(targets(), "new2").getText(1)).isEqualTo(Texts.number(1));
            assertThat(isSaid(preview(all(), all()))).isTrue();
        });
    }

    @Test
    void technologiesAreSortedByNameAndVersion() throws IOException {
        rules("versions/rules.yaml", "konveyor.io/source=old1.10", "konveyor.io/target=new10", "Replace");
        rules("more/rules.yaml", "konveyor.io/source=old1.9-", "konveyor.io/target=new9+", "Replace");
        LabelChoice choice = LabelChoice.of(RuleStock.of(List.of(folder), org.sahab.rules.Compatibility.SAHAB)
                .labels());

        assertThat(choice.sources())
                .extracting(RuleLabels.Technology::name)
                .containsExactly("old1", "old1.9", "old1.10", "older");
        assertThat(choice.targets())
                .extracting(RuleLabels.Technology::name)
                .containsExactly("cloud-readiness", "new1", "new2", "new9", "new10");
    }

    @Test
    void choosingATechnologyShowsAtOnceHowManyRulesRunAndWhichDoNot() {
        openPreferences(SELECTION);
        onUi(() -> {
            check(targets(), "new1", true);
            check(sources(), "older", true);
            assertThat(isSaid(preview(1, all()))).isTrue();
            assertThat(rule("from-old-00001").getText(RuleColumn.SEVERITY.ordinal()))
                    .isEqualTo(Texts.text("severity.notSelected"));
            assertThat(rule("from-older-00001").getText(RuleColumn.SEVERITY.ordinal()))
                    .isEqualTo(SeverityChoice.BY_CATEGORY.label());
            controls(TabFolder.class).getFirst().setSelection(FOLDERS);
            TreeItem top = folders().getItem(0);
            assertThat(top.getText(1)).contains(Texts.count("folders.countOf", 4, Map.of("selected", Texts.number(1))));
        });

        RuleSelection selection = apply().selection();

        assertThat(selection.sources()).containsExactly("older");
        assertThat(selection.targets()).containsExactly("new1");
        assertThat(workspace.get("select.target.new1", "")).isEqualTo("true");
    }

    @Test
    void anExpressionIsReadAsItIsTypedAndAMistakeIsSaidAndUnderlined() {
        openPreferences(SELECTION);
        onUi(() -> labels().setText("konveyor.io/source=old1 && !konveyor.io/target=new2"));
        onUi(() -> {
            // Sahab's own rules are for every source.
            assertThat(isSaid(preview(1 + RuleList.builtIn().descriptors().size(), all())))
                    .isTrue();
            assertThat(page().isValid()).isTrue();
            assertThat(page().getErrorMessage()).isNull();

            labels().setText("konveyor.io/source=old1 && (!");
            assertThat(page().isValid()).isFalse();
            assertThat(page().getErrorMessage()).contains("30");
            assertThat(isSaid(Texts.text("selection.preview.mistake"))).isTrue();
            StyleRange[] styles = labels().getStyleRanges();
            assertThat(styles).hasSize(1);
            assertThat(styles[0].underlineStyle).isEqualTo(SWT.UNDERLINE_ERROR);
            // Where a label is missing, after the last character, that one stands for it.
            assertThat(styles[0].start).isEqualTo(28);
        });
        painted();
        Workbench.picture(onUi(() -> dialog.getShell()), "selection-mistake");
        onUi(() -> {
            labels().setText("");
            assertThat(page().isValid()).isTrue();
            assertThat(labels().getStyleRanges()).isEmpty();
        });
        assertThat(apply().selection()).isEqualTo(RuleSelection.ALL);
    }

    @Test
    void whenNoRuleIsSelectedThatIsSaid() {
        openPreferences(SELECTION);
        onUi(() -> labels().setText("nothing-is-labelled-so"));
        onUi(() -> {
            assertThat(isSaid(preview(0, all()))).isTrue();
            assertThat(isSaid(Texts.text("selection.preview.none"))).isTrue();
        });
    }

    @Test
    void technologiesThatWereChosenForRulesThatAreGoneCanBeTakenBack() {
        workspace.put("select.source.gone1", "true");
        openPreferences(SELECTION);
        onUi(() -> {
            assertThat(item(sources(), "gone1").getChecked()).isTrue();
            check(sources(), "gone1", false);
        });
        assertThat(apply().selection()).isEqualTo(RuleSelection.ALL);
    }

    @Test
    void rulesAreReadAsKonveyorDoesWhereThatIsChosen() {
        openPreferences(SELECTION);
        onUi(() -> {
            strict().setSelection(true);
            notify(strict(), null, 0);
        });
        waitForRules();
        assertThat(apply().selection().strict()).isTrue();
        assertThat(workspace.get("select.strict", "")).isEqualTo("true");
    }

    @Test
    void aProjectSelectsByItselfAndSharesItWithTheTeam() throws Exception {
        workspace.put("select.target.new1", "true");
        openProperties(SELECTION);
        onUi(() -> {
            assertThat(targets().isEnabled()).isFalse();
            Button own = controls(Button.class).getFirst();
            own.setSelection(true);
            own.notifyListeners(SWT.Selection, new Event());
            check(targets(), "new1", false);
            check(targets(), "new2", true);
        });
        apply();

        IFile file = project.getFile(".settings/org.sahab.ui.prefs");
        assertThat(new String(file.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("select.target.new2=true")
                .doesNotContain("new1");
        assertThat(Settings.of(project).selection().targets()).containsExactly("new2");
        assertThat(Settings.ofWorkspace().selection().targets()).containsExactly("new1");
    }

    @Test
    void aMistakeOfTheWorkspaceDoesNotKeepAProjectFromFollowingIt() {
        workspace.put("select.labels", "konveyor.io/source=old1 &&");
        openProperties(SELECTION);
        onUi(() -> {
            assertThat(page().isValid()).isTrue();
            Button own = controls(Button.class).getFirst();
            own.setSelection(true);
            own.notifyListeners(SWT.Selection, new Event());
            assertThat(page().isValid()).isFalse();
            own.setSelection(false);
            own.notifyListeners(SWT.Selection, new Event());
            assertThat(page().isValid()).isTrue();
        });
        workspace.remove("select.labels");
    }

    @Test
    void theExpressionRunsFromLeftToRight() {
        openPreferences(SELECTION);
        onUi(() -> assertThat(labels().getOrientation()).isEqualTo(SWT.LEFT_TO_RIGHT));
    }

    @Test
    void theFilterFindsRulesByTheirRuleSetAndKeepsWhatIsSelected() {
        openPreferences(RULES);
        onUi(() -> {
            Text filter = controls(Text.class).getFirst();
            filter.setText("FROM/old second");
            filter.notifyListeners(SWT.DefaultSelection, new Event());
            assertThat(rules().getItemCount()).isEqualTo(1);
            assertThat(rules().getItem(0).getItemCount()).isEqualTo(1);
            select(rule("from-old-00002"));
            filter.setText("");
            filter.notifyListeners(SWT.DefaultSelection, new Event());
            assertThat(rules().getItemCount()).isGreaterThan(2);
            assertThat(rules().getSelection())
                    .extracting(item -> item.getText(RuleColumn.ID.ordinal()))
                    .containsExactly("from-old-00002");
        });
    }

    @Test
    void picturesOfTheTabs() {
        openPreferences(SELECTION);
        onUi(() -> {
            check(targets(), "new1", true);
            check(targets(), "cloud-readiness", true);
        });
        painted();
        Workbench.picture(onUi(() -> dialog.getShell()), "selection");
        onUi(() -> {
            controls(TabFolder.class).getFirst().setSelection(FOLDERS);
            select(folders().getItem(0).getItem(0));
        });
        painted();
        Workbench.picture(onUi(() -> dialog.getShell()), "rule-folders");
        onUi(() -> {
            controls(TabFolder.class).getFirst().setSelection(RULES);
            select(rule("from-old-00001"));
        });
        painted();
        Workbench.picture(onUi(() -> dialog.getShell()), "rules-selected");
        assertThat(onUi(() -> dialog.getShell().getSize().x)).isPositive();
    }
}
