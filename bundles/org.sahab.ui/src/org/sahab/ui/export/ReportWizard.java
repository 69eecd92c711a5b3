package org.sahab.ui.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;

/** Exports readiness reports of what was assessed in the workspace. */
public final class ReportWizard extends Wizard implements IExportWizard {

    static final String SECTION = "org.sahab.ui.export";

    private final ReportMemory memory;
    private Set<String> preselected = Set.of();
    private @Nullable ReportPage page;

    /** A wizard that remembers in the settings of the workspace's dialogs. */
    public ReportWizard() {
        setDialogSettings(DialogSettings.getOrCreateSection(SahabPlugin.get().getDialogSettings(), SECTION));
        memory = new ReportMemory(getDialogSettings());
        setWindowTitle(Texts.text("window"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        Set<String> names = new TreeSet<>();
        for (Object selected : selection) {
            IProject project = Adapters.adapt(selected, IProject.class);
            IResource resource = project != null ? project : Adapters.adapt(selected, IResource.class);
            if (resource != null && resource.getProject() != null) {
                names.add(resource.getProject().getName());
            }
        }
        preselected = names;
    }

    @Override
    public void addPages() {
        ReportPage asked = new ReportPage(SahabPlugin.get().results(), memory, preselected);
        page = asked;
        addPage(asked);
    }

    @Override
    public boolean performFinish() {
        ReportRequest request = page == null ? null : page.request();
        if (request == null) {
            return false;
        }
        ReportOperation operation =
                new ReportOperation(request, SahabPlugin.get().results(), this::askToReplace);
        try {
            getContainer().run(true, true, operation);
        } catch (InterruptedException e) {
            // Cancelled: the page stays, as the user may want something else.
            return false;
        } catch (InvocationTargetException e) {
            fail(e.getCause() == null ? e : e.getCause());
            return false;
        }
        memory.keep(request);
        if (request.open()) {
            open(operation.written());
        }
        return true;
    }

    private void fail(Throwable cause) {
        String sentence;
        if (cause instanceof ExportException failure) {
            sentence = failure.getMessage();
            if (failure.getCause() != null) {
                SahabPlugin.get().log(Status.warning(failure.getMessage(), failure.getCause()));
            }
        } else {
            sentence = Texts.text("failed.unexpected");
            SahabPlugin.get().log(sentence, cause);
        }
        MessageDialog.openError(getShell(), Texts.text("failed"), sentence);
    }

    /** Asks on the thread of the user interface, as the operation runs on another. */
    private boolean askToReplace(List<Path> there) {
        boolean[] yes = {false};
        getShell().getDisplay().syncExec(() -> yes[0] = replaces(there));
        return yes[0];
    }

    private boolean replaces(List<Path> there) {
        String question = there.size() == 1
                ? Texts.text("replace.single", there.getFirst())
                : Texts.count("replace.count", there.size());
        String[] answers = {Texts.text("replace.yes"), IDialogConstants.CANCEL_LABEL};
        return new MessageDialog(
                                getShell(),
                                Texts.text("replace.title"),
                                null,
                                question,
                                MessageDialog.QUESTION,
                                1,
                                answers)
                        .open()
                == 0;
    }

    /** The report for people if there is one, else the folder. */
    private static void open(List<Path> written) {
        Path shown = written.stream()
                .filter(path -> path.endsWith(ReportFormat.HTML.file()))
                .findFirst()
                .or(() -> written.stream().findFirst().map(Path::getParent))
                .orElse(null);
        if (shown != null) {
            Program.launch(shown.toString());
        }
    }
}
