package org.sahab.engine.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.unit.Call;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.ProvisionalFinding;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;
import org.sahab.model.unit.UnitSuppression;

/** Unit summaries as bytes. A string is written once and referred to by number after that. */
final class SummaryCodec {

    private static final int MAX_STRING = 1 << 20;
    private static final int MAX_LIST = 1 << 22;

    private SummaryCodec() {}

    /** Writes summaries one after the other. */
    static final class Writer {

        private final DataOutputStream out;
        private final Map<String, Integer> strings = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void string(String value) throws IOException {
            Integer known = strings.putIfAbsent(value, strings.size());
            if (known != null) {
                number(known + 1);
            } else {
                number(0);
                number(value.length());
                for (int i = 0; i < value.length(); i++) {
                    number(value.charAt(i));
                }
            }
        }

        /** Seven bits a byte; what is small takes one. */
        void number(int value) throws IOException {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                out.writeByte(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            out.writeByte(rest);
        }

        private interface Item<T> {
            void write(T item) throws IOException;
        }

        private <T> void list(List<T> items, Item<T> item) throws IOException {
            number(items.size());
            for (T each : items) {
                item.write(each);
            }
        }

        void summary(UnitSummary unit) throws IOException {
            string(unit.module());
            string(unit.path());
            number(unit.scope().ordinal());
            number(unit.java() ? 1 : 0);
            string(unit.hash());
            string(unit.apiHash());
            list(unit.declaredTypes(), this::string);
            list(unit.referencedNames(), this::string);
            list(unit.hits(), hit -> {
                number(hit.condition());
                region(hit.region());
                string(hit.anchor());
                number(hit.confidence().ordinal());
                number(hit.variables().size());
                for (Map.Entry<String, String> variable : hit.variables().entrySet()) {
                    string(variable.getKey());
                    string(variable.getValue());
                }
            });
            list(unit.findings(), finding -> {
                string(finding.rule());
                message(finding.message());
                region(finding.region());
                string(finding.anchor());
                number(finding.confidence().ordinal());
                list(finding.related(), this::place);
            });
            list(unit.marks(), mark -> {
                string(mark.key());
                string(mark.method());
                string(mark.detail());
                region(mark.region());
                number(mark.confidence().ordinal());
            });
            list(unit.calls(), call -> {
                string(call.caller());
                string(call.callee());
                number(call.loopDepth());
                region(call.region());
                string(call.anchor());
                number(call.confidence().ordinal());
            });
            list(unit.secrets(), this::region);
            list(unit.suppressions(), suppression -> {
                list(suppression.rules(), this::string);
                string(suppression.reason());
                number(suppression.annotation() ? 1 : 0);
                region(suppression.region());
                number(suppression.from());
                number(suppression.to());
            });
            UnitCounts counts = unit.counts();
            number(counts.lines());
            number(counts.calls());
            number(counts.resolved());
            number(counts.inferred());
            number(counts.syntaxErrors());
            list(unit.diagnostics(), diagnostic -> {
                number(diagnostic.severity().ordinal());
                message(diagnostic.message());
                number(diagnostic.place() == null ? 0 : 1);
                if (diagnostic.place() != null) {
                    place(diagnostic.place());
                }
            });
        }

        private void message(Message message) throws IOException {
            string(message.key());
            number(message.arguments().size());
            for (Map.Entry<String, Argument> argument : message.arguments().entrySet()) {
                string(argument.getKey());
                number(argument.getValue().kind().ordinal());
                string(argument.getValue().value());
            }
        }

        private void place(Place place) throws IOException {
            string(place.module());
            string(place.path());
            region(place.region());
        }

        private void region(Region region) throws IOException {
            number(region.offset());
            number(region.length());
            number(region.line());
            number(region.column());
            number(region.endLine());
            number(region.endColumn());
        }
    }

    /** Reads what the writer wrote; whatever does not fit is an {@link IOException} or a {@link RuntimeException}. */
    static final class Reader {

        private final DataInputStream in;
        private final List<String> strings = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        String string() throws IOException {
            int index = number();
            if (index > 0) {
                return strings.get(index - 1);
            }
            int length = bounded(number(), MAX_STRING);
            StringBuilder value = new StringBuilder(Math.min(length, 256));
            for (int i = 0; i < length; i++) {
                value.append((char) number());
            }
            String string = value.toString();
            strings.add(string);
            return string;
        }

        int number() throws IOException {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                int next = in.readUnsignedByte();
                value |= (next & 0x7F) << shift;
                if ((next & 0x80) == 0) {
                    return value;
                }
            }
            throw new IOException("Number too long");
        }

        private static int bounded(int value, int limit) throws IOException {
            if (value < 0 || value > limit) {
                throw new IOException("Out of bounds: " + value);
            }
            return value;
        }

        private interface Item<T> {
            T read() throws IOException;
        }

        private <T> List<T> list(Item<T> item) throws IOException {
            int size = bounded(number(), MAX_LIST);
            List<T> items = new ArrayList<>(Math.min(size, 64));
            for (int i = 0; i < size; i++) {
                items.add(item.read());
            }
            return items;
        }

        private Confidence confidence() throws IOException {
            return Confidence.values()[number()];
        }

        UnitSummary summary() throws IOException {
            return new UnitSummary(
                    string(),
                    string(),
                    Scope.values()[number()],
                    number() == 1,
                    string(),
                    string(),
                    list(this::string),
                    list(this::string),
                    list(() -> new Hit(number(), region(), string(), confidence(), variables())),
                    list(() -> new ProvisionalFinding(
                            string(), message(), region(), string(), confidence(), list(this::place))),
                    list(() -> new Mark(string(), string(), string(), region(), confidence())),
                    list(() -> new Call(string(), string(), number(), region(), string(), confidence())),
                    list(this::region),
                    list(() -> new UnitSuppression(
                            list(this::string), string(), number() == 1, region(), number(), number())),
                    new UnitCounts(number(), number(), number(), number(), number()),
                    list(() -> new Diagnostic(Severity.values()[number()], message(), optionalPlace())));
        }

        private SortedMap<String, String> variables() throws IOException {
            SortedMap<String, String> variables = new TreeMap<>();
            int size = bounded(number(), MAX_LIST);
            for (int i = 0; i < size; i++) {
                variables.put(string(), string());
            }
            return variables;
        }

        private Message message() throws IOException {
            String key = string();
            SortedMap<String, Argument> arguments = new TreeMap<>();
            int size = bounded(number(), MAX_LIST);
            for (int i = 0; i < size; i++) {
                arguments.put(string(), new Argument(Argument.Kind.values()[number()], string()));
            }
            return new Message(key, arguments);
        }

        private @Nullable Place optionalPlace() throws IOException {
            return number() == 0 ? null : place();
        }

        private Place place() throws IOException {
            return new Place(string(), string(), region());
        }

        private Region region() throws IOException {
            return new Region(number(), number(), number(), number(), number(), number());
        }
    }
}
