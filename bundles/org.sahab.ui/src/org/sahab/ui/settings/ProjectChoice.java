package org.sahab.ui.settings;

import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.jspecify.annotations.Nullable;

/** Asks for one open project. */
final class ProjectChoice {

    private ProjectChoice() {}

    /** The project that the user chooses, null if none. */
    static @Nullable IProject ask(Shell shell) {
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(shell, WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider());
        dialog.setTitle(Texts.text("projects.title"));
        dialog.setMessage(Texts.text("projects.message"));
        dialog.setEmptyListMessage(Texts.text("projects.empty"));
        dialog.setMultipleSelection(false);
        dialog.setHelpAvailable(false);
        dialog.setElements(Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .toArray());
        dialog.open();
        return dialog.getFirstResult() instanceof IProject project ? project : null;
    }
}
