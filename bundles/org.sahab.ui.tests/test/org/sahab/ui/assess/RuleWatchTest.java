package org.sahab.ui.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.prefs.BackingStoreException;
import org.sahab.model.finding.Finding;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.settings.SettingsListening;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

/** Results follow the files of the rule folders. */
class RuleWatchTest {

    private static final String RULE = """
        - ruleID: %s
          message: Replace it
          effort: 1
          category: optional
          when:
            java.referenced: {pattern: java.util.Vector}
        """;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.sahab.ui");
    private IProject project;

    @TempDir
    Path outside;

    @BeforeEach
    void makeProject() throws CoreException {
        project = Projects.java("Watched").getProject();
        Projects.file(project, "src/p/A.java", "package p; class A { java.util.Vector<String> all; }");
    }

    @AfterEach
    void deleteProject() throws CoreException, BackingStoreException {
        preferences.clear();
        Workbench.waitForJobs(SettingsListening.FAMILY);
        Workbench.waitForJobs(RuleWatch.FAMILY);
        Workbench.waitForJobs(Assess.FAMILY);
        Projects.deleteAll();
    }

    private void folder(Path folder) {
        preferences.put("ruleFolder.1", folder.toString());
        Workbench.waitForJobs(SettingsListening.FAMILY);
    }

    private List<String> found() {
        return SahabPlugin.get().results().of(project).map(AssessedApplication::assessment).stream()
                .flatMap(assessment -> assessment.findings().stream())
                .map(Finding::rule)
                .distinct()
                .filter(rule -> rule.endsWith("-vector"))
                .toList();
    }

    private void waitFor(String... rules) {
        Workbench.waitFor("the findings of " + List.of(rules), () -> found().equals(List.of(rules)));
    }

    /** Until nobody looks or assesses any more. */
    private static void settle() {
        Workbench.waitFor(
                "the watch", () -> Job.getJobManager().find(RuleWatch.FAMILY).length == 0 && !Assess.isRunning());
    }

    @Test
    void aRuleFileThatIsWrittenInTheWorkspaceIsAppliedWithoutBeingAsked() throws Exception {
        IFile rules = Projects.file(project, "rules/own.yaml", RULE.formatted("first-vector"));
        folder(rules.getParent().getLocation().toPath());
        Projects.assess(project);
        assertThat(found()).containsExactly("first-vector");

        Projects.file(project, "rules/own.yaml", RULE.formatted("second-vector"));
        waitFor("second-vector");
        settle();
        Projects.file(project, "rules/more.yml", RULE.formatted("third-vector"));
        waitFor("second-vector", "third-vector");
        settle();
        rules.delete(true, null);
        waitFor("third-vector");
        settle();
        assertThat(SahabPlugin.get().results().isOutdated()).isFalse();
    }

    @Test
    void aRuleFileElsewhereIsAppliedWhenTheUserComesBack() throws Exception {
        write("first-vector");
        folder(outside);
        Projects.assess(project);
        settle();

        write("another-vector");
        comeBack();

        waitFor("another-vector");
    }

    private void write(String rule) throws IOException {
        Files.writeString(outside.resolve("own.yaml"), RULE.formatted(rule));
    }

    /** To the window, from another one. */
    private static void comeBack() {
        Shell window = onUi(() -> Workbench.window().getShell());
        onUi(() -> window.notifyListeners(SWT.Activate, new Event()));
    }

    @Test
    void otherFilesOfTheFolderStartNothing() throws Exception {
        write("first-vector");
        folder(outside);
        Projects.assess(project);
        settle();
        int[] started = {0};
        JobChangeAdapter assessments = new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                if (event.getJob().belongsTo(Assess.FAMILY)) {
                    started[0]++;
                }
            }
        };
        Job.getJobManager().addJobChangeListener(assessments);
        try {
            Files.writeString(outside.resolve("notes.txt"), "Nothing");
            Projects.file(project, "settings.yaml", "of: another program\n");
            comeBack();
            settle();
        } finally {
            Job.getJobManager().removeJobChangeListener(assessments);
        }
        assertThat(started[0]).isZero();
    }

    @Test
    void changesWhoseAssessmentIsCancelledAreNotTriedAgainAndAgain() throws Exception {
        write("first-vector");
        folder(outside);
        Projects.assess(project);
        settle();
        int[] started = {0};
        JobChangeAdapter cancelling = new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                if (event.getJob().belongsTo(Assess.FAMILY)) {
                    started[0]++;
                    event.getJob().cancel();
                }
            }
        };
        Job.getJobManager().addJobChangeListener(cancelling);
        try {
            write("another-vector");
            comeBack();
            settle();
            comeBack();
            settle();
        } finally {
            Job.getJobManager().removeJobChangeListener(cancelling);
        }
        assertThat(started[0]).isEqualTo(1);
        assertThat(found()).containsExactly("first-vector");
        assertThat(SahabPlugin.get().results().isOutdated()).isTrue();
    }
}
