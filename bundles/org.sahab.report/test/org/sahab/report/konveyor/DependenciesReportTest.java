package org.sahab.report.konveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.report.konveyor.KonveyorFiles.dependencies;
import static org.sahab.report.konveyor.KonveyorFiles.readDependencies;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Library;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.report.SampleAssessment;

class DependenciesReportTest {

    private static Assessment of(Library... libraries) {
        Assessment base = SampleAssessment.assessment("shop", List.of(), List.of());
        return new Assessment(
                base.application(),
                base.sources(),
                base.toolVersion(),
                RuleSelection.ALL,
                base.ruleSets(),
                base.appliedRules(),
                base.completeness(),
                base.modules(),
                List.of(libraries),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void librariesAreListedByTheFileThatNamesThem() {
        assertThat(dependencies(of(
                        new Library("web", "org.b", "b", "2.0", "compile", false, "web/pom.xml", 9),
                        new Library("web", "org.b", "b", "1.0", "", true, "web/pom.xml", 9),
                        new Library("core", "org.b", "b", "1.0", "", true, "web/pom.xml", 12),
                        new Library("", "", "old", "", "", true, "lib/old 1.jar", 0))))
                .isEqualTo("""
                    - fileURI: file:///lib/old%201.jar
                      provider: java
                      dependencies:
                      - name: old
                        labels:
                        - konveyor.io/language=java
                    - fileURI: file:///web/pom.xml
                      provider: java
                      dependencies:
                      - name: org.b.b
                        version: "1.0"
                        extras:
                          artifactId: b
                          groupId: org.b
                        labels:
                        - konveyor.io/language=java
                      - name: org.b.b
                        version: "2.0"
                        type: compile
                        indirect: true
                        extras:
                          artifactId: b
                          groupId: org.b
                        labels:
                        - konveyor.io/language=java
                    """);
    }

    @Test
    void anyLibraryIsInTheForm() {
        String hostile = SampleAssessment.MARKUP + SampleAssessment.CONTROLS;
        assertThat(readDependencies(dependencies(of(
                        new Library(hostile, hostile, hostile, hostile, hostile, true, hostile, 1),
                        new Library("", "yes", "1", "1.10", "~", true, "", 0)))))
                .hasSize(2);
        assertThat(readDependencies(dependencies(of()))).isEmpty();
    }
}
