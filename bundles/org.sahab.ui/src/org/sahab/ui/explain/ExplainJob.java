package org.sahab.ui.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.explain.Explainer;
import org.sahab.engine.explain.Explanation;
import org.sahab.engine.explain.Question;
import org.sahab.project.Application;
import org.sahab.project.Module;
import org.sahab.report.wording.Visible;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.assess.EngineProgress;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.settings.RuleScope;
import org.sahab.ui.source.WorkspaceApplication;
import org.sahab.ui.text.Isolates;

/**
 * Explains a rule at a place. Runs as an assessment does and with what it has kept, so that of unchanged files only the one that is
 * asked about is looked at again.
 */
final class ExplainJob extends UiJob {

    private static final int READING = 10;
    private static final int ANALYSING = 90;

    private final AskedPlace asked;

    /** Explains the rule of the place. */
    ExplainJob(AskedPlace asked, IWorkbenchPage page, Texts texts) {
        super(texts.text("job.explain", Map.of("rule", rule(asked), "place", asked.shown())), page, texts);
        this.asked = asked;
    }

    private static String rule(AskedPlace asked) {
        return Isolates.code(Visible.line(asked.rule()));
    }

    @Override
    Runnable find(IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, READING + ANALYSING);
        Results results = SahabPlugin.get().results();
        results.await(monitor);
        List<IProject> projects =
                Assess.together(Set.of(asked.file().getProject().getName()), results);
        if (projects.isEmpty()) {
            return () -> tell("outside", "file", asked.shown());
        }
        RuleScope scope = RuleScope.of(projects);
        RuleList rules = RuleList.of(scope);
        EngineProgress shown =
                new EngineProgress(monitor, progress.newChild(READING), projects.size(), progress.newChild(ANALYSING));
        Application application = WorkspaceApplication.read(projects, shown);
        Optional<String> file = path(application);
        if (file.isEmpty()) {
            return () -> tell("outside", "file", asked.shown());
        }
        Explainer explainer = new Explainer(rules.sources(), scope.options(), BuiltIn.checks(), Assess.options());
        Optional<Explanation> explanation =
                explainer.explain(application, new Question(asked.rule(), file.get(), asked.line()), shown);
        if (explanation.isEmpty()) {
            return () -> tell("gone", "rule", rule(asked));
        }
        Optional<RuleLine> written = rules.rule(asked.rule()).flatMap(rules::line);
        return () -> new ExplanationDialog(page, explanation.get(), asked, written, texts).open();
    }

    private void tell(String key, String name, String value) {
        MessageDialog.openInformation(
                page.getWorkbenchWindow().getShell(), texts.text("title"), texts.text(key, Map.of(name, value)));
    }

    /** The path of the file in the application; nothing if it is none of those that are looked at. */
    private Optional<String> path(Application application) {
        IPath location = asked.file().getLocation();
        if (location == null) {
            return Optional.empty();
        }
        Path wanted = location.toPath();
        for (Module module : application.modules()) {
            Optional<String> path = module.files().stream()
                    .filter(file -> file.location().equals(wanted))
                    .map(module::applicationPath)
                    .findFirst();
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }
}
