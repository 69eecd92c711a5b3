import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sahab.model.finding.Confidence;

/**
 * What a reader judges: a finding, or a place that a broad search found.
 *
 * @param rule the rule
 * @param application short name of the application
 * @param file the file, relative to the application
 * @param line 1-based line, 0 for the file as a whole
 * @param confidence of the finding; null for a place of the search
 * @param claim title and message of the finding; title of the rule for a place of the search
 * @param found whether the rule finds it
 * @param content hash of the file's name and the code around, which survives edits elsewhere
 */
record Item(
        String rule,
        String application,
        String file,
        int line,
        Confidence confidence,
        String claim,
        boolean found,
        String content) {

    private static final int AROUND = 2;
    private static final int DIGITS = 16;

    static Item of(
            String rule,
            Application application,
            String file,
            int line,
            Confidence confidence,
            String claim,
            boolean found) {
        StringBuilder text = new StringBuilder(file.substring(file.lastIndexOf('/') + 1));
        if (line == 0) {
            text.append('\n').append(file);
        } else {
            window(application.lines(file), line, AROUND)
                    .forEach(each -> text.append('\n').append(each.strip().replaceAll("\\s+", " ")));
        }
        return new Item(rule, application.name(), file, line, confidence, claim, found, hash(text.toString()));
    }

    /** What tells this item from all others, whatever the line is. */
    String id() {
        return hash(rule + "\n" + application + "\n" + content);
    }

    /** The order in which items are taken into a sample: by chance, but always the same. */
    String rank(String seed) {
        return hash(seed + "\n" + id());
    }

    /** Some lines around one. */
    static List<String> window(List<String> lines, int line, int around) {
        return lines.subList(
                Math.clamp((long) line - 1 - around, 0, lines.size()),
                Math.clamp((long) line + around, 0, lines.size()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
