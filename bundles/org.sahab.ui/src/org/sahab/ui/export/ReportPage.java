package org.sahab.ui.export;

import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.result.ResultsListener;
import org.sahab.ui.settings.Settings;

/** Asks what to write, in which forms, where to and in which language. */
final class ReportPage extends WizardPage {

    private static final String HELP = "org.sahab.ui.export";

    private final Results results;
    private final ReportMemory memory;
    private final Set<String> preselected;
    private final ResultsListener listener = this::resultsChanged;
    private @Nullable ReportControls controls;

    /**
     * Makes the page.
     *
     * @param preselected names of the projects that the user had selected
     */
    ReportPage(Results results, ReportMemory memory, Set<String> preselected) {
        super("report", Texts.text("title"), null);
        this.results = results;
        this.memory = memory;
        this.preselected = Set.copyOf(preselected);
        setDescription(Texts.text("description"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        ReportControls made =
                new ReportControls(parent, memory, Settings.ofWorkspace().language(), this::check);
        controls = made;
        setControl(made.control());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(made.control(), HELP);
        Dialog.applyDialogFont(made.control());
        results.addListener(listener);
        show(preselected);
        check();
        setErrorMessage(null);
    }

    /** Results are read in the background, and an assessment can end while the page is open. */
    private void resultsChanged() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (controls != null && !controls.control().isDisposed()) {
                    show(preselected);
                    check();
                }
            });
        }
    }

    private void show(Set<String> checkedProjects) {
        if (controls != null) {
            List<AssessedApplication> assessed = results.shown();
            Set<String> checked = checkedProjects.isEmpty() && assessed.size() == 1
                    ? Set.copyOf(assessed.getFirst().projects().values())
                    : checkedProjects;
            controls.subjects()
                    .show(
                            Exportable.all(
                                    assessed, ResourcesPlugin.getWorkspace().getRoot()),
                            checked);
        }
    }

    private void check() {
        if (controls == null) {
            return;
        }
        if (!results.isReady()) {
            setMessage(Texts.text("reading"), INFORMATION);
            setPageComplete(false);
            return;
        }
        String missing = controls.missing();
        setErrorMessage(missing == null ? null : Texts.text(missing));
        boolean assessFirst =
                controls.subjects().checked().stream().anyMatch(subject -> subject instanceof Exportable.Unassessed);
        setMessage(assessFirst ? Texts.text("assess.first") : null, INFORMATION);
        setPageComplete(missing == null);
    }

    /** What is asked for, null as long as something is missing. */
    @Nullable
    ReportRequest request() {
        return controls == null ? null : controls.request();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && controls != null) {
            controls.focus();
        }
    }

    @Override
    public void dispose() {
        results.removeListener(listener);
        super.dispose();
    }
}
