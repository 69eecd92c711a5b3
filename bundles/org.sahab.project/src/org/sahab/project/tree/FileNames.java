package org.sahab.project.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files, independent of the locale of the machine. A Java machine decodes names by the locale, and in the C
 * locale
 * neither reads nor writes a name that is not ASCII; so names are read from their bytes, and names from archives are
 * written
 * in ASCII.
 */
public final class FileNames {

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /** The name of a file as its bytes say in UTF-8, or in Latin-1 where they are not UTF-8. */
    static String of(Path location) {
        Path last = location.getFileName();
        String name = last == null ? "" : last.toString();
        return isAscii(name) ? name : decodeUri(location.toUri().getRawPath());
    }

    private static String decodeUri(String rawPath) {
        String path = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
        return percentDecode(path.substring(path.lastIndexOf('/') + 1));
    }

    /** A name that can be written on any file system in any locale, and that {@link #decode} turns back. */
    public static String encode(String name) {
        boolean awkward = RESERVED.contains(beforeDot(name))
                || name.endsWith(".")
                || name.endsWith(" ")
                || !isAscii(name)
                || name.chars().anyMatch(FileNames::isSpecial);
        if (!awkward) {
            return name;
        }
        HexFormat hex = HexFormat.of().withUpperCase();
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean wholly = RESERVED.contains(beforeDot(name));
        for (int i = 0; i < bytes.length; i++) {
            boolean last = i == bytes.length - 1;
            if (wholly && i == 0
                    || bytes[i] < 0
                    || isSpecial(bytes[i])
                    || last && (bytes[i] == '.' || bytes[i] == ' ')) {
                encoded.append('%').append(hex.toHexDigits(bytes[i]));
            } else {
                encoded.append((char) bytes[i]);
            }
        }
        return encoded.toString();
    }

    /** The name that was encoded. */
    static String decode(String encoded) {
        return encoded.indexOf('%') < 0 ? encoded : percentDecode(encoded);
    }

    private static String percentDecode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }

    private static boolean isSpecial(int c) {
        return c < ' ' || c == 127 || "%<>:\"|?*\\".indexOf(c) >= 0;
    }

    private static String beforeDot(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }
}
