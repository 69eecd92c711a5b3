package org.sahab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.text.Language;
import org.sahab.report.html.HtmlReport;
import org.sahab.report.sarif.SarifReport;
import org.sahab.ui.export.ReportFolder.Report;

class ReportFolderTest {

    private final Assessment assessment = SampleAssessment.of("shop");

    @TempDir
    private Path folder;

    private SequencedMap<String, Report> reports(ReportFormat... formats) {
        SequencedMap<String, Report> reports = new LinkedHashMap<>();
        for (ReportFormat format : formats) {
            reports.put(format.file(), new Report(assessment, format, Language.FRENCH));
        }
        return reports;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bytesAreThoseOfTheHeadlessProgram(Language language) throws Exception {
        SequencedMap<String, Report> reports = new LinkedHashMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            reports.put(format.file(), new Report(assessment, format, language));
        }
        StringWriter html = new StringWriter();
        new HtmlReport().write(assessment, language, html);
        StringWriter sarif = new StringWriter();
        new SarifReport().write(assessment, language, sarif);
        StringWriter json = new StringWriter();
        new AssessmentJson().write(assessment, json);

        new ReportFolder(folder).write(reports, new NullProgressMonitor());

        assertThat(folder.resolve("assessment.html")).hasBinaryContent(utf8(html));
        assertThat(folder.resolve("assessment.sarif")).hasBinaryContent(utf8(sarif));
        assertThat(folder.resolve("assessment.json")).hasBinaryContent(utf8(json));
        assertThat(names(folder)).hasSize(3);
    }

    private static byte[] utf8(StringWriter text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void foldersAreMadeAndOtherFilesStay() throws Exception {
        Path below = folder.resolve("a/b");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        List<Path> written = new ReportFolder(below).write(reports(ReportFormat.JSON), new NullProgressMonitor());

        assertThat(written).containsExactly(below.resolve("assessment.json"));
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aCancelLeavesEverythingAsItWas() throws IOException {
        Files.writeString(folder.resolve("assessment.html"), "before");
        IProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                setCanceled(true);
            }
        };

        assertThatThrownBy(
                        () -> new ReportFolder(folder).write(reports(ReportFormat.HTML, ReportFormat.SARIF), monitor))
                .isInstanceOf(OperationCanceledException.class);

        assertThat(names(folder)).containsExactly("assessment.html");
        assertThat(folder.resolve("assessment.html")).hasContent("before");
    }

    @Test
    void foldersThatWereMadeForNothingAreTakenBack() throws IOException {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThatThrownBy(() -> new ReportFolder(folder.resolve("a/b")).write(reports(ReportFormat.JSON), monitor))
                .isInstanceOf(OperationCanceledException.class);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("reports"), "");

        assertThatThrownBy(() -> new ReportFolder(file).write(reports(ReportFormat.HTML), new NullProgressMonitor()))
                .isInstanceOf(ExportException.class)
                .hasMessage(Texts.text("failed.file", file));
    }

    @Test
    void aFolderInPlaceOfAReportIsSaidBeforeAnythingIsWritten() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("assessment.sarif"));

        assertThatThrownBy(() -> new ReportFolder(folder)
                        .write(reports(ReportFormat.HTML, ReportFormat.SARIF), new NullProgressMonitor()))
                .isInstanceOf(ExportException.class)
                .hasMessage(Texts.text("failed.folder", taken));

        assertThat(names(folder)).containsExactly("assessment.sarif");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path below = file.resolve("reports");

        assertThatThrownBy(() -> new ReportFolder(below).write(reports(ReportFormat.HTML), new NullProgressMonitor()))
                .isInstanceOf(ExportException.class)
                .hasMessage(Texts.text("failed.read-only", below));
    }

    @Test
    void applicationsThatDifferOnlyInCaseOrOddCharactersGetFoldersOfTheirOwn() {
        assertThat(ReportNames.folders(List.of("shop"))).containsExactly("");
        assertThat(ReportNames.folders(List.of("shop", "Shop", "../etc", "a/b", "con", "...", "متجر")))
                .containsExactly("shop/", "Shop-2/", "_etc/", "a_b/", "_con/", "_/", "متجر/");
    }
}
