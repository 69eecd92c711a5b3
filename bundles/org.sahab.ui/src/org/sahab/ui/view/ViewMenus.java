package org.sahab.ui.view;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;

/** The tool bar, the menus and the keys of the view. */
final class ViewMenus {

    /** Where fixes and suppressions contribute to the context menu. */
    static final String GROUP_FIX = "group.fix";

    private static final String EXPORT_WIZARD = "org.sahab.ui.export";

    private final ReadinessView view;
    private final Texts texts;
    private final IAction again;
    private final IAction collapse;
    private final IAction expand;
    private final IAction copy;
    private final IAction selectAll;
    private final IAction find;
    private final IAction open;
    private final IAction explain;
    private final IAction export;
    private final IAction link;
    private final IAction page;
    private final List<IAction> ofResults;

    ViewMenus(ReadinessView view, Texts texts) {
        this.view = view;
        this.texts = texts;
        again = push("again", Icons.of("refresh"), view::assessAgain);
        collapse = push("collapse", shared(ISharedImages.IMG_ELCL_COLLAPSEALL), view::collapseAll);
        expand = push("expand", null, view::expandAll);
        copy = push("copy", shared(ISharedImages.IMG_TOOL_COPY), view::copy);
        selectAll = push("selectAll", null, view::selectAll);
        find = push("find", null, view::focusFilter);
        open = push("open", null, view::open);
        explain = push("explain", Icons.of("page"), view::explain);
        export = push("export", Icons.of("export"), this::export);
        link = check("link", shared(ISharedImages.IMG_ELCL_SYNCED), view::link);
        page = check("page", Icons.of("page"), view::showPageOrNot);
        ofResults = List.of(again, collapse, expand, export);
    }

    private static ImageDescriptor shared(String key) {
        return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(key);
    }

    private IAction push(String key, @Nullable ImageDescriptor image, Runnable does) {
        Action action = new Action(texts.text("action." + key)) {
            @Override
            public void run() {
                does.run();
            }
        };
        action.setImageDescriptor(image);
        return action;
    }

