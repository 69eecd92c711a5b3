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
}
