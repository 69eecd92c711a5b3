package org.sahab.model.text;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON that is indented but for the elements of chosen lists, each of which stands on one line: what is long stays small,
 * and can still be compared and searched line by line. Not for several threads at once.
 */
public final class JsonLines extends JsonWriter {

    private static final FormattingStyle INDENTED = FormattingStyle.PRETTY.withIndent(" ");
    private static final int NONE = -1;

    private int depth;
    private int lines = NONE;

    /** On a writer, to which everything is passed on by {@link #flush}. */
    public JsonLines(Writer writer) {
        super(new Buffer(writer));
        setFormattingStyle(INDENTED);
    }

    /** From here on, every element of the list that was begun last stands on one line. */
    public void beginLines() {
        lines = depth;
    }

    private void endLines() {
        if (depth == lines) {
            setFormattingStyle(INDENTED);
            lines = NONE;
        }
    }

    /** An element begins on a line of its own; what is in it does not. */
    private void begins() {
        if (depth == lines) {
            setFormattingStyle(INDENTED);
        }
    }

    private void began() {
        if (depth == lines) {
            setFormattingStyle(FormattingStyle.COMPACT);
        }
        depth++;
    }

    @Override
    public JsonWriter beginObject() throws IOException {
        begins();
        super.beginObject();
        began();
        return this;
    }

    @Override
    public JsonWriter endObject() throws IOException {
        super.endObject();
        depth--;
        return this;
    }

    @Override
    public JsonWriter beginArray() throws IOException {
        begins();
        super.beginArray();
        began();
        return this;
    }

    @Override
    public JsonWriter endArray() throws IOException {
        endLines();
        super.endArray();
        depth--;
        return this;
    }

    /** Collects the many small pieces that JSON consists of. The buffers of the platform take a lock for each. */
    private static final class Buffer extends Writer {

        private static final int SIZE = 1 << 14;

        private final Writer writer;
        private final char[] chars = new char[SIZE];
        private int length;

        Buffer(Writer writer) {
            this.writer = writer;
        }

        private void drain() throws IOException {
            writer.write(chars, 0, length);
            length = 0;
        }

        @Override
        public void write(int c) throws IOException {
            if (length == SIZE) {
                drain();
            }
            chars[length++] = (char) c;
        }

        @Override
        public void write(char[] text, int from, int count) throws IOException {
            write(new String(text, from, count), 0, count);
        }

        @Override
        public void write(String text) throws IOException {
            write(text, 0, text.length());
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            int at = from;
            int end = from + count;
            while (at < end) {
                if (length == SIZE) {
                    drain();
                }
                int part = Math.min(end - at, SIZE - length);
                text.getChars(at, at + part, chars, length);
                length += part;
                at += part;
            }
        }

        @Override
        public void flush() throws IOException {
            drain();
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            drain();
            writer.close();
        }
    }
}
