package org.sahab.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.text.Language;
import org.sahab.report.html.HtmlReport;
import org.sahab.report.konveyor.DependenciesReport;
import org.sahab.report.konveyor.KonveyorReport;
import org.sahab.report.sarif.SarifReport;
import org.sahab.report.text.TextOptions;
import org.sahab.report.text.TextSummary;

/** Writes an assessment in the formats asked for: files first, then the summary, which tells of them. */
final class ReportWriting {

    private final Session session;
    private final Set<Format> formats;
    private final @Nullable OutputFolder output;
    private final boolean suppressed;
    private final String sources;

    private ReportWriting(
            Session session, Set<Format> formats, @Nullable OutputFolder output, boolean suppressed, String sources) {
        this.session = session;
        this.sources = sources;
        this.formats = formats;
        this.output = output;
        this.suppressed = suppressed;
    }

    /**
     * Sees to it that the reports can be written.
     *
     * @param suppressed whether the summary lists what is suppressed
     * @param sources URI of the folder that is assessed, {@link KonveyorReport#NOWHERE} if it is none
     * @throws Failure if they cannot
     */
    static ReportWriting prepare(Session session, Set<Format> formats, Path folder, boolean suppressed, String sources)
            throws Failure {
        List<String> files = formats.stream()
                .flatMap(format -> format.files().stream())
                .sorted()
                .toList();
        OutputFolder output = files.isEmpty() ? null : OutputFolder.open(folder, files, session.leftovers());
        return new ReportWriting(session, formats, output, suppressed, sources);
    }

    /**
     * Writes the reports.
     *
     * @throws Failure if they can no longer be written
     */
    void write(Assessment assessment) throws Failure {
        if (output != null) {
            SequencedMap<String, OutputFolder.Content> reports = new LinkedHashMap<>();
            for (Format format : Format.values()) {
                if (formats.contains(format)) {
                    format.files()
                            .forEach(file -> reports.put(file, writer -> write(assessment, format, file, writer)));
                }
            }
            output.replace(reports);
        }
        if (formats.contains(Format.TEXT)) {
            session.console().result(text(assessment));
        }
    }

    private void write(Assessment assessment, Format format, String file, Writer writer) throws IOException {
        session.interruption().check();
        Language language = session.texts().language();
        switch (format) {
            case TEXT -> new TextSummary(textOptions()).write(assessment, language, writer);
            case JSON -> new AssessmentJson().write(assessment, writer);
            case SARIF -> new SarifReport().write(assessment, language, writer);
            case HTML -> new HtmlReport().write(assessment, language, writer);
            case KONVEYOR -> {
                if (file.equals(Format.KONVEYOR.files().getFirst())) {
                    new KonveyorReport(sources).write(assessment, language, writer);
                } else {
                    new DependenciesReport(sources).write(assessment, writer);
                }
            }
        }
    }

    private String text(Assessment assessment) {
        StringWriter text = new StringWriter();
        try {
            write(assessment, Format.TEXT, "", text);
        } catch (IOException e) {
            throw new UncheckedIOException("A string takes everything", e);
        }
        return text.toString();
    }

    private TextOptions textOptions() {
        Environment environment = session.environment();
        String htmlReport = output != null && formats.contains(Format.HTML)
                ? output.resolve(Format.HTML.files().getFirst()).toString()
                : null;
        return environment.colour()
                ? new TextOptions(environment.width(), true, suppressed, htmlReport)
                : new TextOptions(TextOptions.PLAIN.width(), false, suppressed, htmlReport);
    }
}