    private IAction check(String key, ImageDescriptor image, Consumer<Boolean> does) {
        Action action = new Action(texts.text("action." + key), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                does.accept(isChecked());
            }
        };
        action.setImageDescriptor(image);
        return action;
    }

    /** Makes everything. */
    void create(Control tree, ISelectionProvider selection) {
        IHandlerService handlers = view.getSite().getService(IHandlerService.class);
        handle(handlers, again, IWorkbenchCommandConstants.FILE_REFRESH);
        handle(handlers, collapse, IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL);
        handle(handlers, expand, IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL);
        handle(handlers, copy, IWorkbenchCommandConstants.EDIT_COPY);
        handle(handlers, selectAll, IWorkbenchCommandConstants.EDIT_SELECT_ALL);
        handle(handlers, find, IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);

        IActionBars bars = view.getViewSite().getActionBars();
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(again);
        tools.add(new Separator());
        tools.add(drop("group", "group", this::fillGrouping));
        tools.add(drop("filter", "filter", this::fillFilter));
        tools.add(new Separator());
        tools.add(collapse);
        tools.add(link);
        tools.add(page);
        tools.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));

        IMenuManager menu = bars.getMenuManager();
        menu.add(lazy("group", this::fillGrouping));
        menu.add(lazy("filter", this::fillFilter));
        menu.add(new Separator());
        menu.add(expand);
        menu.add(collapse);
        menu.add(new Separator());
        menu.add(page);
        menu.add(link);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(export);

        IUndoContext changes = ResourcesPlugin.getWorkspace().getAdapter(IUndoContext.class);
        UndoRedoActionGroup undo = new UndoRedoActionGroup(view.getSite(), changes, true);
        undo.fillActionBars(bars);

        MenuManager popup = new MenuManager();
        popup.setRemoveAllWhenShown(true);
        popup.addMenuListener(this::fillPopup);
        tree.setMenu(popup.createContextMenu(tree));
        view.getSite().registerContextMenu(popup, selection);
        tree.addDisposeListener(event -> {
            popup.dispose();
            undo.dispose();
        });
        update();
    }

    private static void handle(IHandlerService handlers, IAction action, String command) {
        action.setActionDefinitionId(command);
        handlers.activateHandler(command, new ActionHandler(action));
    }

    private IMenuManager lazy(String key, Consumer<IContributionManager> fill) {
        MenuManager menu = new MenuManager(texts.text("action." + key));
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(fill::accept);
        // A menu without items is not shown at all.
        fill.accept(menu);
        return menu;
    }

    private IAction drop(String key, String icon, Consumer<IContributionManager> fill) {
        Action action = new Action(texts.text("action." + key), IAction.AS_DROP_DOWN_MENU) {
            @Override
            public void runWithEvent(Event event) {
                // The button itself opens the menu, too: there is no usual choice to repeat.
                if (event.widget instanceof ToolItem item) {
                    Menu menu = getMenuCreator().getMenu(item.getParent());
                    var bounds = item.getBounds();
                    menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
                    menu.setVisible(true);
                }
            }
        };
        action.setImageDescriptor(Icons.of(icon));
        action.setMenuCreator(new Dropped(fill));
        return action;
    }

    /** A menu below a button. */
    private static final class Dropped implements IMenuCreator {

        private final Consumer<IContributionManager> fill;
        private @Nullable MenuManager manager;

        Dropped(Consumer<IContributionManager> fill) {
            this.fill = fill;
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            MenuManager made = new MenuManager();
            fill.accept(made);
            manager = made;
            return made.createContextMenu(parent);
        }

        @Override
        public @Nullable Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            if (manager != null) {
                manager.dispose();
                manager = null;
            }
        }
    }

    private void fillGrouping(IContributionManager menu) {
        for (Grouping grouping : Grouping.values()) {
            Action action = new Action(texts.text("group." + grouping), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        view.group(grouping);
                    }
                }
            };
            action.setChecked(view.state().grouping() == grouping);
            menu.add(action);
        }
    }

    private void fillFilter(IContributionManager menu) {
        Filter filter = view.state().filter();
        for (Category category : Category.values()) {
            toggle(
                    menu,
                    texts.text("filter." + category),
                    Icons.of(category.key()),
                    filter.categories().contains(category),
                    shown -> view.filter(view.state().filter().with(category, shown)));
        }
        toggle(
                menu,
                texts.text("filter.strengths"),
                Icons.of("strength"),
                filter.strengths(),
                shown -> view.filter(view.state().filter().withStrengths(shown)));
        menu.add(new Separator());
        for (Scope scope : Scope.values()) {
            toggle(
                    menu,
                    texts.text("filter." + scope),
                    null,
                    filter.scopes().contains(scope),
                    shown -> view.filter(view.state().filter().with(scope, shown)));
        }
        menu.add(new Separator());
        toggle(
                menu,
                texts.text("filter.guesses"),
                null,
                filter.guesses(),
                shown -> view.filter(view.state().filter().withGuesses(shown)));
        toggle(
                menu,
                texts.text("filter.suppressed"),
                null,
                filter.suppressed(),
                shown -> view.filter(view.state().filter().withSuppressed(shown)));
        menu.add(new Separator());
        menu.add(push("reset", null, view::resetFilter));
    }

    private static void toggle(
            IContributionManager menu,
            String name,
            @Nullable ImageDescriptor image,
            boolean checked,
            Consumer<Boolean> does) {
        Action action = new Action(name, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                does.accept(isChecked());
            }
        };
        action.setImageDescriptor(image);
        action.setChecked(checked);
        menu.add(action);
    }

    private void fillPopup(IMenuManager menu) {

        menu.add(open);
        menu.add(explain);
        MenuManager showIn = new MenuManager(texts.text("action.showIn"));
        showIn.add(ContributionItemFactory.VIEWS_SHOW_IN.create(view.getSite().getWorkbenchWindow()));
        menu.add(showIn);
        menu.add(new Separator());
        menu.add(copy);
        menu.add(new Separator(GROUP_FIX));
        menu.add(new Separator());
        menu.add(again);
        menu.add(export);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    /** Shows what is possible and chosen now. */
    void update() {
        boolean results = view.hasResults();
        ofResults.forEach(action -> action.setEnabled(results));
        again.setEnabled(results && !Assess.isRunning());
        link.setChecked(view.state().linked());
        page.setChecked(view.state().page());
    }

    private void export() {
        ICommandService commands = view.getSite().getService(ICommandService.class);
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                commands.getCommand(IWorkbenchCommandConstants.FILE_EXPORT),
                Map.of(IWorkbenchCommandConstants.FILE_EXPORT_PARM_WIZARDID, EXPORT_WIZARD));
        try {
            view.getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            SahabPlugin.get().log("The export wizard cannot be opened", e);
        }
    }
}
