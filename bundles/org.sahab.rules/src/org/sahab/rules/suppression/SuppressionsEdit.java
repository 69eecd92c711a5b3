package org.sahab.rules.suppression;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Adds an entry to a file of suppressions by inserting lines. Whether the file then says what it said before and the new
 * entry is tried out by reading it; if not, nothing is changed.
 */
final class SuppressionsEdit {

    private static final String MARK = "\uFEFF";
    private static final int MAXIMUM_DEPTH = 64;

    private final String mark;
    private final String text;
    private final String lineEnd;

    SuppressionsEdit(String existing) {
        mark = existing.startsWith(MARK) ? MARK : "";
        text = existing.substring(mark.length());
        lineEnd = text.indexOf('\n') > 0 && text.charAt(text.indexOf('\n') - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The list as it stands in the text, in offsets. */
    private static final class Layout {
        boolean unusable;
        int rootColumn = -1;
        boolean listed;
        int keyEnd;
        /** The value if it is a word or a list in brackets: from where to where. */
        int valueStart = -1;

        int valueEnd = -1;
        /** The column of the dashes, and the end of the last item. */
        int dashColumn = -1;

        int itemsEnd;
    }

    Optional<String> add(Suppressions.Entry wanted) {
        if (text.length() > Suppressions.MAXIMUM_BYTES) {
            return Optional.empty();
        }
        Suppressions.Entry entry = oneLine(wanted);
        Layout layout;
        try {
            layout = layout();
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
        String changed = layout.unusable ? null : changed(layout, entry);
        return changed != null && says(changed, entry) ? Optional.of(mark + changed) : Optional.empty();
    }

    private static Suppressions.Entry oneLine(Suppressions.Entry entry) {
        return new Suppressions.Entry(line(entry.rule()), line(entry.path()), line(entry.reason()));
    }

    private static String line(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= Suppressions.LONGEST_REASON ? line : line.substring(0, Suppressions.LONGEST_REASON);
    }

    private boolean says(String changed, Suppressions.Entry entry) {
        List<Suppressions.Entry> expected = new ArrayList<>(entries(text));
        expected.add(entry);
        Suppressions.Content content = Suppressions.read(changed, "", "");
        // What was wrong before may stay; nothing may become wrong, but a reason that is not given.
        int more = entry.reason().isEmpty() ? 1 : 0;
        return entries(changed).equals(expected)
                && content.diagnostics().size()
                        <= Suppressions.read(text, "", "").diagnostics().size() + more;
    }

    private static List<Suppressions.Entry> entries(String text) {
        return Suppressions.read(text, "", "").suppressions().stream()
                .map(ProjectSuppression::entry)
                .toList();
    }

    // ---- where things stand

    private Layout layout() {
        Layout layout = new Layout();
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        int documents = 0;
        int depth = 0;
        @Nullable Event key = null;
        boolean inList = false;
        while (events.hasNext() && !layout.unusable) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                layout.unusable = true;
            }
            boolean node = event instanceof ScalarEvent
                    || event instanceof CollectionStartEvent
                    || event.getEventId() == Event.ID.Alias;
            if (node && depth == 0) {
                root(event, layout);
            } else if (node && depth == 1 && key == null) {
                key = event;
                inList = false;
            } else if (node && depth == 1) {
                inList = !layout.listed && key instanceof ScalarEvent name && isList(name);
                if (inList) {
                    value(key, event, layout);
                }
                key = null;
            }
            if (event instanceof CollectionStartEvent) {
                layout.unusable |= ++depth > MAXIMUM_DEPTH;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (inList && layout.dashColumn >= 0 && depth >= 1) {
                items(event, layout);
            } else if (inList && event.getEventId() == Event.ID.SequenceEnd && depth == 1) {
                layout.valueEnd = end(event);
            }
        }
        return layout;
    }

    private static boolean isList(ScalarEvent key) {
        return key.getValue().equals(SuppressionsReader.LIST);
    }

    private void root(Event event, Layout layout) {
        if (event instanceof CollectionStartEvent map && map.getEventId() == Event.ID.MappingStart && !map.isFlow()) {
            layout.rootColumn = column(event);
        } else {
            layout.unusable |=
                    !(event instanceof ScalarEvent scalar && scalar.getValue().isEmpty());
        }
    }

    private void value(Event key, Event value, Layout layout) {
        layout.listed = true;
        layout.keyEnd = end(key);
        if (value instanceof ScalarEvent) {
            layout.valueStart = start(value);
            layout.valueEnd = end(value);
        } else if (value instanceof CollectionStartEvent list && list.getEventId() == Event.ID.SequenceStart) {
            if (list.isFlow()) {
                layout.valueStart = start(value);
            } else {
                layout.dashColumn = column(value);
            }
        } else {
            layout.unusable = true;
        }
    }

    /** Ends of block collections lie behind comments and blank lines; those of what they hold do not. */
    private void items(Event event, Layout layout) {
        if (event instanceof ScalarEvent || event.getEventId() == Event.ID.Alias) {
            layout.itemsEnd = Math.max(layout.itemsEnd, end(event));
        } else if (event instanceof CollectionEndEvent && isBracket(end(event))) {
            layout.itemsEnd = Math.max(layout.itemsEnd, end(event));
        }
    }

    private boolean isBracket(int end) {
        return end > 0 && (text.charAt(end - 1) == ']' || text.charAt(end - 1) == '}');
    }

    private int start(Event event) {
        return event.getStartMark()
                .map(at -> text.offsetByCodePoints(0, at.getIndex()))
                .orElseThrow();
    }

    private int end(Event event) {
        return event.getEndMark()
                .map(at -> text.offsetByCodePoints(0, at.getIndex()))
                .orElseThrow();
    }

    private static int column(Event event) {
        return event.getStartMark().orElseThrow().getColumn();
    }

    // ---- the change

    private @Nullable String changed(Layout layout, Suppressions.Entry entry) {
        int root = Math.max(0, layout.rootColumn);
        if (!layout.listed) {
            String gap = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
            return text + gap + " ".repeat(root) + SuppressionsReader.LIST + ":" + lineEnd + item(root + 2, entry);
        }
        if (layout.dashColumn >= 0) {
            return inserted(text, layout.itemsEnd, item(layout.dashColumn, entry));
        }
        String value = text.substring(layout.valueStart, layout.valueEnd).strip();
        if (!value.isEmpty() && !value.equals("~") && !value.equals("null") && !value.matches("\\[\\s*]")) {
            return null;
        }
        String without = text.substring(0, layout.valueStart).stripTrailing() + text.substring(layout.valueEnd);
        return inserted(without, layout.keyEnd, item(root + 2, entry));
    }

    /** Inserts lines behind the line that holds an offset; at the offset if a line begins there. */
    private String inserted(String into, int offset, String lines) {
        if (offset > 0 && into.charAt(offset - 1) == '\n') {
            return into.substring(0, offset) + lines + into.substring(offset);
        }
        int end = into.indexOf('\n', offset);
        return end < 0 ? into + lineEnd + lines : into.substring(0, end + 1) + lines + into.substring(end + 1);
    }

    private String item(int column, Suppressions.Entry entry) {
        String indent = " ".repeat(column);
        StringBuilder item = new StringBuilder(indent)
                .append("- ")
                .append(SuppressionsReader.RULE)
                .append(": ");
        item.append(entry.rule().matches("[A-Za-z][A-Za-z0-9_.-]*") ? entry.rule() : quoted(entry.rule()))
                .append(lineEnd);
        if (!entry.path().isEmpty()) {
            field(item, indent, SuppressionsReader.PATH, entry.path());
        }
        field(item, indent, SuppressionsReader.REASON, entry.reason());
        return item.toString();
    }

    private void field(StringBuilder item, String indent, String name, String value) {
        item.append(indent)
                .append("  ")
                .append(name)
                .append(": ")
                .append(quoted(value))
                .append(lineEnd);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c < 0x7F || c > 0xA0 && !isInvisible(c)) {
                quoted.appendCodePoint(c);
            } else if (c <= 0xFFFF) {
                String digits = Integer.toHexString(c);
                quoted.append("\\u").repeat('0', 4 - digits.length()).append(digits);
            } else {
                quoted.append('?');
            }
        });
        return quoted.append('"').toString();
    }

    /** Line ends, directions, marks and halves of characters, which an editor would not show. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
