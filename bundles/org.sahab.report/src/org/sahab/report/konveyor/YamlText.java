package org.sahab.report.konveyor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sahab.report.wording.Visible;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes one YAML document piece by piece. Every text stays a text for readers of YAML 1.1 and 1.2 alike: what either could
 * take for something else is quoted.
 */
final class YamlText {

    /** The longest key that every reader takes. */
    private static final int LONGEST_KEY = 1_000;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./+-]*(=[A-Za-z0-9_./+-]*)?");
    private static final Pattern FILE = Pattern.compile("file:///[A-Za-z0-9_./%$@=&+~-]+");

    /** What YAML 1.1 takes for a truth value or nothing. */
    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);

    private final Out out;
    private final Emitter emitter;

    /** On a writer, which stays open. */
    YamlText(Writer writer) {
        out = new Out(writer);
        DumpSettings settings = DumpSettings.builder()
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .setMaxSimpleKeyLength(LONGEST_KEY + 10)
                .setUseUnicodeEncoding(true)
                .setBestLineBreak("\n")
                .build();
        emitter = new Emitter(settings, out);
    }

    /** Collects the many small pieces of YAML, and passes on what the writer throws, unchecked. */
    private static final class Out implements StreamDataWriter {

        private static final int SIZE = 1 << 14;

        private final Writer writer;
        private final StringBuilder pieces = new StringBuilder(SIZE);

        Out(Writer writer) {
            this.writer = writer;
        }

        @Override
        public void write(String text) {
            pieces.append(text);
            drainIfFull();
        }

        @Override
        public void write(String text, int from, int length) {
            pieces.append(text, from, from + length);
            drainIfFull();
        }

        private void drainIfFull() {
            if (pieces.length() >= SIZE) {
                drain();
            }
        }

        void drain() {
            try {
                writer.append(pieces);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pieces.setLength(0);
        }
    }

    /** What a document consists of. */
    interface Content {
        /** Writes it. */
        void write(YamlText yaml);
    }

    /**
     * Writes a document.
     *
     * @throws IOException if the writer does not take it
     */
    static void write(Writer writer, Content content) throws IOException {
        YamlText yaml = new YamlText(writer);
        try {
            yaml.emit(new StreamStartEvent());
            yaml.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
            content.write(yaml);
            yaml.emit(new DocumentEndEvent(false));
            yaml.emit(new StreamEndEvent());
            yaml.out.drain();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private void emit(Event event) {
        emitter.emit(event);
    }

    /** Begins a list. */
    void beginList(boolean empty) {
        emit(new SequenceStartEvent(
                Optional.empty(), Optional.empty(), true, empty ? FlowStyle.FLOW : FlowStyle.BLOCK));
    }

    /** Ends a list. */
    void endList() {
        emit(new SequenceEndEvent());
    }

    /** Begins an object. */
    void beginObject(boolean empty) {
        emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, empty ? FlowStyle.FLOW : FlowStyle.BLOCK));
    }

    /** Ends an object. */
    void endObject() {
        emit(new MappingEndEvent());
    }

    /** The key of what comes next. */
    void key(String key) {
        text(Visible.cut(key, LONGEST_KEY));
    }

    /** A text, with characters that act instead of being seen made visible. */
    void text(String value) {
        String shown = Visible.of(value);
        ScalarStyle style;
        if (isPlain(shown)) {
            style = ScalarStyle.PLAIN;
        } else {
            style = shown.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        scalar(shown, style);
    }

    private static boolean isPlain(String text) {
        return FILE.matcher(text).matches()
                || PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    private void scalar(String value, ScalarStyle style) {
        emit(new ScalarEvent(Optional.empty(), Optional.empty(), IMPLICIT, value, style));
    }

    /** A key and its text. */
    void field(String key, String value) {
        key(key);
        text(value);
    }

    /** A key and its number. */
    void field(String key, long value) {
        key(key);
        scalar(Long.toString(value), ScalarStyle.PLAIN);
    }

    /** A key and its truth value. */
    void field(String key, boolean value) {
        key(key);
        scalar(Boolean.toString(value), ScalarStyle.PLAIN);
    }

    /** A key and its texts. */
    void field(String key, Collection<String> values) {
        key(key);
        beginList(values.isEmpty());
        values.forEach(this::text);
        endList();
    }
}
