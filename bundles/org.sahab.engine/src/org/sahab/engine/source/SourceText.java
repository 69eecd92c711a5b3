package org.sahab.engine.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;

/** The decoded text of a file, without a byte order mark, and its lines. Safe for use by several threads. */
public final class SourceText implements CharSequence {

    private final char[] chars;
    private final boolean malformed;
    private volatile int @Nullable [] lineStarts;

    private SourceText(char[] chars, boolean malformed) {
        this.chars = chars;
        this.malformed = malformed;
    }

    /** A text that is decoded already; the array is not copied and must not be changed. */
    public static SourceText of(char[] chars) {
        return new SourceText(chars, false);
    }

    /** Decodes bytes; a byte order mark decides, else the charset given. What cannot be decoded is replaced. */
    public static SourceText decode(byte[] bytes, Charset given) {
        Charset charset = given;
        int from = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            from = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            from = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            from = 2;
        }
        boolean extendsAscii = charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII);
        if (extendsAscii) {
            char[] chars = new char[bytes.length - from];
            int all = 0;
            for (int i = 0; i < chars.length; i++) {
                byte each = bytes[from + i];
                all |= each;
                chars[i] = (char) (each & 0xFF);
            }
            if (all >= 0 || charset.equals(StandardCharsets.ISO_8859_1)) {
                return new SourceText(chars, false);
            }
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            CharBuffer strict = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest.duplicate());
            return new SourceText(toArray(strict), false);
        } catch (CharacterCodingException e) {
            return new SourceText(toArray(charset.decode(rest)), true);
        }
    }

    private static char[] toArray(CharBuffer buffer) {
        char[] chars = new char[buffer.remaining()];
        buffer.get(chars);
        return chars;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether bytes were replaced because they are not of the charset. */
    public boolean malformed() {
        return malformed;
    }

    /** The characters; they must not be changed. */
    public char[] array() {
        return chars;
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars);
    }

    /** A stretch of the text; what lies outside is cut off. */
    public Region region(int offset, int length) {
        int start = Math.clamp(offset, 0, chars.length);
        int end = Math.clamp((long) start + Math.max(length, 0), start, chars.length);
        int[] starts = lineStarts();
        int first = lineIndex(starts, start);
        int last = lineIndex(starts, end);
        return new Region(start, end - start, first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1);
    }

    /** The number of lines. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** A line without its end, cut to a width in UTF-16 code units but never within a surrogate pair. */
    public String line(int number, int width) {
        int[] starts = lineStarts();
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] : chars.length;
        while (end > start && (chars[end - 1] == '\n' || chars[end - 1] == '\r')) {
            end--;
        }
        if (end - start > width) {
            end = start + width;
            if (Character.isHighSurrogate(chars[end - 1])) {
                end--;
            }
        }
        return new String(chars, start, end - start);
    }

    /** The offset of the start of a line. */
    public int lineStart(int number) {
        return lineStarts()[number - 1];
    }

    /** The number of lines that hold more than white space. */
    public int linesNotBlank() {
        int lines = 0;
        boolean blank = true;
        for (char c : chars) {
            if (c == '\n' || c == '\r') {
                blank = true;
            } else if (blank && c > ' ') {
                blank = false;
                lines++;
            }
        }
        return lines;
    }

    private static int lineIndex(int[] starts, int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index : -index - 2;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = computeLineStarts();
            lineStarts = starts;
        }
        return starts;
    }

    private int[] computeLineStarts() {
        int[] starts = new int[Math.max(16, chars.length / 32)];
        int count = 1;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
