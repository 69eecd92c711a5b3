package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;
import org.sahab.project.Application;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleSource;

class DependencyTest {

    private static final String RULE = """
        - ruleID: OldLibrary
          message: "{{name}} {{version}}"
          category: mandatory
          effort: 1
          when:
            java.dependency:
              name: org.lib.lib
              upperbound: 2.9.9
        """;

    @TempDir
    Path folder;

    private static String pom(String version, String comment) {
        return """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>g</groupId><artifactId>app</artifactId><version>1</version>
              <dependencies>
                <dependency>
                  <groupId>org.lib</groupId>%s
                  <artifactId>lib</artifactId>
                  <version>%s</version>
                </dependency>
              </dependencies>
            </project>
            """.formatted(comment, version);
    }

    private Assessment assess(ReadOptions options) throws SourceException {
        Application application = new ProjectReader()
                .read(List.of(new SourceSpec.Folder(folder.resolve("app"))), options, ProgressListener.NONE);
        CompiledRules rules = CompiledRules.compile(List.of(new RuleSource("rules/test.yaml", name -> {
            if (!name.equals("test.yaml")) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(RULE.getBytes(StandardCharsets.UTF_8));
        })));
        assertThat(rules.diagnostics()).isEmpty();
        return new Engine(rules, List.of(), EngineOptions.defaults("test")).assess(application, Progress.NONE);
    }

    private ReadOptions options() {
        return ReadOptions.defaults()
                .withOffline(true)
                .withCache(folder.resolve("cache"))
                .withMaven(MavenEnvironment.of(folder.resolve("repository")));
    }

    private void write(String version, String comment) {
        new Sample(folder).file("app/pom.xml", pom(version, comment)).file("app/src/main/java/A.java", "class A {}\n");
    }

    @Test
    void a_library_is_found_at_its_line_in_the_build_file() throws Exception {
        write("2.1", "");
        Assessment assessment = assess(options());
        assertThat(assessment.findings()).hasSize(1);
        assertThat(assessment.findings().get(0).place().path()).isEqualTo("pom.xml");
        assertThat(assessment.findings().get(0).place().region().line()).isEqualTo(6);
        assertThat(assessment.findings().get(0).excerpt().toString()).contains("<groupId>org.lib</groupId>");
    }

    @Test
    void a_newer_one_is_not() throws Exception {
        write("3.0", "");
        assertThat(assess(options()).findings()).isEmpty();
    }

    @Test
    void a_comment_in_the_build_file_suppresses_it() throws Exception {
        write("2.1", " <!-- sahab:ignore OldLibrary replaced next year -->");
        assertThat(assess(options()).findings())
                .extracting(finding -> finding.suppression() != null)
                .containsExactly(true);
    }

    @Test
    void a_build_file_that_is_left_out_says_nothing() throws Exception {
        write("2.1", "");
        assertThat(assess(options().withExclude(List.of("pom.xml"))).findings()).isEmpty();
    }
}
