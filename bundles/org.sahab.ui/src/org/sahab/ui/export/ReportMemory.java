package org.sahab.ui.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.sahab.model.text.Language;

/** What the user asked for last time, kept in the workspace. */
final class ReportMemory {

    private static final String FOLDERS = "folders";
    private static final String FORMATS = "formats";
    private static final String LANGUAGE = "language";
    private static final String NO_EXCERPTS = "withoutExcerpts";
    private static final String OVERWRITE = "overwrite";
    private static final String NO_OPEN = "withoutOpening";
    private static final int MOST_FOLDERS = 10;

    private final IDialogSettings settings;

    ReportMemory(IDialogSettings settings) {
        this.settings = settings;
    }

    /** The folders that were chosen, the last one first. */
    List<String> folders() {
        String[] folders = settings.getArray(FOLDERS);
        return folders == null
                ? List.of()
                : Stream.of(folders).limit(MOST_FOLDERS).toList();
    }

    /** The formats, HTML and SARIF at first. */
    Set<ReportFormat> formats() {
        String[] words = settings.getArray(FORMATS);
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        if (words != null) {
            for (ReportFormat format : ReportFormat.values()) {
                if (Arrays.asList(words).contains(format.word())) {
                    formats.add(format);
                }
            }
        }
        return formats.isEmpty() ? EnumSet.of(ReportFormat.HTML, ReportFormat.SARIF) : formats;
    }

    /** The language, that of findings at first. */
    Language language(Language ofFindings) {
        String code = settings.get(LANGUAGE);
        return code == null ? ofFindings : Language.of(code).orElse(ofFindings);
    }

    boolean excerpts() {
        return !settings.getBoolean(NO_EXCERPTS);
    }

    boolean overwrite() {
        return settings.getBoolean(OVERWRITE);
    }

    boolean open() {
        return !settings.getBoolean(NO_OPEN);
    }

    /** Keeps what was asked for. */
    void keep(ReportRequest request) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add(request.folder().toString());
        folders.addAll(folders());
        settings.put(FOLDERS, folders.stream().limit(MOST_FOLDERS).toArray(String[]::new));
        settings.put(FORMATS, request.formats().stream().map(ReportFormat::word).toArray(String[]::new));
        settings.put(LANGUAGE, request.language().code());
        settings.put(NO_EXCERPTS, !request.excerpts());
        settings.put(OVERWRITE, request.overwrite());
        settings.put(NO_OPEN, !request.open());
    }
}
