package org.sahab.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's way with the plug-in: p2 installs it into an Eclipse that has the Java tools, and removes it without a trace. */
class InstallTest {
    private static final String FEATURE = "org.sahab.feature.feature.group";

    /** Severity 4 is an error. */
    private static final Pattern ERROR = Pattern.compile("^!ENTRY \\S+ 4 ", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void installsAssessesAndUninstallsWithoutATrace() throws Exception {
        needsDisplay();
        InstalledEclipse eclipse = InstalledEclipse.copy(
                Path.of("target/products/org.sahab.plain/linux/gtk/x86_64"),
                folder.resolve("eclipse"),
                folder.resolve("home"));
        List<String> before = eclipse.contents();
        Path workspace = folder.resolve("workspace");

        assertThat(eclipse.install(FEATURE, "jar:" + site().toUri() + "!/")).contains(FEATURE + "/");

        List<String> assessed = open(eclipse, workspace, "assess");

        assertThat(values(assessed, "failure")).isEmpty();
        assertThat(values(assessed, "projects")).containsExactly("14");
        assertThat(values(assessed, "editor")).hasSize(1);
        assertThat(values(assessed, "offered")).hasSize(1);
        assertThat(values(assessed, "active"))
                .as("bundles that are active before Sahab is used")
                .isEmpty();
        assertThat(values(assessed, "used")).contains("org.sahab.ui");
        assertThat(values(assessed, "marker")).hasSizeGreaterThan(20);
        assertThat(values(assessed, "shown")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(errors(workspace)).isEmpty();

        assertThat(eclipse.uninstall(FEATURE)).doesNotContain(FEATURE + "/").contains("org.sahab.plain/");
        assertThat(eclipse.contents()).isEqualTo(before);

        List<String> absent = open(eclipse, workspace, "absent");

        assertThat(absent).containsExactlyInAnyOrder("projects=14", "view=false");
        assertThat(errors(workspace)).isEmpty();
    }

    @Test
    void theEclipseWithSahabInItOpensWithTheViewAndLoadsNothing() throws Exception {
        needsDisplay();
        InstalledEclipse eclipse = InstalledEclipse.copy(
                Path.of("../org.sahab.ide/target/products/org.sahab.ide/linux/gtk/x86_64"),
                folder.resolve("eclipse"),
                folder.resolve("home"));
        Path workspace = folder.resolve("new");

        assertThat(open(eclipse, workspace, "open"))
                .containsExactly(
                        "title=new - Sahab in Eclipse",
                        "perspective=org.eclipse.jdt.ui.JavaPerspective",
                        "view=true",
                        "active=false");
        assertThat(errors(workspace)).isEmpty();
    }

    private List<String> open(InstalledEclipse eclipse, Path workspace, String scenario) throws Exception {
        Path observations = folder.resolve(scenario + ".txt");
        eclipse.openWorkbench(
                workspace,
                driver(),
                List.of(
                        "-Dorg.sahab.install.scenario=" + scenario,
                        "-Dorg.sahab.install.sources="
                                + Path.of("target/daytrader").toAbsolutePath(),
                        "-Dorg.sahab.install.observations=" + observations));
        return Files.readAllLines(observations);
    }

    private static void needsDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        assumeTrue(
                !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
                "a workbench needs a display");
    }

    /** The site as a zip: what is installed without a network. */
    private static Path site() throws IOException {
        return only(Path.of("../org.sahab.site/target"), "org\\.sahab\\.site-.*\\.zip");
    }

    private static Path driver() throws IOException {
        return only(
                Path.of("../org.sahab.install.driver/target"),
                "org\\.sahab\\.install\\.driver-[^-]*(?:-SNAPSHOT)?\\.jar");
    }

    private static Path only(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            return found.get(0).toAbsolutePath().normalize();
        }
    }

    private static List<String> values(List<String> observations, String name) {
        return observations.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private static List<String> errors(Path workspace) throws IOException {
        Path log = workspace.resolve(".metadata/.log");
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = Files.readString(log);
        return ERROR.matcher(text).find() ? text.lines().toList() : List.of();
    }
}
