package org.sahab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.assessment.Assessment;
import org.sahab.project.Application;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.rules.CompiledRules;

/**
 * The paths and line ends of Windows and macOS, in file systems in memory: what is found there, and where, is what is found on
 * Linux.
 */
class FileSystemsTest {

    private static final String JAVA = """
        package org.example;

        import java.io.FileWriter;
        import java.io.IOException;
        import java.util.List;

        class Export {
            private static final String BROKER = "tcp://localhost:61616";

            String names(List<String> people) {
                String all = "";
                for (String person : people) {
                    all += person;
                }
                return all;
            }

            void write(String text) throws IOException {
                try (FileWriter file = new FileWriter("export.txt")) {
                    file.write(text);
                }
                System.out.println("written"); // sahab:ignore ConsoleOutput A tool of the desk
            }
        }
        """;

    private static final String PROPERTIES = """
        db.url=jdbc:postgresql://db.intra.example.net:5432/orders
        broker=tcp://localhost:61616
        db.password=tr0ub4dor
        """;

    private static final String SUPPRESSIONS = """
        suppressions:
          - rule: LocalFileWrite
            path: src/main/java/org/example/**
            reason: A volume is mounted there
        """;

    @Test
    void windowsPathsAndLineEndsChangeNothing() throws Exception {
        List<String> linux = found(Configuration.unix(), "/work", "\n");

        assertThat(linux)
                .anyMatch(line ->
                        line.startsWith("StringAccumulatorInLoop shop/src/main/java/org/example/Export.java 13:13"))
                .anyMatch(line -> line.startsWith("LocalhostAddress shop/src/main/resources/app.properties 2:"))
                .anyMatch(line ->
                        line.startsWith("LocalFileWrite") && line.endsWith("PROJECT_FILE A volume is mounted there"))
                .anyMatch(line -> line.startsWith("ConsoleOutput") && line.endsWith("IN_CODE A tool of the desk"));
        assertThat(found(Configuration.windows(), "C:\\work", "\r\n")).isEqualTo(linux);
        assertThat(found(Configuration.osX(), "/work", "\n")).isEqualTo(linux);
    }

    /** What is found at the first and at a second assessment from the cache, each finding in a line. */
    private static List<String> found(Configuration system, String folder, String lineEnd) throws Exception {
        try (FileSystem files = Jimfs.newFileSystem(system)) {
            Path work = files.getPath(folder);
            Path shop = work.resolve("application").resolve("shop");
            write(shop.resolve("src/main/java/org/example/Export.java"), JAVA, lineEnd);
            write(shop.resolve("src/main/resources/app.properties"), PROPERTIES, lineEnd);
            write(shop.resolve(".sahab.yaml"), SUPPRESSIONS, lineEnd);
            write(work.resolve("application/web/src/main/webapp/index.jsp"), "<p>Hello</p>\n", lineEnd);

            List<String> first = lines(assess(work));
            assertThat(lines(assess(work))).isEqualTo(first);
            return first;
        }
    }

    private static void write(Path file, String text, String lineEnd) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("\n", lineEnd));
    }

    private static Assessment assess(Path work) throws SourceException {
        Application application = new ProjectReader()
                .read(
                        List.of(new SourceSpec.Folder(work.resolve("application"))),
                        ReadOptions.defaults().withOffline(true),
                        ProgressListener.NONE);
        return new Engine(
                        CompiledRules.compile(BuiltIn.ruleSources()),
                        BuiltIn.checks(),
                        EngineOptions.defaults("test").withThreads(1).withCache(work.resolve("cache")))
                .assess(application, Progress.NONE);
    }

    private static List<String> lines(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> String.format(
                        Locale.ROOT,
                        "%s %s %d:%d %s %s",
                        finding.rule(),
                        finding.place().file(),
                        finding.place().region().line(),
                        finding.place().region().column(),
                        finding.identity(),
                        finding.suppression() == null
                                ? ""
                                : finding.suppression().where() + " "
                                        + finding.suppression().reason()))
                .toList();
    }
}
