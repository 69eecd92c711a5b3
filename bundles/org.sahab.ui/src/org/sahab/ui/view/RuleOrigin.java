package org.sahab.ui.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.sahab.report.wording.Visible;
import org.sahab.rules.RuleOptions;
import org.sahab.ui.settings.RuleFile;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.settings.RuleScope;
import org.sahab.ui.text.Isolates;

/** Opens the file that the rule of a finding is written in, where the rule folders still have it. */
final class RuleOrigin {

    /** The family of the jobs that look for the file. */
    static final Object FAMILY = RuleOrigin.class;

    private final IWorkbenchPage page;
    private final Texts texts;
    private final Consumer<String> said;

    /**
     * For a page of the workbench.
     *
     * @param said is told why nothing could be opened, or an empty text
     */
    RuleOrigin(IWorkbenchPage page, Texts texts, Consumer<String> said) {
        this.page = page;
        this.texts = texts;
        this.said = said;
    }

    /** Opens it as soon as it is found. */
    void open(ShownFinding finding) {
        Display display = page.getWorkbenchWindow().getShell().getDisplay();
        List<IProject> projects = finding.application().projects().values().stream()
                .map(ResourcesPlugin.getWorkspace().getRoot()::getProject)
                .filter(IProject::isAccessible)
                .toList();
        String rule = finding.finding().rule();
        Job job = new Job(texts.text("origin.job")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                // The settings may have changed since, but a rule of these folders is where it is.
                RuleList rules =
                        RuleList.of(new RuleScope(RuleScope.of(projects).folders(), RuleOptions.defaults()));
                Optional<RuleLine> line = rules.rule(rule).flatMap(rules::line);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> open(rule, line));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void open(String rule, Optional<RuleLine> line) {
        if (page.getWorkbenchWindow().getShell() != null) {
            said.accept(line.map(found -> RuleFile.open(page, found))
                    .orElseGet(() -> texts.text("origin.gone", Map.of("rule", Isolates.code(Visible.line(rule))))));
        }
    }
}
