package org.sahab.ui.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the reports of applications go below the folder that the user chose. */
final class ReportNames {

    private static final int LONGEST = 80;

    private ReportNames() {}

    /**
     * The folder of each application, {@code ""} for a single one: its reports then lie where those of the headless program
     * would. Names are safe in every file system and differ in more than case.
     */
    static List<String> folders(List<String> applications) {
        if (applications.size() == 1) {
            return List.of("");
        }
        Set<String> taken = new HashSet<>();
        List<String> folders = new ArrayList<>();
        for (String application : applications) {
            String safe = safe(application);
            String folder = safe;
            for (int n = 2; !taken.add(folder.toLowerCase(Locale.ROOT)); n++) {
                folder = safe + "-" + n;
            }
            folders.add(folder + "/");
        }
        return folders;
    }

    private static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        String cut = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
        String ended = cut.replaceAll("^[. ]+|[. ]+$", "");
        boolean reserved = ended.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
        return ended.isEmpty() || reserved ? "_" + ended : ended;
    }
}
