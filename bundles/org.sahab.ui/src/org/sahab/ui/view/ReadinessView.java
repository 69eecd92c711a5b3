package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Place;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.result.ResultsListener;
import org.sahab.ui.settings.Settings;

/**
 * The Cloud Readiness view: the findings of what was assessed in the workspace, grouped, filtered and sorted, what could not be
 * analysed, and beside them the page of the rule of the selected finding.
 */
public final class ReadinessView extends ViewPart implements IShowInSource, IShowInTarget, IShowInTargetList {

    /** Id of the view. */
    public static final String ID = "org.sahab.ui.view.readiness";

    /** Id of the context that help is asked for in. */
    private static final String HELP = "org.sahab.ui.view";

    private static final String SETTINGS = "view";
    private static final String STATE = "state";
    private static final String PACKAGES = "org.eclipse.jdt.ui.PackageExplorer";
    /** So few findings are shown at once when a filter has chosen them. */
    private static final int FEW = 200;

    /** A pane is beside the tree where the view is so much wider than high. */
    private static final double WIDE = 1.4;

    private final Texts texts = Texts.ofWorkbench();
    private final RowTexts rowTexts = new RowTexts(texts);
    private final ResultsListener resultsListener = this::resultsChanged;
    private final ISelectionListener elsewhere = (part, selection) -> {
        if (part != this) {
            selectedElsewhere(selection);
        }
    };
    private final IJobChangeListener jobs = new JobChangeAdapter() {
        @Override
        public void scheduled(IJobChangeEvent event) {
            happened(event.getJob());
        }

        @Override
        public void running(IJobChangeEvent event) {
            happened(event.getJob());
        }

        @Override
        public void done(IJobChangeEvent event) {
            happened(event.getJob());
        }
    };
    private final IResourceChangeListener projects = event -> {
        if (JavaProjects.mayHaveChanged(event.getDelta())) {
            onUi(this::showStatus);
        }
    };
    private final Standing.Ways ways = new Standing.Ways() {
        @Override
        public void assessAgain() {
            ReadinessView.this.assessAgain();
        }

        @Override
        public void showIncomplete() {
            revealIncomplete();
        }

        @Override
        public void resetFilter() {
            ReadinessView.this.resetFilter();
        }
    };

    private ViewState state = ViewState.first(false, false);
    private Contents contents = Contents.NONE;
    private Outline outline = Outline.EMPTY;
    private boolean ready;
    private boolean revealing;

    /** The filter text whose findings have been shown at once. */
    private String openedFor = "";

    /** What somebody wants to see and had not been read yet. */
    private @Nullable Predicate<ShownFinding> wanted;

    private @Nullable IMarker askedFor;
    private @Nullable IProject selectedElsewhere;

    // Made when the workbench makes the view, before anything else is called.
    private Results results;
    private Loading loading;
    private Composite stack;
    private Blank blank;
    private Composite main;
    private Standing standing;
    private Head head;
    private SashForm sash;
    private FindingTree tree;
    private RulePane pane;
    private RowSelection selection;
    private Opener opener;
    private EditorLink link;
    private ViewMenus menus;

    @Override
    public void init(IViewSite site, @Nullable IMemento memento) throws PartInitException {
        super.init(site, memento);
        Settings settings = Settings.ofWorkspace();
        ViewState first = ViewState.first(settings.testsShown(), settings.guessesShown());
        state = ViewState.read(memento, ViewState.fromText(dialogSettings().get(STATE), first));
    }

    private static IDialogSettings dialogSettings() {
        return DialogSettings.getOrCreateSection(SahabPlugin.get().getDialogSettings(), SETTINGS);
    }

    @Override
    public void saveState(IMemento memento) {
        current().write(memento);
    }

    private ViewState current() {
        if (sash == null || sash.isDisposed()) {
            return state;
        }
        int[] weights = sash.getWeights();
        return state.with(tree.widths(), tree.columns(), List.of(weights[0], weights[1]));
    }

