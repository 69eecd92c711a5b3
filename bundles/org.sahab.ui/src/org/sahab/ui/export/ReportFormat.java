package org.sahab.ui.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.text.Language;
import org.sahab.report.html.HtmlReport;
import org.sahab.report.sarif.SarifReport;

/** The forms of a report. File names and bytes are those of the headless program. */
public enum ReportFormat {
    /** The report for people. */
    HTML("assessment.html"),
    /** Findings for code hosts and editors. */
    SARIF("assessment.sarif"),
    /** The whole assessment, from which the other forms can be made. */
    JSON("assessment.json");

    private final String file;

    ReportFormat(String file) {
        this.file = file;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** The word for it in settings and text keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes an assessment; the writer stays open. JSON is the same in every language. */
    void write(Assessment assessment, Language language, Writer writer) throws IOException {
        switch (this) {
            case HTML -> new HtmlReport().write(assessment, language, writer);
            case SARIF -> new SarifReport().write(assessment, language, writer);
            case JSON -> new AssessmentJson().write(assessment, writer);
        }
    }
}
