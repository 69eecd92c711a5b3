package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;
import static org.sahab.ui.tests.Workbench.waitFor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.result.Focus;
import org.sahab.ui.result.Results;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;
import org.sahab.ui.text.Isolates;

/** The view in a real workbench. */
class ReadinessViewTest {

    private static final String LINE = "0123456789012345678901234567890123456789";

    /** As many rows as a screen could show, several times over. */
    private static final int MANY_ROWS = 1_000;

    private final Results results = SahabPlugin.get().results();
    private final IProject shop = ResourcesPlugin.getWorkspace().getRoot().getProject("shop");

    @BeforeEach
    void makeProject() throws CoreException {
        IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(shop.getName());
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        shop.create(description, null);
        shop.open(null);
        shop.getFolder("src").create(true, true, null);
        for (String name : List.of("Cart.java", "Store.java")) {
            String text = (LINE.substring(1) + "\n").repeat(30);
            shop.getFile("src/" + name).create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        }
    }

    @AfterEach
    void cleanUp() throws CoreException {
        onUi(() -> {
            Workbench.page().closeAllEditors(false);
            IViewPart open = Workbench.page().findView(ReadinessView.ID);
            if (open != null) {
                ReadinessView view = (ReadinessView) open;
                view.resetFilter();
                view.group(Grouping.DIMENSION);
                view.link(false);
                Workbench.page().hideView(view);
            }
        });
        results.setFocus(null);
        results.forget(List.of(shop));
        Workbench.waitForJobs(MarkerJob.FAMILY);
        shop.delete(true, true, null);
        Workbench.waitForJobs(Loading.FAMILY);
        Workbench.waitForJobs(Results.FAMILY);
    }

    private static Sample sample() {
        return new Sample("shop", "shop")
                .finding(Sample.SESSION, "shop", "src/Cart.java", 7)
                .finding(Sample.SESSION, "shop", "src/Cart.java", 20)
                .finding(Sample.FILE, "shop", "src/Store.java", 3)
                .finding(Sample.PATH, "shop", "src/Store.java", 9);
    }

    private ReadinessView open(Sample sample) {
        results.put(sample.application());
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        waitFor("the findings", () -> !view.isBlank() && view.outline().showsFindings());
        return view;
    }

    private static void select(ReadinessView view, int line) {
        onUi(() -> {
            ShownFinding finding = (ShownFinding) view.outline()
                    .pathTo(row -> row.finding().place().region().line() == line)
                    .getLast();
            view.getSite().getSelectionProvider().setSelection(new StructuredSelection(finding));
        });
    }

    private static List<Integer> selectedLines(ReadinessView view) {
        return view.tree().selection().stream()
                .map(ShownFinding.class::cast)
                .map(row -> row.finding().place().region().line())
                .toList();
    }

    private static void click(Link link) {
        Event event = new Event();
        event.text = "";
        link.notifyListeners(SWT.Selection, event);
    }

    private static void execute(String command) throws Exception {
        Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
    }

    @Test
    void offersTheOneNextStepWhileNothingHasBeenAssessed() {
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        waitFor("the offer", () -> !view.blank().shown().ways().isEmpty());
        assertThat(onUi(view::isBlank)).isTrue();
        assertThat(view.blank().shown().text()).isEqualTo("No project has been assessed yet.");
        assertThat(view.blank().shown().ways())
                .extracting(way -> Isolates.none(way.link()))
                .containsExactly("Assess shop");
    }

    @Test
    void offersProjectsThatComeLaterToo() throws CoreException {
        ReadinessView view = (ReadinessView) Workbench.openView(ReadinessView.ID);
        waitFor("the offer", () -> !view.blank().shown().ways().isEmpty());
        IProject web = Projects.java("web").getProject();
        try {
            waitFor(
                    "both projects",
                    () -> view.blank()
                            .shown()
                            .ways()
                            .getLast()
                            .link()
                            .equals("Assess the 2 Java projects of this workspace"));
        } finally {
            web.delete(true, true, null);
        }
    }