    @Override
    public void createPartControl(Composite parent) {
        results = SahabPlugin.get().results();
        StackLayout layout = new StackLayout();
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        blank = new Blank(stack);
        main = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(main);
        RowImages images = new RowImages(main);
        standing = new Standing(results, texts);
        head = new Head(main, texts, images, state.filter().text(), this::filterTyped, this::focusTree);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        sash = new SashForm(main, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Composite left = new Composite(sash, SWT.NONE);
        tree = new FindingTree(left, texts, rowTexts, images, state, this::headClicked);
        tree.showOrder(state.order());
        RuleOrigin origin = new RuleOrigin(getSite().getPage(), texts, this::sayIfThere);
        pane = new RulePane(
                sash,
                texts,
                (finding, place) -> say(opener.open(finding.application(), place)),
                origin::open,
                this::revealFindingsOf);
        sash.setWeights(state.shares().get(0), state.shares().get(1));
        layout.topControl = blank;
        PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, HELP);
        main.addListener(SWT.Resize, event -> arrange());
        arrange();

        opener = new Opener(getSite().getPage(), texts);
        link = new EditorLink(getSite().getPage(), this::revealFromEditor);
        selection = new RowSelection(this::select);
        getSite().setSelectionProvider(selection);
        tree.control().addListener(SWT.Selection, event -> rowsSelected());
        tree.control().addListener(SWT.DefaultSelection, event -> open());
        menus = new ViewMenus(this, texts);
        menus.create(tree.control(), selection);
        showPageOrNot();
        link.set(state.linked());

        loading = new Loading(results, texts, parent.getDisplay(), choice(), this::show);
        results.addListener(resultsListener);
        Job.getJobManager().addJobChangeListener(jobs);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(projects, IResourceChangeEvent.POST_CHANGE);
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(elsewhere);
        selectedElsewhere(getSite().getWorkbenchWindow().getSelectionService().getSelection());
        IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
        if (progress != null) {
            progress.showBusyForFamily(Assess.FAMILY);
        }
        showStatus();
        loading.reload();
    }

