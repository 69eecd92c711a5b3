package org.sahab.ui.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.project.Application;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.rules.CompiledRules;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.tests.DayTrader;
import org.sahab.ui.tests.Projects;

class SameAsHeadlessTest {

    @TempDir
    private Path folder;

    @AfterEach
    void cleanUp() throws CoreException {
        Projects.deleteAll();
    }

    @Test
    void daytrader_has_the_same_findings_in_the_workbench_and_headless() throws Exception {
        List<Path> folders = DayTrader.projectsIn(folder);
        List<IProject> projects = new ArrayList<>();
        for (Path project : folders) {
            projects.add(Projects.imported(project));
        }
        Assessment here = Projects.assess(projects.toArray(IProject[]::new))
                .applications()
                .get(0)
                .assessment();
        Assessment headless = headless();

        assertThat(here.findings()).hasSizeGreaterThan(100);
        assertThat(here.findings()).map(Finding::confidence).contains(Confidence.RESOLVED, Confidence.INFERRED);
        assertThat(here.completeness().missing()).containsExactly("axis-1.4.jar", "commons-logging.jar");
        assertThat(described(here)).containsExactlyElementsOf(described(headless));
        assertThat(here.completeness().counts())
                .isEqualTo(headless.completeness().counts());
        assertThat(here.completeness().files())
                .isEqualTo(headless.completeness().files());
        assertThat(here.completeness().jars()).isEqualTo(headless.completeness().jars());
        assertThat(here.modules())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("name")
                .isEqualTo(headless.modules());
        assertThat(here.modules())
                .map(ModuleInfo::name)
                .isEqualTo(headless.modules().stream().map(ModuleInfo::name).toList());
        assertThat(here.tags()).isEqualTo(headless.tags());
        assertThat(here.diagnostics()).isEqualTo(headless.diagnostics());
    }

    /** As {@code sahab assess} does it on the folder around the projects, whose class path files it reads. */
    private Assessment headless() throws SourceException {
        ReadOptions options = ReadOptions.defaults().withOffline(true);
        Application application =
                new ProjectReader().read(List.of(new SourceSpec.Folder(folder)), options, ProgressListener.NONE);
        EngineOptions engine = EngineOptions.defaults(SahabPlugin.get().version());
        return new Engine(CompiledRules.compile(BuiltIn.ruleSources()), BuiltIn.checks(), engine)
                .assess(application, Progress.NONE);
    }

    private static List<String> described(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.withExcerpt(null).toString())
                .toList();
    }
}
