package org.sahab.ui.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;

/** Assesses everything that is shown once more, each application by itself. */
public final class RefreshHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Results results = SahabPlugin.get().results();
        List<AssessedApplication> shown = results.shown();
        if (shown.isEmpty() && results.isReady()) {
            Texts texts = Texts.ofWorkbench();
            MessageDialog.openInformation(
                    HandlerUtil.getActiveShell(event), texts.text("nothing.title"), texts.text("nothing.assessed"));
        }
        shown.forEach(application ->
                Assess.start(projects(application), results.focus().orElse(null)));
        return null;
    }

    private static List<IProject> projects(AssessedApplication application) {
        Set<String> names = new LinkedHashSet<>(application.projects().values());
        List<IProject> projects = new ArrayList<>();
        names.forEach(
                name -> projects.add(ResourcesPlugin.getWorkspace().getRoot().getProject(name)));
        return projects;
    }
}
