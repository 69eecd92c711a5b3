package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.project.Artifact;
import org.sahab.project.Sample;
import org.sahab.project.SourceSpec;

class MavenArtifactsTest {

    private static final String HEAD = """
        <project>
          <modelVersion>4.0.0</modelVersion>
        """;

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    /** The artifacts of a module as {@code group:artifact:version:type file:line}, those that another brings in brackets. */
    private List<String> artifacts(String module) {
        return Sample.module(sample.read(), module).artifacts().stream()
                .map(MavenArtifactsTest::shown)
                .toList();
    }

    private static String shown(Artifact artifact) {
        String text = String.join(":", artifact.group(), artifact.artifact(), artifact.version(), artifact.type())
                + ' '
                + artifact.file()
                + ':'
                + artifact.region().line();
        return artifact.direct() ? text : '(' + text + ')';
    }

    @Test
    void what_a_starter_brings_is_estimated_where_its_pom_is_not_on_hand() {
        sample.file("pom.xml", HEAD + """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
              </parent>
              <artifactId>app</artifactId>
              <dependencies>
                <dependency>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-starter-batch</artifactId>
                </dependency>
              </dependencies>
            </project>
            """);

        List<Artifact> artifacts = Sample.module(sample.read(), "").artifacts();

        assertThat(artifacts)
                .filteredOn(artifact -> !artifact.estimated())
                .singleElement()
                .satisfies(direct -> assertThat(direct.region().line()).isEqualTo(11));
        assertThat(artifacts)
                .filteredOn(Artifact::estimated)
                .map(MavenArtifactsTest::shown)
                .contains("(org.springframework.batch:spring-batch-core:4.3.10:compile pom.xml:12)");
    }

    @Test
    void what_a_pom_declares_is_found_at_its_line_though_nothing_is_on_hand() {
        sample.file("pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>app</artifactId><version>1</version>
              <properties><lib.version>2.5</lib.version></properties>
              <dependencies>
                <dependency>
                  <groupId>org.lib</groupId>
                  <artifactId>lib</artifactId>
                  <version>${lib.version}</version>
                </dependency>
                <!-- <dependency><groupId>no</groupId><artifactId>comment</artifactId></dependency> -->
                <dependency>
                  <version>1</version>
                  <artifactId>backwards</artifactId>
                  <scope>test</scope>
                  <groupId>org.lib</groupId>
                </dependency>
                <dependency><groupId>org.lib</groupId><artifactId>web</artifactId><type>war</type></dependency>
              </dependencies>
            </project>
            """);
        assertThat(artifacts(""))
                .containsExactly(
                        "org.lib:lib:2.5:compile pom.xml:7",
                        "org.lib:backwards:1:test pom.xml:14",
                        "org.lib:web::compile pom.xml:18");
    }

    @Test
    void the_region_reaches_from_group_to_artifact() {
        String line = "<dependencies><dependency><groupId>g</groupId><artifactId>é</artifactId>";
        sample.file(
                "pom.xml",
                HEAD + "<groupId>g</groupId><artifactId>a</artifactId><version>1</version>\n" + line
                        + "<version>1</version></dependency></dependencies></project>");
        Artifact artifact = Sample.module(sample.read(), "").artifacts().get(0);
        assertThat(artifact.region().line()).isEqualTo(4);
        assertThat(artifact.region().column()).isEqualTo(line.indexOf("<groupId>") + 1);
        assertThat(artifact.region().length()).isEqualTo(line.length() - line.indexOf("<groupId>"));
        assertThat(artifact.region().endColumn()).isEqualTo(line.length() + 1);
    }

    @Test
    void an_inherited_dependency_stands_where_the_parent_declares_it() {
        sample.file("pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
              <modules><module>core</module></modules>
              <dependencyManagement>
                <dependencies>
                  <dependency><groupId>x</groupId><artifactId>managed</artifactId><version>3</version></dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency><groupId>x</groupId><artifactId>inherited</artifactId><version>1</version></dependency>
              </dependencies>
            </project>
            """);
        sample.file("core/pom.xml", HEAD + """
              <parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>core</artifactId>
              <dependencies>
                <dependency><groupId>x</groupId><artifactId>managed</artifactId></dependency>
              </dependencies>
            </project>
            """);
        assertThat(artifacts("core"))
                .containsExactly("x:managed:3:compile core/pom.xml:6", "x:inherited:1:compile pom.xml:11");
    }

    @Test
    void a_dependency_of_a_parent_that_lies_elsewhere_stands_where_the_parent_is_named() {
        sample.pom(
                "org.parent",
                "parent",
                "7",
                "pom",
                "<dependencies><dependency><groupId>x</groupId><artifactId>far</artifactId><version>1</version>"
                        + "</dependency></dependencies>");
        sample.file("pom.xml", HEAD + """
              <artifactId>app</artifactId>
              <parent>
                <groupId>org.parent</groupId><artifactId>parent</artifactId><version>7</version>
              </parent>
            </project>
            """);
        assertThat(artifacts("")).containsExactly("x:far:1:compile pom.xml:5");
    }

