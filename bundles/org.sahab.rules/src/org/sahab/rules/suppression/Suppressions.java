package org.sahab.rules.suppression;

import java.util.List;
import java.util.Optional;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Suppression;

/**
 * The file in which a project says which findings are not to be counted, and why. It speaks of its own folder and of all
 * below it.
 *
 * <pre>
 * suppressions:
 *   - rule: LocalFileWrite
 *     path: src/main/java/org/example/**
 *     reason: "A volume is mounted there"
 * </pre>
 */
public final class Suppressions {

    /** Its name, wherever it lies. */
    public static final String FILE_NAME = Suppression.PROJECT_FILE_NAME;

    /** Bytes such a file may have. */
    public static final int MAXIMUM_BYTES = 1 << 20;

    /** UTF-16 code units of a reason; what is longer is cut. */
    public static final int LONGEST_REASON = 1_000;

    private Suppressions() {}

    /**
     * One suppression.
     *
     * @param rule id of the rule
     * @param path pattern of files relative to the folder of the file, {@code ""} for all
     * @param reason why, {@code ""} if nothing is said
     */
    public record Entry(String rule, String path, String reason) {}

    /**
     * What a file says.
     *
     * @param suppressions in the order of the file
     * @param diagnostics what could not be understood, sorted
     */
    public record Content(List<ProjectSuppression> suppressions, List<Diagnostic> diagnostics) {

        /** Copies the lists. */
        public Content {
            suppressions = List.copyOf(suppressions);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Reads a file. Never throws for what is in it: what can be understood is applied, and the rest is said.
     *
     * @param text the whole text
     * @param module id of the module it belongs to
     * @param path the file relative to the module
     */
    public static Content read(String text, String module, String path) {
        return new SuppressionsReader(text, module, path).read();
    }

    /**
     * The text with one more entry at the end of the list; comments and all else stay as they are.
     *
     * @param existingText the text as it is, {@code ""} for a new file
     * @return empty if the text cannot be changed safely, as it is broken or of another shape
     */
    public static Optional<String> add(String existingText, Entry entry) {
        return new SuppressionsEdit(existingText).add(entry);
    }
}
