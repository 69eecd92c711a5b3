package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path top;

    private final Leftovers leftovers = new Leftovers();

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static SequencedMap<String, OutputFolder.Content> reports(String... contents) {
        SequencedMap<String, OutputFolder.Content> reports = new LinkedHashMap<>();
        for (int i = 0; i < contents.length; i++) {
            String content = contents[i];
            reports.put("report" + i, writer -> writer.write(content));
        }
        return reports;
    }

    @Test
    void reportsAreReplacedAndNothingElseIsTouched() throws Exception {
        Files.writeString(top.resolve("report0"), "old");
        Files.writeString(top.resolve("other"), "mine");
        OutputFolder.open(top, List.of("report0", "report1"), leftovers).replace(reports("new سحاب", "second"));
        assertThat(namesIn(top)).containsExactly("other", "report0", "report1");
        assertThat(top.resolve("report0")).hasContent("new سحاب");
        assertThat(top.resolve("other")).hasContent("mine");
    }

    @Test
    void allReportsOrNoneAreReplaced() throws Exception {
        Files.writeString(top.resolve("report0"), "old");
        SequencedMap<String, OutputFolder.Content> reports = reports("new");
        reports.put("report1", writer -> {
            writer.write("half of it");
            throw new IOException("the disk is gone");
        });
        OutputFolder output = OutputFolder.open(top, reports.keySet(), leftovers);
        assertThatThrownBy(() -> output.replace(reports))
                .isInstanceOfSatisfying(
                        Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED));
        assertThat(namesIn(top)).containsExactly("report0");
        assertThat(top.resolve("report0")).hasContent("old");
    }

    @Test
    void aFileThatIsWrittenWhenTheSignalComesIsGoneAfterwards() throws Exception {
        SequencedMap<String, OutputFolder.Content> reports = new LinkedHashMap<>();
        Path folder = top.resolve("new/folder");
        reports.put("report0", writer -> {
            writer.write("half of it");
            writer.flush();
            assertThat(namesIn(folder)).hasSize(1);
            leftovers.sweep();
        });
        OutputFolder output = OutputFolder.open(folder, reports.keySet(), leftovers);
        assertThatThrownBy(() -> output.replace(reports)).isInstanceOf(CancellationException.class);
        assertThat(namesIn(top)).isEmpty();
    }

    @Test
    void nothingNewIsMadeAfterTheSignal() {
        leftovers.sweep();
        assertThatThrownBy(() -> leftovers.file(top.resolve("file"))).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> leftovers.temporaryFolder(top, "x")).isInstanceOf(CancellationException.class);
        assertThat(top).isEmptyDirectory();
    }

    @Test
    void aFolderMadeInVainGoesAgain() throws Exception {
        Files.createDirectory(top.resolve("was there"));
        OutputFolder.open(top.resolve("was there/made/in/vain"), List.of("report0"), leftovers);
        leftovers.sweep();
        assertThat(top.resolve("was there")).isEmptyDirectory();
    }

    @Test
    void aTemporaryFolderGoesWithAllInIt() throws Exception {
        Path folder = leftovers.temporaryFolder(top, "x");
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "d");
        Files.createSymbolicLink(folder.resolve("link"), Files.writeString(top.resolve("mine"), "mine"));
        leftovers.sweep();
        assertThat(namesIn(top)).containsExactly("mine");
    }

    @Test
    void aReportCanBeReadByWhoCanReadOtherFiles() throws Exception {
        OutputFolder.open(top, List.of("report0"), leftovers).replace(reports("x"));
        Path usual = Files.writeString(top.resolve("usual"), "y");
        assertThat(Files.getPosixFilePermissions(top.resolve("report0")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }
}