    @Test
    void a_dependency_of_an_active_profile_counts() {
        sample.file("pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>app</artifactId><version>1</version>
              <profiles>
                <profile>
                  <id>off</id>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>off</artifactId><version>1</version></dependency>
                  </dependencies>
                </profile>
                <profile>
                  <id>on</id>
                  <activation><activeByDefault>true</activeByDefault></activation>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>on</artifactId><version>1</version></dependency>
                  </dependencies>
                </profile>
              </profiles>
            </project>
            """);
        assertThat(artifacts("")).containsExactly("x:on:1:compile pom.xml:15");
    }

    @Test
    void what_a_dependency_brings_stands_at_that_dependency() {
        sample.artifact("x", "direct", "1", """
            <dependencies>
              <dependency><groupId>x</groupId><artifactId>brought</artifactId><version>2</version></dependency>
              <dependency>
                <groupId>x</groupId><artifactId>running</artifactId><version>2</version><scope>runtime</scope>
              </dependency>
              <dependency>
                <groupId>x</groupId><artifactId>testing</artifactId><version>2</version><scope>test</scope>
              </dependency>
            </dependencies>
            """);
        sample.artifact(
                "x",
                "brought",
                "2",
                "<dependencies><dependency><groupId>x</groupId><artifactId>deep</artifactId><version>3</version>"
                        + "</dependency></dependencies>");
        sample.file("pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>app</artifactId><version>1</version>
              <dependencies>
                <dependency><groupId>x</groupId><artifactId>other</artifactId><version>1</version></dependency>
                <dependency><groupId>x</groupId><artifactId>direct</artifactId><version>1</version></dependency>
              </dependencies>
            </project>
            """);
        assertThat(artifacts(""))
                .containsExactly(
                        "x:other:1:compile pom.xml:5",
                        "x:direct:1:compile pom.xml:6",
                        "(x:brought:2:compile pom.xml:6)",
                        "(x:deep:3:compile pom.xml:6)",
                        "(x:running:2:runtime pom.xml:6)");
    }

    @Test
    void a_module_of_the_same_application_is_a_dependency_as_well() {
        sample.file("pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
              <modules><module>a</module><module>b</module></modules>
            </project>
            """);
        sample.file("a/pom.xml", HEAD + """
              <parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>a</artifactId>
            </project>
            """);
        sample.file("b/pom.xml", HEAD + """
              <parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>b</artifactId>
              <dependencies>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${project.version}</version></dependency>
              </dependencies>
            </project>
            """);
        assertThat(artifacts("b")).containsExactly("g:a:1:compile b/pom.xml:6");
    }

    @Test
    void a_pom_below_another_that_does_not_list_it_is_no_part_of_the_build() {
        String dependencies =
                "<dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies>";
        sample.file("one/pom.xml", HEAD + """
              <groupId>g</groupId><artifactId>one</artifactId><version>1</version>
              <modules><module>listed</module></modules>
              <profiles><profile><id>it</id><modules><module>../tests</module></modules></profile></profiles>
            </project>
            """);
        for (String folder : List.of("one/listed", "one/samples", "tests", "two")) {
            sample.file(
                    folder + "/pom.xml",
                    HEAD + "<groupId>g</groupId><artifactId>a</artifactId><version>1</version>" + dependencies
                            + "</project>");
        }
        assertThat(artifacts("one/listed")).hasSize(1);
        assertThat(artifacts("one/samples")).isEmpty();
        assertThat(artifacts("tests")).hasSize(1);
        assertThat(artifacts("two")).hasSize(1);
    }

    @Test
    void of_several_sources_each_file_has_the_prefix_of_its_own() {
        String pom = HEAD + """
              <groupId>g</groupId><artifactId>app</artifactId><version>1</version>
              <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies>
            </project>
            """;
        sample.file("one/pom.xml", pom).file("two/pom.xml", pom);
        List<String> files = sample
                .read(
                        sample.options(),
                        new SourceSpec.Folder(sample.folder().resolve("one")),
                        new SourceSpec.Folder(sample.folder().resolve("two")))
                .modules()
                .stream()
                .flatMap(module -> module.artifacts().stream())
                .map(Artifact::file)
                .toList();
        assertThat(files).containsExactly("one/pom.xml", "two/pom.xml");
    }

    @Test
    void a_pom_that_means_harm_is_read_in_bounded_time() {
        StringBuilder body = new StringBuilder("<dependencies>");
        for (int i = 0; i < 20_000; i++) {
            body.append("<dependency><groupId>x</groupId><artifactId>a")
                    .append(i)
                    .append("</artifactId></dependency>");
        }
        body.append("</dependencies>").append("<a>".repeat(50_000));
        sample.file("pom.xml", HEAD + body);
        sample.file(
                "deep/pom.xml",
                HEAD + "<groupId>g</groupId><artifactId>deep</artifactId><version>1</version><properties><p>"
                        + "<![CDATA[<dependencies><dependency>]]></p></properties><build><plugins><plugin><configuration>"
                        + "<x>".repeat(1_000) + "</x>".repeat(1_000)
                        + "</configuration></plugin></plugins></build>"
                        + "<dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency>"
                        + "</dependencies></project>");
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(artifacts("")).isEmpty();
            // Too deep to be walked: known all the same, without a line.
            assertThat(artifacts("deep")).containsExactly("x:y::compile deep/pom.xml:0");
        });
    }
}