    @Test
    void showsGroupsAndTheirCounts() {
        ReadinessView view = open(sample());
        onUi(() -> {
            assertThat(view.getContentDescription()).isEqualTo("4 findings: 2 mandatory, 1 optional, 1 potential");
            assertThat(List.of(view.tree().control().getItems()))
                    .extracting(TreeItem::getText)
                    .containsExactly("State and sessions (2)", "Files and storage (2)");
            assertThat(view.tree().control().getItem(0).getText(Column.EFFORT.ordinal()))
                    .isEqualTo("10");
        });
    }

    @Test
    void groupsAnew() {
        ReadinessView view = open(sample());
        onUi(() -> view.group(Grouping.FILE));
        waitFor(
                "the files",
                () -> Isolates.none(view.tree().control().getItem(0).getText()).equals("Cart.java (2)")
                        && view.tree().control().getItemCount() == 2);
    }

    @Test
    void filtersWhatIsTypedAndSaysHowManyAreLeft() {
        ReadinessView view = open(sample());
        onUi(() -> view.filterText().setText("absolute"));
        waitFor("one finding", () -> view.outline().counts().shown() == 1);
        onUi(() -> {
            assertThat(view.getContentDescription()).isEqualTo("1 of 4 findings: 1 potential");
            // Few enough to be shown at once.
            assertThat(view.tree().control().getItem(0).getItem(0).getExpanded())
                    .isTrue();
        });
        onUi(() -> view.filterText().setText("nothing of the kind"));
        waitFor("a way back", () -> !view.notices().shown().isEmpty());
        onUi(() -> {
            assertThat(view.notices().shown().get(0).text()).isEqualTo("No finding fits the filter");
            click(Workbench.controls(view.notices(), Link.class, link -> true).get(0));
        });
        waitFor("all findings", () -> view.outline().counts().shown() == 4);
        assertThat(onUi(() -> view.filterText().getText())).isEmpty();
    }

    @Test
    void opensTheEditorAtTheFinding() {
        ReadinessView view = open(sample());
        select(view, 7);
        onUi(view::open);
        onUi(() -> {
            ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
            assertThat(editor.getEditorInput().getName()).isEqualTo("Cart.java");
            ITextSelection selected =
                    (ITextSelection) editor.getSelectionProvider().getSelection();
            assertThat(selected.getStartLine()).isEqualTo(6);
            assertThat(selected.getLength()).isEqualTo(5);
        });
    }

    @Test
    void opensTheEditorWhereTheMarkerHasMoved() throws CoreException {
        ReadinessView view = open(sample());
        Finding finding = sample().application().assessment().findings().get(0);
        Workbench.waitForJobs(MarkerJob.FAMILY);
        IMarker marker = Workspace.marker(sample().application(), finding).orElseThrow();
        marker.setAttribute(IMarker.LINE_NUMBER, 12);
        marker.setAttribute(IMarker.CHAR_START, 11 * LINE.length());
        marker.setAttribute(IMarker.CHAR_END, 11 * LINE.length() + 3);
        select(view, 7);
        onUi(view::open);
        onUi(() -> {
            ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
            ITextSelection selected =
                    (ITextSelection) editor.getSelectionProvider().getSelection();
            assertThat(selected.getStartLine()).isEqualTo(11);
            assertThat(selected.getLength()).isEqualTo(3);
            IStructuredSelection selection =
                    (IStructuredSelection) view.getSite().getSelectionProvider().getSelection();
            assertThat(((ShownFinding) selection.getFirstElement()).getAdapter(IMarker.class))
                    .isEqualTo(marker);
        });
    }

    @Test
    void saysThatAFileIsGone() throws CoreException {
        ReadinessView view = open(sample());
        select(view, 7);
        shop.getFile("src/Cart.java").delete(true, null);
        onUi(view::open);
        assertThat(onUi(() -> Workbench.page().getActiveEditor() == null)).isTrue();
    }

