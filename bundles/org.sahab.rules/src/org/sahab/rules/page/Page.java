package org.sahab.rules.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.rules.RuleSource;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;

/**
 * One page of a rule.
 *
 * @param fileName its file name
 * @param head the fields of its head
 * @param body CommonMark
 * @param hash the first 16 hexadecimal digits of the SHA-256 of the file
 */
public record Page(String fileName, Fields head, String body, String hash) {

    private static final int MAXIMUM_BYTES = 1 << 20;
    private static final String FENCE = "---";

    /** File name of the page of a rule in a language. */
    public static String fileName(String id, Language language) {
        return language == Language.ENGLISH ? id + ".md" : id + "_" + language.code() + ".md";
    }

    /**
     * The page of a rule in a language, null if there is none.
     *
     * @throws IOException if it cannot be read, or has no head that can be understood; the message says what and where
     */
    public static @Nullable Page read(String id, Language language, RuleSource.Folder folder) throws IOException {
        String fileName = fileName(id, language);
        boolean plain = id.indexOf('/') < 0 && id.indexOf('\\') < 0;
        if (!plain || !folder.mayHave(fileName)) {
            return null;
        }
        byte[] bytes;
        try (InputStream stream = folder.open(fileName)) {
            bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
        } catch (FileNotFoundException e) {
            return null;
        }
        if (bytes.length > MAXIMUM_BYTES) {
            throw new IOException(fileName + " is larger than 1 MB");
        }
        return parse(fileName, bytes);
    }

    private static Page parse(String fileName, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int start = text.startsWith(FENCE + "\n") ? FENCE.length() + 1 : -1;
        int end = start < 0 ? -1 : text.indexOf("\n" + FENCE + "\n", start - 1);
        if (end < 0) {
            throw new IOException(fileName + " has no head between two lines " + FENCE);
        }
        try {
            List<YamlNode> documents = YamlText.read(text.substring(start, Math.max(start, end)));
            if (documents.size() == 1 && documents.get(0) instanceof Fields head) {
                return new Page(
                        fileName, head, text.substring(end + FENCE.length() + 2).strip(), hash(bytes));
            }
            throw new IOException(fileName + ": the head holds no fields");
        } catch (YamlException e) {
            throw new IOException(fileName + ", line " + (e.line() + 1) + ": " + e.getMessage(), e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field of the head, {@code ""} if it is missing or no text. */
    public String field(String name) {
        return head.get(name) instanceof Text text ? text.value().strip() : "";
    }

    /** The messages by key. */
    public SortedMap<String, String> messages() {
        SortedMap<String, String> messages = new TreeMap<>();
        if (head.get("messages") instanceof Fields fields) {
            fields.fields()
                    .forEach(field -> messages.put(
                            field.key(),
                            field.value() instanceof Text text ? text.value().strip() : ""));
        }
        return messages;
    }

    /** What it says, as the model holds it. */
    public RuleText text() {
        return new RuleText(field("title"), messages(), body);
    }
}
