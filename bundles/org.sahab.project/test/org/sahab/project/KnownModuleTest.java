package org.sahab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Remedy;
import org.sahab.project.KnownModule.Root;
import org.sahab.project.MissingDependency.Reason;

class KnownModuleTest {

    @TempDir
    Path temporary;

    private static KnownModule module(String id, Path location, Map<String, Path> links, Predicate<String> hidden) {
        return new KnownModule(
                id,
                BuildSystem.ECLIPSE,
                location,
                new TreeMap<>(links),
                hidden,
                OptionalInt.of(8),
                StandardCharsets.ISO_8859_1,
                List.of(new Root("src", false, false, List.of(), List.of("old/"))),
                List.of("bin"),
                List.of("core"),
                List.of(),
                new TreeSet<>(List.of(new MissingDependency("", "j2ee.jar", "", Reason.FILE_NOT_FOUND))));
    }

    private Application read(KnownModule... modules) {
        return KnownModuleReader.read("shop", List.of(modules), new Sample(temporary).options(), ProgressListener.NONE);
    }

    @Test
    void what_is_known_is_taken_and_the_files_are_listed() {
        Sample sample = new Sample(temporary)
                .java("web/src", "a.A")
                .java("web/src", "old.Old")
                .file("web/bin/copy.xml", "<a/>")
                .file("web/web.xml", "<a/>");
        Application application = read(module("shop.web", sample.folder().resolve("web"), Map.of(), path -> false));
        assertThat(application.name()).isEqualTo("shop");
        assertThat(application.inventory().remedy()).isEqualTo(Remedy.IDE);
        Module web = Sample.module(application, "shop.web");
        assertThat(web.sourceLevel()).isEqualTo(8);
        assertThat(web.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(web.dependencies()).containsExactly("core");
        assertThat(Sample.missing(web)).containsExactly("j2ee.jar");
        assertThat(Sample.roots(web)).containsExactly("src PRODUCTION");
        assertThat(Sample.files(web)).containsExactly("src/a/A.java JAVA PRODUCTION", "web.xml XML PRODUCTION");
    }

    @Test
    void linked_folders_and_files_lie_where_the_project_shows_them() {
        Sample sample = new Sample(temporary)
                .java("elsewhere/java", "a.A")
                .file("elsewhere/my.xml", "<a/>")
                .file("web/src/hidden-by-link.xml", "<a/>")
                .file("web/here.xml", "<a/>");
        Path elsewhere = sample.folder().resolve("elsewhere");
        Map<String, Path> links = Map.of(
                "src", elsewhere.resolve("java"),
                "conf/app.xml", elsewhere.resolve("my.xml"),
                "around", sample.folder(),
                "gone", elsewhere.resolve("nothing"));
        Application application = read(module("web", sample.folder().resolve("web"), links, path -> false));
        assertThat(Sample.files(Sample.module(application, "web")))
                .containsExactly(
                        "conf/app.xml XML PRODUCTION", "here.xml XML PRODUCTION", "src/a/A.java JAVA PRODUCTION");
        assertThat(Sample.problems(application)).containsExactly("tree.folder-unreadable web/gone");
    }

    @Test
    void a_file_below_two_projects_belongs_to_the_inner_one() {
        Sample sample = new Sample(temporary).file("pom.xml", "<project/>").java("web/src", "a.A");
        Application application = read(
                module("parent", sample.folder(), Map.of(), path -> false),
                module("web", sample.folder().resolve("web"), Map.of(), path -> false));
        assertThat(Sample.files(Sample.module(application, "parent"))).containsExactly("pom.xml XML PRODUCTION");
        assertThat(Sample.files(Sample.module(application, "web"))).containsExactly("src/a/A.java JAVA PRODUCTION");
    }

    @Test
    void what_the_project_hides_is_no_part() {
        Sample sample = new Sample(temporary).file("a/x.xml", "<a/>").file("b/x.xml", "<a/>");
        Application application = read(module("web", sample.folder(), Map.of(), path -> path.equals("a")));
        assertThat(Sample.files(Sample.module(application, "web"))).containsExactly("b/x.xml XML PRODUCTION");
    }

    @Test
    void a_project_whose_folder_is_gone_is_said() {
        Application application = read(module("web", temporary.resolve("nothing"), Map.of(), path -> false));
        assertThat(application.modules()).isEmpty();
        assertThat(Sample.problems(application)).contains("tree.folder-unreadable web");
    }

    private static KnownModule withClassPath(Path location, Path... jars) {
        return new KnownModule(
                "shop",
                BuildSystem.ECLIPSE,
                location,
                new TreeMap<>(),
                path -> false,
                OptionalInt.of(17),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(jars),
                new TreeSet<>());
    }

    private static List<String> artifacts(Module module) {
        return module.artifacts().stream()
                .map(artifact -> artifact.group()
                        + ':'
                        + artifact.artifact()
                        + ':'
                        + artifact.version()
                        + ' '
                        + artifact.file()
                        + ':'
                        + artifact.region().line()
                        + (artifact.direct() ? "" : " brought"))
                .toList();
    }

    @Test
    void jars_on_the_class_path_stand_where_the_pom_names_them() {
        Sample sample = new Sample(temporary)
                .artifact("org.lib", "named", "1.5", "")
                .artifact("org.lib", "brought", "2.5", "")
                .file("pom.xml", """
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      <parent><groupId>g</groupId><artifactId>gone</artifactId><version>1</version></parent>
                      <artifactId>shop</artifactId>
                      <dependencies>
                        <dependency><groupId>org.lib</groupId><artifactId>named</artifactId></dependency>
                        <dependency><groupId>org.lib</groupId><artifactId>missing</artifactId><version>3</version></dependency>
                      </dependencies>
                    </project>
                    """);
        Path repository = sample.options().maven().localRepository().resolve("org/lib");
        Module module = Sample.module(
                read(withClassPath(
                        sample.folder(),
                        repository.resolve("named/1.5/named-1.5.jar"),
                        repository.resolve("brought/2.5/brought-2.5.jar"))),
                "shop");
        assertThat(artifacts(module))
                .containsExactly(
                        "org.lib:brought:2.5 shop/pom.xml:0 brought",
                        "org.lib:named:1.5 shop/pom.xml:6",
                        "org.lib:missing:3 shop/pom.xml:7");
    }

    @Test
    void a_project_without_a_build_tool_has_its_jars_from_the_class_path_file() {
        Sample sample = new Sample(temporary)
                .file(".classpath", "<classpath/>")
                .file("lib/own-1.0.jar", "no zip")
                .file("../elsewhere/other-2.0.jar", "no zip");
        Module module = Sample.module(
                read(withClassPath(
                        sample.folder(),
                        sample.folder().resolve("lib/own-1.0.jar"),
                        sample.folder().resolveSibling("elsewhere").resolve("other-2.0.jar"))),
                "shop");
        assertThat(artifacts(module))
                .containsExactly(":other:2.0 shop/.classpath:0", ":own:1.0 shop/lib/own-1.0.jar:0");
    }

    @Test
    void a_gradle_script_names_libraries_too() {
        Sample sample = new Sample(temporary).file("build.gradle", "dependencies {\n  api 'x:y:1'\n}\n");
        assertThat(artifacts(Sample.module(read(withClassPath(sample.folder())), "shop")))
                .containsExactly("x:y:1 shop/build.gradle:2");
    }
}
