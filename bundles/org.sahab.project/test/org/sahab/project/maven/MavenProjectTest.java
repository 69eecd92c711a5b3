package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Remedy;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.Module;
import org.sahab.project.Sample;

class MavenProjectTest {

    private static final String PARENT =
            "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>";

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    /** A pom of group {@code g}, version 1. */
    private Sample pom(String folder, String artifact, String body) {
        return sample.file(folder.isEmpty() ? "pom.xml" : folder + "/pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>g</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              %s
            </project>
            """.formatted(artifact, body));
    }

    private static String dependency(String group, String artifact, String version, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>") + more + "</dependency>";
    }

    private static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    @Test
    void modules_are_those_listed_and_those_that_have_a_pom() {
        pom("", "parent", "<packaging>pom</packaging><modules><module>core</module><module>gone</module></modules>");
        pom("core", "core", "");
        pom("tools/extra", "extra", "");
        pom("core/src/test/resources/fixture", "fixture", "");
        pom("core/src/main/resources/archetype-resources", "template", "");
        sample.java("core/src/main/java", "a.A");
        Application application = sample.read();
        assertThat(application.modules()).extracting(Module::id).containsExactly("", "core", "tools/extra");
        assertThat(application.modules()).extracting(Module::name).containsExactly("parent", "core", "extra");
        assertThat(application.modules()).extracting(Module::buildSystem).containsOnly(BuildSystem.MAVEN);
        assertThat(Sample.problems(application)).containsExactly("maven.module-missing pom.xml");
    }

    @Test
    void a_listed_module_may_lie_in_a_source_folder_or_have_a_pom_of_another_name() {
        pom("", "parent", "<modules><module>src/it</module><module>web/pom-web.xml</module></modules>");
        pom("src/it", "it", "");
        sample.file(
                "web/pom-web.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>web</artifactId><version>1</version></project>");
        assertThat(sample.read().modules()).extracting(Module::name).containsExactly("parent", "it", "web");
    }

    @Test
    void level_encoding_and_folders_come_from_the_effective_model() {
        pom("", "parent", """
            <packaging>pom</packaging>
            <properties>
              <java.level>1.6</java.level>
              <project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding>
            </properties>
            <build><pluginManagement><plugins><plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <configuration><source>${java.level}</source></configuration>
            </plugin></plugins></pluginManagement></build>
            """);
        pom(
                "core",
                "core",
                PARENT
                        + "<build><sourceDirectory>src/java</sourceDirectory><testSourceDirectory>src/tests</testSourceDirectory></build>");
        sample.java("core/src/java", "a.A")
                .java("core/src/tests", "a.ATest")
                .java("core/target/generated-sources/wsdl", "a.Stub")
                .file("core/target/classes/a/A.class", "")
                .file("core/target/other/X.java", "class X {}");
        Module core = Sample.module(sample.read(), "core");
        assertThat(core.sourceLevel()).isEqualTo(6);
        assertThat(core.levelDeclared()).isTrue();
        assertThat(core.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(Sample.roots(core))
                .containsExactly("src/java PRODUCTION", "src/tests TEST", "target/generated-sources/wsdl GENERATED");
        assertThat(core.files()).extracting(file -> file.path()).noneMatch(path -> path.contains("other"));
    }

    @Test
    void release_wins_over_source() {
        pom(
                "",
                "a",
                "<properties><maven.compiler.source>8</maven.compiler.source><maven.compiler.release>21</maven.compiler.release></properties>");
        assertThat(Sample.module(sample.read(), "").sourceLevel()).isEqualTo(21);
    }

    @Test
    void roots_that_a_plugin_adds_are_roots() {
        pom("", "a", """
            <build><plugins><plugin>
              <groupId>org.codehaus.mojo</groupId><artifactId>build-helper-maven-plugin</artifactId>
              <executions>
                <execution><id>x</id><goals><goal>add-source</goal></goals><configuration><sources>
                  <source>${project.basedir}/more</source></sources></configuration></execution>
                <execution><id>y</id><goals><goal>add-test-source</goal></goals><configuration><sources>
                  <source>checks</source></sources></configuration></execution>
              </executions>
            </plugin></plugins></build>
            """);
        sample.java("more", "a.A").java("checks", "a.B");
        assertThat(Sample.roots(Sample.module(sample.read(), ""))).containsExactly("checks TEST", "more PRODUCTION");
    }

    @Test
    void files_belong_to_the_innermost_module() {
        pom("", "parent", "<packaging>pom</packaging>");
        pom("core", "core", "");
        sample.java("core/src/main/java", "a.A").file("core/readme.txt", "").file("notes/readme.txt", "");
        Application application = sample.read();
        assertThat(Sample.files(Sample.module(application, "")))
                .containsExactly("notes/readme.txt TEXT PRODUCTION", "pom.xml XML PRODUCTION");
        assertThat(Sample.files(Sample.module(application, "core")))
                .containsExactly(
                        "pom.xml XML PRODUCTION",
                        "readme.txt TEXT PRODUCTION",
                        "src/main/java/a/A.java JAVA PRODUCTION");
    }

    @Test
    void modules_see_each_other_and_what_they_pass_on() {
        pom("", "parent", "<packaging>pom</packaging>");
        pom(
                "api",
                "api",
                dependencies(
                        dependency("x", "public", "1", ""), dependency("x", "internal", "1", "<scope>test</scope>")));
        pom("core", "core", dependencies(dependency("g", "api", "1", "")));
        pom(
                "web",
                "web",
                dependencies(
                        dependency("g", "core", "${project.version}", ""),
                        dependency("g", "api", "1", "<type>test-jar</type><scope>test</scope>")));
        sample.artifact("x", "public", "1", "").artifact("x", "internal", "1", "");
        Application application = sample.read();
        assertThat(Sample.module(application, "web").dependencies()).containsExactly("core", "api");
        assertThat(Sample.jars(Sample.module(application, "web"))).containsExactly("public-1.jar");
        assertThat(Sample.jars(Sample.module(application, "api"))).containsExactly("public-1.jar", "internal-1.jar");
    }

    @Test
    void modules_that_need_each_other_are_no_trouble() {
        pom("a", "a", dependencies(dependency("g", "b", "1", "")));
        pom("b", "b", dependencies(dependency("g", "a", "1", "")));
        Application application = sample.read();
        assertThat(Sample.module(application, "a").dependencies()).containsExactly("b");
        assertThat(Sample.module(application, "b").dependencies()).containsExactly("a");
    }

    @Test
    void two_copies_of_an_application_do_not_mix() {
        for (String copy : new String[] {"one", "two"}) {
            pom(
                    copy,
                    "parent",
                    "<packaging>pom</packaging><modules><module>api</module><module>web</module></modules>");
            pom(copy + "/api", "api", PARENT);
            pom(copy + "/web", "web", PARENT + dependencies(dependency("g", "api", "1", "")));
        }
        Application application = sample.read();
        assertThat(Sample.module(application, "one/web").dependencies()).containsExactly("one/api");
        assertThat(Sample.module(application, "two/web").dependencies()).containsExactly("two/api");
    }

    @Test
    void the_nearest_version_wins_and_management_decides_on_those_further_away() {
        sample.artifact("x", "a", "1", dependencies(dependency("x", "b", "1", ""), dependency("x", "c", "1", "")))
                .artifact("x", "b", "1", dependencies(dependency("x", "c", "2", ""), dependency("x", "d", "1", "")))
                .artifact("x", "c", "1", "")
                .artifact("x", "c", "2", "")
                .artifact("x", "d", "1", "")
                .artifact("x", "d", "9", "");
        pom(
                "",
                "app",
                "<dependencyManagement>" + dependencies(dependency("x", "d", "9", "")) + "</dependencyManagement>"
                        + dependencies(dependency("x", "a", "1", "")));
        assertThat(Sample.jars(Sample.module(sample.read(), "")))
                .containsExactly("a-1.jar", "b-1.jar", "c-1.jar", "d-9.jar");
    }

    @Test
    void what_is_excluded_optional_or_for_tests_of_others_is_not_passed_on() {
        sample.artifact(
                        "x",
                        "a",
                        "1",
                        dependencies(
                                dependency("x", "excluded", "1", ""),
                                dependency("x", "optional", "1", "<optional>true</optional>"),
                                dependency("x", "tests", "1", "<scope>test</scope>"),
                                dependency("x", "provided", "1", "<scope>provided</scope>"),
                                dependency("x", "runtime", "1", "<scope>runtime</scope>")))
                .artifact("x", "runtime", "1", dependencies(dependency("x", "excluded", "1", "")));
        String exclusion =
                "<exclusions><exclusion><groupId>x</groupId><artifactId>excluded</artifactId></exclusion></exclusions>";
        pom("", "app", dependencies(dependency("x", "a", "1", exclusion)));
        Module module = Sample.module(sample.read(), "");
        assertThat(Sample.jars(module)).containsExactly("a-1.jar", "runtime-1.jar");
        assertThat(module.missing()).isEmpty();
    }

    @Test
    void relocated_artifacts_are_followed() {
        sample.pom(
                        "old",
                        "a",
                        "1",
                        "jar",
                        "<distributionManagement><relocation><groupId>new</groupId></relocation></distributionManagement>")
                .artifact("new", "a", "1", dependencies(dependency("new", "b", "1", "")))
                .artifact("new", "b", "1", "");
        pom("", "app", dependencies(dependency("old", "a", "1", "")));
        assertThat(Sample.jars(Sample.module(sample.read(), ""))).containsExactly("a-1.jar", "b-1.jar");
    }

    @Test
    void a_range_stands_for_the_highest_version_on_hand() {
        sample.artifact("x", "a", "1.0", "").artifact("x", "a", "1.10", "").artifact("x", "a", "2.0", "");
        pom("", "app", dependencies(dependency("x", "a", "[1,2)", ""), dependency("x", "none", "[1,2)", "")));
        Module module = Sample.module(sample.read(), "");
        assertThat(Sample.jars(module)).containsExactly("a-1.10.jar");
        assertThat(module.missing()).containsExactly(new MissingDependency("x", "none", "", Reason.VERSION_UNKNOWN));
    }

    @Test
    void parents_and_bills_of_materials_come_from_the_local_repository() {
        sample.pom(
                        "x",
                        "parent",
                        "1",
                        "pom",
                        "<properties><v>7</v><maven.compiler.source>1.4</maven.compiler.source></properties>")
                .pom(
                        "x",
                        "bom",
                        "1",
                        "pom",
                        "<dependencyManagement>" + dependencies(dependency("x", "b", "3", ""))
                                + "</dependencyManagement>")
                .artifact("x", "a", "7", "")
                .artifact("x", "b", "3", "");
        sample.file("pom.xml", """
            <project><modelVersion>4.0.0</modelVersion>
              <parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version><relativePath/></parent>
              <artifactId>app</artifactId>
              <dependencyManagement><dependencies><dependency>
                <groupId>x</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
              <dependencies>
                <dependency><groupId>x</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                <dependency><groupId>x</groupId><artifactId>b</artifactId></dependency>
              </dependencies>
            </project>
            """);
        Application application = sample.java("src/main/java", "a.A").read();
        assertThat(Sample.jars(Sample.module(application, ""))).containsExactly("a-7.jar", "b-3.jar");
        assertThat(Sample.module(application, "").sourceLevel()).isEqualTo(4);
        assertThat(Sample.problems(application)).isEmpty();
    }

    @Test
    void parents_that_are_missing_are_said_once_and_the_rest_of_the_model_holds() {
        for (int i = 0; i < 20; i++) {
            sample.file("m" + i + "/pom.xml", """
                <project><modelVersion>4.0.0</modelVersion>
                  <parent><groupId>x</groupId><artifactId>gone</artifactId><version>1</version></parent>
                  <artifactId>app%d</artifactId>
                  <dependencies>
                    <dependency><groupId>x</groupId><artifactId>a</artifactId><version>1</version></dependency>
                    <dependency><groupId>x</groupId><artifactId>managed</artifactId></dependency>
                  </dependencies>
                </project>
                """.formatted(i));
        }
        Application application = sample.read();
        assertThat(Sample.problems(application)).containsExactly("maven.parents-missing", "no-java");
        assertThat(application.modules()).hasSize(20);
        assertThat(application.inventory().missing())
                .containsExactly(
                        new MissingDependency("x", "a", "1", Reason.NOT_ON_HAND),
                        new MissingDependency("x", "managed", "", Reason.VERSION_UNKNOWN));
        assertThat(application.inventory().remedy()).isEqualTo(Remedy.RESOLVE);
    }

    @Test
    void a_circle_of_parents_is_said_and_conventions_hold() {
        String other =
                "<parent><groupId>g</groupId><artifactId>%s</artifactId><version>1</version><relativePath>../%s</relativePath></parent>";
        pom("a", "a", other.formatted("b", "b"));
        pom("b", "b", other.formatted("a", "a"));
        sample.java("a/src/main/java", "a.A");
        Application application = sample.read();
        assertThat(Sample.problems(application))
                .containsExactly("maven.model-failed a/pom.xml", "maven.model-failed b/pom.xml");
        assertThat(Sample.roots(Sample.module(application, "a"))).containsExactly("src/main/java PRODUCTION");
    }

    @Test
    void a_property_that_names_itself_is_said_and_the_rest_of_the_model_holds() {
        pom(
                "",
                "app",
                "<properties><a>${b}</a><b>x${a}</b><c>${c}</c><v>1</v></properties>"
                        + dependencies(dependency("x", "y", "${v}", "")));
        Application application = sample.read();
        assertThat(Sample.problems(application))
                .contains("maven.property-unusable pom.xml")
                .doesNotContain("maven.model-failed pom.xml");
        assertThat(Sample.missing(Sample.module(application, ""))).containsExactly("x:y:1");
    }

    @Test
    void properties_that_double_each_other_do_not_fill_the_memory() {
        StringBuilder properties = new StringBuilder("<p0>0123456789</p0>");
        for (int i = 1; i < 60; i++) {
            properties.append("<p%d>${p%d}${p%d}</p%d>".formatted(i, i - 1, i - 1, i));
        }
        pom(
                "",
                "app",
                "<properties>" + properties + "</properties><name>${p59}</name>"
                        + dependencies(dependency("x", "y", "${p59}", ""), dependency("x", "z", "1", "")));
        Application application = Assertions.assertTimeout(Duration.ofSeconds(20), () -> sample.read());
        assertThat(Sample.problems(application)).contains("maven.property-unusable pom.xml");
        assertThat(Sample.missing(Sample.module(application, ""))).contains("x:z:1");
    }

    @Test
    void entities_are_neither_read_from_files_nor_multiplied() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "1.2.3");
        sample.file("a/pom.xml", """
            <!DOCTYPE project [<!ENTITY s SYSTEM "%s">]>
            <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>&s;</version></project>
            """.formatted(secret.toUri()));
        sample.file("b/pom.xml", """
            <!DOCTYPE project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
            <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>&c;</artifactId><version>1</version></project>
            """);
        sample.java("a/src/main/java", "a.A");
        Application application = sample.read();
        assertThat(application.toString()).doesNotContain("1.2.3");
        assertThat(application.modules()).extracting(Module::name).containsExactly("a", "b");
        assertThat(Sample.problems(application))
                .containsExactly("build-file-broken a/pom.xml", "build-file-broken b/pom.xml");
    }

    @Test
    void a_broken_pom_is_said_and_conventions_hold() {
        sample.file("pom.xml", "<project><modelVersion>4.0.0").java("src/test/java", "a.ATest");
        Application application = sample.read();
        assertThat(Sample.problems(application)).containsExactly("build-file-broken pom.xml");
        assertThat(Sample.roots(Sample.module(application, ""))).containsExactly("src/test/java TEST");
    }

    @Test
    void a_pom_of_a_hundred_thousand_levels_is_said() {
        pom(
                "",
                "app",
                "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
                        + "<a>".repeat(100_000) + "</a>".repeat(100_000)
                        + "</configuration></plugin></plugins></build>");
        sample.java("src/main/java", "a.A");
        assertThat(Sample.roots(Sample.module(sample.read(), ""))).containsExactly("src/main/java PRODUCTION");
    }

    @Test
    void a_parent_outside_the_application_is_not_read() throws IOException {
        Files.writeString(temporary.resolve("pom.xml"), """
            <project>
              <modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>parent</artifactId><version>1</version>
              <properties><maven.compiler.source>1.4</maven.compiler.source></properties>
            </project>
            """);
        pom("", "app", PARENT);
        Application application = sample.read();
        assertThat(Sample.module(application, "").levelDeclared()).isFalse();
        assertThat(Sample.problems(application)).contains("maven.parents-missing");
    }

    @Test
    void nothing_of_the_machine_is_seen() {
        pom(
                "",
                "app",
                "<properties><e>${env.PATH}</e><u>${user.home}</u><o>${os.name}</o></properties>"
                        + dependencies(
                                dependency("x", "a", "${e}", ""),
                                dependency("x", "b", "${u}", ""),
                                dependency("x", "c", "${o}", ""),
                                dependency("x", "d", "${sun.java.command}", "")));
        assertThat(Sample.module(sample.read(), "").missing())
                .hasSize(4)
                .allMatch(missing -> missing.reason() == Reason.VERSION_UNKNOWN);
    }

    @Test
    void profiles_that_look_at_the_machine_are_off_and_others_work() {
        pom("", "app", """
            <profiles>
              <profile><id>file</id><activation><file><exists>/</exists></file></activation>
                <properties><maven.compiler.source>1.3</maven.compiler.source></properties></profile>
              <profile><id>os</id><activation><os><family>!none</family></os></activation>
                <properties><maven.compiler.source>1.4</maven.compiler.source></properties></profile>
              <profile><id>jdk</id><activation><jdk>[1.5,)</jdk></activation>
                <properties><maven.compiler.source>1.7</maven.compiler.source></properties></profile>
            </profiles>
            """);
        assertThat(Sample.module(sample.read(), "").sourceLevel()).isEqualTo(7);
    }

    @Test
    void jars_named_by_path_are_used_if_they_lie_in_the_application() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.jar"), "");
        String system = "<scope>system</scope><systemPath>%s</systemPath>";
        pom(
                "",
                "app",
                dependencies(
                        dependency("x", "in", "1", system.formatted("${project.basedir}/lib/in.jar")),
                        dependency("x", "gone", "1", system.formatted("${basedir}/lib/gone.jar")),
                        dependency("x", "out", "1", system.formatted(outside)),
                        dependency("x", "up", "1", system.formatted("${basedir}/../outside.jar"))));
        sample.file("lib/in.jar", "");
        Application application = sample.read();
        assertThat(application.inventory().remedy()).isEqualTo(Remedy.NONE);
        Module module = Sample.module(application, "");
        assertThat(Sample.jars(module)).containsExactly("in.jar");
        assertThat(module.missing()).hasSize(3).allMatch(missing -> missing.reason() == Reason.FILE_NOT_FOUND);
    }

    @Test
    void coordinates_do_not_lead_out_of_the_local_repository() throws IOException {
        Files.createDirectories(temporary.resolve("home/evil/1"));
        Files.writeString(temporary.resolve("home/evil/1/evil-1.jar"), "");
        pom("", "app", dependencies(dependency("..", "evil", "1", ""), dependency("x", "../../evil", "1", "")));
        Module module = Sample.module(sample.read(), "");
        assertThat(module.classPath()).isEmpty();
        assertThat(module.missing()).hasSize(2);
    }

    @Test
    void lombok_and_annotation_processors_are_noted() {
        pom(
                "",
                "app",
                """
                        <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration><annotationProcessorPaths>
                          <path><groupId>x</groupId><artifactId>own-processor</artifactId><version>1</version></path>
                        </annotationProcessorPaths></configuration></plugin></plugins></build>
                        """
                        + dependencies(
                                dependency("org.projectlombok", "lombok", "1", ""),
                                dependency("org.hibernate", "hibernate-jpamodelgen", "5", "")));
        Application application = sample.read();
        assertThat(application.inventory().lombok()).isTrue();
        assertThat(application.inventory().annotationProcessors())
                .containsExactly("hibernate-jpamodelgen", "own-processor");
    }

    @Test
    void templates_of_archetypes_are_text() {
        pom("", "app", "");
        sample.file("src/main/resources/archetype-resources/src/main/java/App.java", "package ${package};")
                .file("src/main/resources/archetype-resources/pom.xml", "<project>${x}</project>")
                .java("src/main/java", "a.A");
        Application application = sample.read();
        assertThat(application.inventory().count(org.sahab.project.FileKind.JAVA))
                .isOne();
        assertThat(application.modules()).hasSize(1);
        assertThat(Sample.problems(application)).isEmpty();
    }

    @Test
    void modules_that_a_fixture_lists_are_no_modules() {
        pom("", "app", "");
        pom("src/test/resources/x", "x", "<modules><module>y</module><module>gone</module></modules>");
        pom("src/test/resources/x/y", "y", "");
        Application application = sample.java("src/main/java", "a.A").read();
        assertThat(application.modules()).extracting(Module::name).containsExactly("app");
        assertThat(Sample.problems(application)).isEmpty();
    }

    @Test
    void the_pom_in_a_jar_of_sources_describes_the_jar() {
        pom("META-INF/maven/g/lib", "lib", dependencies(dependency("x", "a", "1", "")));
        Application application = sample.java("", "org.acme.A").read();
        assertThat(application.modules()).extracting(Module::id).containsExactly("");
        Module module = Sample.module(application, "");
        assertThat(module.name()).isEqualTo("lib");
        assertThat(Sample.roots(module)).containsExactly(" PRODUCTION");
        assertThat(Sample.missing(module)).containsExactly("x:a:1");
    }
}
