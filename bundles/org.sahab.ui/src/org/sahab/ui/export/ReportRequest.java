package org.sahab.ui.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sahab.model.text.Language;

/**
 * What the user asked for.
 *
 * @param subjects of what
 * @param formats in which forms
 * @param folder where to, absolute
 * @param language in which language
 * @param excerpts whether to quote code
 * @param overwrite whether reports that are there may be replaced without asking
 * @param open whether to show the result
 */
record ReportRequest(
        List<Exportable> subjects,
        Set<ReportFormat> formats,
        Path folder,
        Language language,
        boolean excerpts,
        boolean overwrite,
        boolean open) {

    /** Copies the collections; formats are in their own order. */
    ReportRequest {
        subjects = List.copyOf(subjects);
        formats = EnumSet.copyOf(formats);
    }
}