    /** The page stands beside the tree or below it, whichever gives both more room. */
    private void arrange() {
        Point size = main.getSize();
        int orientation = size.x > size.y * WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != orientation) {
            sash.setOrientation(orientation);
        }
        head.arrange(size.x);
        main.layout(true, true);
    }

    private void focusTree() {
        tree.control().setFocus();
    }

    @Override
    public void setFocus() {
        if (main.isVisible()) {
            focusTree();
        } else {
            blank.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (results != null) {
            dialogSettings().put(STATE, current().asText());
            results.removeListener(resultsListener);
            Job.getJobManager().removeJobChangeListener(jobs);
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
            getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(elsewhere);
            link.set(false);
            loading.cancel();
        }
        super.dispose();
    }

    // ---- what is shown

    /** Any thread. */
    private void resultsChanged() {
        loading.reload();
    }

    /** Any thread. */
    private void happened(Job job) {
        if (job.belongsTo(Assess.FAMILY)) {
            onUi(this::showStatus);
        }
    }

    /** Any thread. */
    private void onUi(Runnable action) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!stack.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private void show(Contents loaded, Outline made, boolean nowReady) {
        if (stack.isDisposed()) {
            return;
        }
        String text = state.filter().text();
        boolean filtered =
                !text.equals(openedFor) && !text.isEmpty() && made.counts().shown() <= FEW;
        openedFor = text;
        contents = loaded;
        outline = made;
        ready = nowReady;
        tree.show(made);
        if (filtered) {
            tree.expandAll();
        }
        Predicate<ShownFinding> fits = wanted;
        wanted = nowReady ? null : fits;
        if (fits == null || !reveal(fits)) {
            rowsSelected();
        }
        showStatus();
        explainAskedFor();
    }

    private void showStatus() {
        boolean assessed = !contents.applications().isEmpty();
        Control top = assessed ? main : blank;
        StackLayout layout = (StackLayout) stack.getLayout();
        if (!assessed) {
            blank.show(standing.firstStep(ready, selectedElsewhere));
        }
        if (layout.topControl != top) {
            boolean focused = getSite().getPage().getActivePart() == this;
            layout.topControl = top;
            stack.layout();
            if (focused) {
                setFocus();
            }
        }
        setContentDescription(assessed ? standing.description(outline.counts()) : "");
        if (head.show(standing.notices(contents, outline, ways))) {
            arrange();
        }
        menus.update();
    }

    private void selectedElsewhere(@Nullable ISelection other) {
        if (other instanceof IStructuredSelection structured && !structured.isEmpty()) {
            IResource resource = Adapters.adapt(structured.getFirstElement(), IResource.class);
            selectedElsewhere = resource == null ? null : resource.getProject();
            if (ready && contents.applications().isEmpty()) {
                blank.show(standing.firstStep(ready, selectedElsewhere));
            }
        }
    }

    // ---- what the reader does

    ViewState state() {
        return state;
    }

    private Loading.Choice choice() {
        return new Loading.Choice(state.filter(), state.grouping(), state.order());
    }

    private void change(Grouping grouping, Order order, Filter other) {
        state = state.with(grouping, order, other);
        loading.choose(choice());
        menus.update();
    }

    void group(Grouping grouping) {
        change(grouping, state.order(), state.filter());
    }

    void filter(Filter other) {
        change(state.grouping(), state.order(), other);
    }

    private void headClicked(Column column) {
        Order order = state.order().clicked(column);
        tree.showOrder(order);
        change(state.grouping(), order, state.filter());
    }

    private void filterTyped(String text) {
        if (!text.equals(state.filter().text())) {
            filter(state.filter().withText(text));
        }
    }

    void resetFilter() {
        filter(Filter.WHAT_COUNTS);
        head.text().setText("");
    }

    void focusFilter() {
        head.text().setFocus();
        head.text().selectAll();
    }

    void showPageOrNot(boolean shown) {
        state = current().withPage(shown);
        showPageOrNot();
    }

    private void showPageOrNot() {
        sash.setMaximizedControl(state.page() ? null : sash.getChildren()[0]);
        pane.setWanted(state.page());
    }

    void link(boolean linked) {
        state = state.withLink(linked);
        link.set(linked);
    }

    void collapseAll() {
        tree.collapseAll();
        rowsSelected();
    }

    void expandAll() {
        tree.expandAll();
    }

    void selectAll() {
        if (getSite().getShell().getDisplay().getFocusControl() instanceof Text text) {
            text.selectAll();
        } else {
            tree.control().selectAll();
            rowsSelected();
        }
    }

    /** Copies the selected rows; in a text, what is selected there. */
    void copy() {
        Control focused = getSite().getShell().getDisplay().getFocusControl();
        if (focused instanceof Text text) {
            text.copy();
            return;
        }
        if (focused instanceof StyledText text) {
            text.copy();
            return;
        }
        String copied = copied();
        if (!copied.isEmpty()) {
            Clipboard clipboard = new Clipboard(focused.getDisplay());
            try {
                clipboard.setContents(new Object[] {copied}, new Transfer[] {TextTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        }
    }

    /** The text of the selected rows. */
    String copied() {
        return String.join(
                System.lineSeparator(),
                tree.selection().stream().map(rowTexts::copied).toList());
    }

    void assessAgain() {
        for (AssessedApplication application : contents.applications()) {
            List<IProject> projects = application.projects().values().stream()
                    .map(name -> ResourcesPlugin.getWorkspace().getRoot().getProject(name))
                    .filter(IProject::isAccessible)
                    .toList();
            if (!projects.isEmpty()) {
                Assess.start(projects, results.focus().orElse(null));
            }
        }
    }

    boolean hasResults() {
        return !contents.applications().isEmpty();
    }

    /** Opens the editor of the selected row; a group opens or closes. */
    void open() {
        List<Row> rows = tree.selection();
        if (rows.isEmpty()) {
            return;
        }
        String problem = switch (rows.get(0)) {
            case ShownFinding finding -> opener.open(finding);
            case Remark remark -> {
                Place place = remark.place();
                yield place == null ? "" : opener.open(remark.application(), place);
            }
            case Group group -> {
                tree.toggle(group);
                yield "";
            }
        };
        say(problem);
    }

    private void sayIfThere(String problem) {
        if (!pane.page().isDisposed()) {
            say(problem);
        }
    }

    private void say(String problem) {
        getViewSite().getActionBars().getStatusLineManager().setErrorMessage(problem.isEmpty() ? null : problem);
    }

    /** Leads to the findings of a rule, as far as the filter shows them. */
    private void revealFindingsOf(String rule) {
        if (!reveal(row -> row.finding().rule().equals(rule))) {
            say(texts.text("notice.noneFits"));
        }
        focusTree();
    }

    private void revealIncomplete() {
        contents.incomplete().ifPresent(incomplete -> {
            tree.reveal(List.of(incomplete, incomplete.children().get(0)));
            focusTree();
            rowsSelected();
        });
    }

    private void rowsSelected() {
        say("");
        List<Row> rows = tree.selection();
        selection.changed(rows);
        if (state.linked() && !revealing && rows.size() == 1 && rows.get(0) instanceof ShownFinding finding) {
            opener.follow(finding);
        }
        pane.follow(rows, contents);
    }

    /** Shows the page of the selected rule, and leads the keyboard there. */
    void explain() {
        showPageOrNot(true);
        menus.update();
        pane.page().setFocus();
    }

    // ---- others

    /** Shows the finding of a marker and the page of its rule, as soon as the results are there; where the filter hides it, only the page. */
    public void explain(IMarker marker) {
        askedFor = marker;
        showPageOrNot(true);
        menus.update();
        explainAskedFor();
    }

    private void explainAskedFor() {
        IMarker marker = askedFor;
        if (marker == null || !ready) {
            return;
        }
        askedFor = null;
        Predicate<ShownFinding> fits = finding -> isOf(finding, marker);
        if (!reveal(fits)) {
            pane.explainHidden(
                    contents.findings().stream().filter(fits).findFirst().orElse(null));
            tree.control().deselectAll();
            rowsSelected();
        }
    }

    private static boolean isOf(ShownFinding finding, IMarker marker) {
        return finding.finding().identity().equals(marker.getAttribute(FindingMarkers.IDENTITY, ""))
                && finding.file().equals(Workspace.path(marker.getResource()));
    }

    private void select(ISelection other) {
        if (other instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof ShownFinding finding) {
            reveal(row -> row.key().equals(finding.key()));
        }
    }

    private boolean reveal(Predicate<ShownFinding> fits) {
        List<Row> path = outline.pathTo(fits);
        if (path.isEmpty()) {
            return false;
        }
        revealing = true;
        try {
            tree.reveal(path);
            rowsSelected();
        } finally {
            revealing = false;
        }
        return true;
    }

    /** A line of its own selects its finding; a file selects its first one, unless one of it is selected. */
    private void revealFromEditor(Predicate<ShownFinding> fits, boolean exactly) {
        List<Row> rows = tree.selection();
        boolean there = rows.size() == 1 && rows.get(0) instanceof ShownFinding finding && fits.test(finding);
        if (!there && (exactly || contents.findings().stream().anyMatch(fits))) {
            reveal(fits);
        }
    }

    @Override
    public ShowInContext getShowInContext() {
        List<IResource> resources = new ArrayList<>();
        for (Row row : tree.selection()) {
            IResource resource = switch (row) {
                case ShownFinding finding -> finding.getAdapter(IResource.class);
                case Group group -> group.getAdapter(IResource.class);
                case Remark remark ->
                    remark.place() == null ? null : Workspace.resource(remark.application(), remark.place());
            };
            if (resource != null && !resources.contains(resource)) {
                resources.add(resource);
            }
        }
        return new ShowInContext(null, new StructuredSelection(resources));
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {PACKAGES, IPageLayout.ID_PROJECT_EXPLORER};
    }

    @Override
    public boolean show(ShowInContext context) {
        List<Object> elements = new ArrayList<>();
        if (context.getSelection() instanceof IStructuredSelection structured) {
            for (Object element : structured.toList()) {
                elements.add(element);
            }
        }
        if (context.getInput() != null) {
            elements.add(context.getInput());
        }
        for (Object element : elements) {
            if (Adapters.adapt(element, IMarker.class) instanceof IMarker marker
                    && revealOnceRead(finding -> isOf(finding, marker))) {
                return true;
            }
            IResource resource = Adapters.adapt(element, IResource.class);
            if (resource != null) {
                String path = Workspace.path(resource);
                if (revealOnceRead(finding -> isIn(finding, path))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean revealOnceRead(Predicate<ShownFinding> fits) {
        if (!ready) {
            wanted = fits;
            return true;
        }
        return reveal(fits);
    }

    private static boolean isIn(ShownFinding finding, String path) {
        return finding.file().equals(path) || finding.file().startsWith(path + '/');
    }

    // ---- for tests

    Outline outline() {
        return outline;
    }

    FindingTree tree() {
        return tree;
    }

    Notices notices() {
        return head.notices();
    }

    Blank blank() {
        return blank;
    }

    RulePage page() {
        return pane.page();
    }

    Text filterText() {
        return head.text();
    }

    boolean isBlank() {
        return ((StackLayout) stack.getLayout()).topControl == blank;
    }
}
