package org.sahab.engine.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.source.SourceText;
import org.sahab.project.FileKind;

/** Decodes files of any kind: by their own word first where it is true, then by what their bytes can be, then by what the module says. */
public final class FileText {

    private static final int HEAD = 8_192;
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private FileText() {}

    /**
     * The text of a file.
     *
     * @throws IOException if it is no text
     */
    public static SourceText decode(byte[] bytes, FileKind kind, Charset module) throws IOException {
        if (kind == FileKind.JAVA) {
            return SourceText.decode(bytes, module);
        }
        if (kind == FileKind.JAR || kind == FileKind.CLASS || isBinary(bytes)) {
            throw new IOException("No text");
        }
        if (kind == FileKind.XML || kind == FileKind.JSP) {
            Charset declared = declared(bytes);
            SourceText asDeclared = declared == null ? null : SourceText.decode(bytes, declared);
            if (asDeclared != null && !asDeclared.malformed()) {
                return asDeclared;
            }
        }
        SourceText utf8 = SourceText.decode(bytes, StandardCharsets.UTF_8);
        if (!utf8.malformed()) {
            return utf8;
        }
        SourceText other = SourceText.decode(bytes, module);
        return other.malformed() ? SourceText.decode(bytes, StandardCharsets.ISO_8859_1) : other;
    }

    private static boolean isBinary(byte[] bytes) {
        boolean utf16 = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        for (int i = 0; i < Math.min(bytes.length, HEAD) && !utf16; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** What the file says it is written in, null if nothing, or what would make the saying itself unreadable. */
    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Matcher matcher = XML_ENCODING.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            byte[] start = "<?xml".getBytes(StandardCharsets.US_ASCII);
            return charset.canEncode() && Arrays.equals("<?xml".getBytes(charset), start) ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