    @Test
    void copiesTheSelectedRows() {
        ReadinessView view = open(sample());
        select(view, 9);
        onUi(() -> {
            view.setFocus();
            execute(IWorkbenchCommandConstants.EDIT_COPY);
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                assertThat(clipboard.getContents(TextTransfer.getInstance()))
                        .isEqualTo("Absolute path by Order.item9\tpotential\t1\tshop/src/Store.java:9\tresolved");
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    void collapsesAndExpandsByTheKeysOfTheWorkbench() {
        ReadinessView view = open(sample());
        onUi(() -> {
            execute(IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL);
            assertThat(view.tree().control().getItem(1).getItem(0).getExpanded())
                    .isTrue();
            execute(IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL);
            assertThat(view.tree().control().getItem(1).getExpanded()).isFalse();
        });
    }

    @Test
    void followsTheEditorWhenLinked() {
        ReadinessView view = open(sample());
        onUi(() -> view.link(true));
        IEditorPart editor = onUi(() -> IDE.openEditor(Workbench.page(), shop.getFile("src/Store.java"), true));
        waitFor("a finding of the file", () -> selectedLines(view).equals(List.of(3)));
        onUi(() -> ((ITextEditor) editor).selectAndReveal(8 * LINE.length(), 0));
        waitFor("the finding of the line", () -> selectedLines(view).equals(List.of(9)));
    }

    @Test
    void leadsOpenEditorsWhenLinked() {
        ReadinessView view = open(sample());
        onUi(() -> {
            IFile file = shop.getFile("src/Cart.java");
            ITextEditor editor = (ITextEditor) IDE.openEditor(Workbench.page(), file, true);
            view.link(true);
            Workbench.page().activate(view);
            TreeItem state = view.tree().control().getItem(0);
            view.tree()
                    .reveal(view.outline()
                            .pathTo(row -> row.finding().place().region().line() == 20));
            view.tree().control().notifyListeners(SWT.Selection, new Event());
            assertThat(state.getExpanded()).isTrue();
            assertThat(((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine())
                    .isEqualTo(19);
            assertThat(Workbench.page().getActivePart()).isSameAs(view);
        });
    }

    @Test
    void staysAsItWasWhenItIsOpenedAgain() {
        ReadinessView view = open(sample());
        onUi(() -> {
            view.group(Grouping.MODULE);
            view.filter(view.state().filter().withGuesses(true));
            Workbench.page().hideView(view);
        });
        ReadinessView again = (ReadinessView) Workbench.openView(ReadinessView.ID);
        waitFor("the findings", () -> again.outline().showsFindings());
        onUi(() -> {
            assertThat(again.state().grouping()).isEqualTo(Grouping.MODULE);
            assertThat(again.state().filter().guesses()).isTrue();
            assertThat(again.tree().control().getItem(0).getText()).contains("shop");
        });
    }

    @Test
    void writesDownWhatIsToBeTheSameAfterARestart() {
        ReadinessView view = open(sample());
        onUi(() -> {
            view.group(Grouping.FILE);
            view.filter(view.state().filter().withStrengths(true));
            XMLMemento memento = XMLMemento.createWriteRoot("view");
            view.saveState(memento);
            ViewState read = ViewState.read(memento, ViewState.first(false, false));
            assertThat(read.grouping()).isEqualTo(Grouping.FILE);
            assertThat(read.filter().strengths()).isTrue();
            assertThat(read.widths()).containsOnlyKeys(Column.values());
        });
    }

    @Test
    void keepsWhatIsOpenAndSelectedAfterTheNextAssessment() {
        ReadinessView view = open(sample());
        select(view, 20);
        results.put(
                sample().finding(Sample.SESSION, "shop", "src/Store.java", 1).application());
        waitFor("the new finding", () -> view.outline().counts().all() == 5);
        onUi(() -> {
            assertThat(selectedLines(view)).containsExactly(20);
            assertThat(view.tree().control().getItem(0).getItem(0).getExpanded())
                    .isTrue();
        });
    }

    @Test
    void showsOnlyAPartAndAllAgain() {
        ReadinessView view = open(sample());
        results.setFocus(new Focus("Cart.java", new TreeSet<>(Set.of("shop/src/Cart.java")), new TreeSet<>()));
        waitFor("the part", () -> view.outline().counts().shown() == 2);
        onUi(() -> {
            assertThat(Isolates.none(view.notices().shown().get(0).text()))
                    .isEqualTo("Only what was found in Cart.java is shown");
            click(Workbench.controls(view.notices(), Link.class, link -> true).get(0));
        });
        waitFor("all", () -> view.outline().counts().shown() == 4);
    }

    @Test
    void leadsToWhatCouldNotBeAnalysed() {
        ReadinessView view = open(sample().missing("org.a:b:1").calls(100, 87));
        onUi(() -> {
            assertThat(view.notices().shown().get(0).text())
                    .isEqualTo("87 % of calls resolved, 1 jar missing: see the build path of the project");
            click(Workbench.controls(view.notices(), Link.class, link -> true).get(0));
            assertThat(view.tree().selection()).extracting(Row::key).containsExactly("missing");
        });
    }

    @Test
    void showsThePageOfTheSelectedRule() {
        ReadinessView view = open(sample());
        select(view, 9);
        waitFor("the page", () -> text(view).contains("Because of PathAbsolute.".replace("PathAbsolute", Sample.PATH)));
        assertThat(onUi(() -> text(view)))
                .startsWith("Absolute path\npotential · Files and storage · 1 point per finding");
        onUi(() -> view.showPageOrNot(false));
        assertThat(onUi(() -> view.page().getSize().x)).isZero();
        onUi(() -> view.explain());
        assertThat(onUi(() -> view.page().getSize().x)).isPositive();
    }

    @Test
    void tellsHowReadyTheApplicationIsWhereNothingIsSelected() {
        ReadinessView view = open(sample());
        waitFor("the page", () -> text(view).startsWith("shop\n"));
        assertThat(onUi(() -> text(view)))
                .contains(
                        "Readiness for Kubernetes: ",
                        " of 100",
                        "1 kind of problem must be solved",
                        "Files and storage: ");
        select(view, 9);
        waitFor("the rule", () -> text(view).startsWith("Absolute path"));
    }

    private static String text(ReadinessView view) {
        return Workbench.controls(view.page(), StyledText.class, text -> true)
                .get(0)
                .getText();
    }

    @Test
    void isSourceAndTargetOfShowIn() {
        ReadinessView view = open(sample());
        onUi(() -> {
            IFile file = shop.getFile("src/Store.java");
            assertThat(view.show(new ShowInContext(null, new StructuredSelection(file))))
                    .isTrue();
            assertThat(selectedLines(view)).containsExactly(3);
            assertThat(((IStructuredSelection) view.getShowInContext().getSelection()).getFirstElement())
                    .isEqualTo(file);
            IResource none = ResourcesPlugin.getWorkspace().getRoot().getProject("none");
            assertThat(view.show(new ShowInContext(null, new StructuredSelection(none))))
                    .isFalse();
        });
    }

    @Test
    void explainsTheRuleOfAMarkerAndLeavesTheFilterAlone() throws CoreException {
        IMarker marker = shop.getFile("src/Store.java").createMarker(FindingMarkers.TYPE);
        marker.setAttribute(FindingMarkers.IDENTITY, "id3");
        ReadinessView view = open(sample());
        onUi(() -> view.explain(marker));
        assertThat(onUi(() -> selectedLines(view))).containsExactly(9);
        onUi(() -> view.filter(view.state().filter().withText("session")));
        waitFor("the filter", () -> view.outline().counts().shown() == 2);
        onUi(() -> view.explain(marker));
        waitFor("the page", () -> text(view).startsWith("Absolute path"));
        assertThat(onUi(() -> view.tree().selection())).isEmpty();
    }

    @Test
    void showsAFindingAsSoonAsItHasBeenRead() throws CoreException {
        IMarker marker = shop.getFile("src/Store.java").createMarker(FindingMarkers.TYPE);
        marker.setAttribute(FindingMarkers.IDENTITY, "id3");
        results.put(sample().application());
        ReadinessView view = onUi(() -> {
            ReadinessView opened = (ReadinessView) Workbench.page().showView(ReadinessView.ID);
            assertThat(opened.show(new ShowInContext(null, new StructuredSelection(marker))))
                    .isTrue();
            return opened;
        });
        waitFor("the finding", () -> !view.isBlank() && selectedLines(view).equals(List.of(9)));
    }

    @Test
    void givesTheFindingsOfAGroup() {
        ReadinessView view = open(sample());
        onUi(() -> {
            Group group = (Group) view.outline().roots().get(1);
            assertThat(group.getAdapter(ShownFinding[].class)).hasSize(2);
            assertThat(group.getAdapter(IResource.class)).isNull();
            view.group(Grouping.FILE);
        });
        waitFor("the files", () -> ((Group) view.outline().roots().get(0)).kind() == Group.Kind.FILE);
        onUi(() -> assertThat(((Group) view.outline().roots().get(0)).getAdapter(IResource.class))
                .isEqualTo(shop.getFile("src/Cart.java")));
    }

    @Test
    void offersWhatCanBeDoneInItsContextMenu() {
        ReadinessView view = open(sample());
        select(view, 9);
        onUi(() -> {
            Menu menu = view.tree().control().getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            assertThat(List.of(menu.getItems()))
                    .extracting(item -> item.getText().replaceAll("\t.*", ""))
                    .contains("Explain Why")
                    .containsSubsequence(
                            "Open", "Explain Rule", "Show In", "Copy", "Assess Again", "Export Report\u2026");
            menu.notifyListeners(SWT.Hide, new Event());
        });
    }

    @Test
    void filtersByTheMenuOfTheView() {
        ReadinessView view =
                open(sample().finding(Sample.PATH, "shop", "src/StoreTest.java", 2, Scope.TEST, Confidence.RESOLVED));
        onUi(() -> {
            assertThat(view.outline().counts().shown()).isEqualTo(4);
            MenuManager filter = (MenuManager)
                    view.getViewSite().getActionBars().getMenuManager().getItems()[1];
            assertThat(filter.getMenuText()).isEqualTo("Filter");
            Stream.of(filter.getItems())
                    .filter(ActionContributionItem.class::isInstance)
                    .map(item -> ((ActionContributionItem) item).getAction())
                    .filter(action -> action.getText().equals("Tests"))
                    .forEach(action -> {
                        action.setChecked(true);
                        action.run();
                    });
        });
        waitFor("the test", () -> view.outline().counts().shown() == 5);
    }

    @Test
    void worksInTwoWindows() {
        ReadinessView first = open(sample());
        IWorkbenchWindow window = onUi(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
        try {
            ReadinessView second =
                    (ReadinessView) onUi(() -> window.getActivePage().showView(ReadinessView.ID));
            waitFor("the findings", () -> second.outline().showsFindings());
            onUi(() -> second.group(Grouping.FILE));
            waitFor(
                    "its own grouping",
                    () -> second.tree().control().getItem(0).getText().contains("Cart.java"));
            assertThat(onUi(() -> first.tree().control().getItem(0).getText())).contains("State and sessions");
            results.forget(List.of(shop));
            waitFor("both to be empty", () -> first.isBlank() && second.isBlank());
        } finally {
            onUi(() -> window.close());
        }
    }

    @Test
    void doesNothingMoreOnceItIsClosed() {
        ReadinessView view = open(sample());
        onUi(() -> Workbench.page().hideView(view));
        Workbench.waitForJobs(Loading.FAMILY);
        results.setFocus(null);
        assertThat(Job.getJobManager().find(Loading.FAMILY)).isEmpty();
    }

    @Test
    void makesOnlyTheRowsThatAreSeenOfFiftyThousand() {
        Sample large = new Sample("shop", "shop");
        for (int i = 0; i < 50_000; i++) {
            large.finding(
                    i % 3 == 0 ? Sample.SESSION : i % 3 == 1 ? Sample.FILE : Sample.PATH,
                    "shop",
                    "src/p" + i % 500 + "/C" + i % 2_500 + ".java",
                    1 + i / 2_500);
        }
        ReadinessView view = open(large);
        assertThat(onUi(() -> view.tree().rowsMade())).isLessThan(MANY_ROWS);
        onUi(() -> {
            TreeItem dimension = view.tree().control().getItem(0);
            dimension.setExpanded(true);
            dimension.getItem(0).setExpanded(true);
        });
        onUi(() -> {});
        assertThat(onUi(() -> view.tree().control().getItem(0).getItem(0).getItemCount()))
                .isGreaterThan(16_000);
        assertThat(onUi(() -> view.tree().rowsMade())).isLessThan(MANY_ROWS);
        onUi(() -> view.group(Grouping.FILE));
        waitFor("the files", () -> view.tree().control().getItemCount() == 2_500);
        assertThat(onUi(() -> view.tree().rowsMade())).isLessThan(2 * MANY_ROWS);
    }
}
