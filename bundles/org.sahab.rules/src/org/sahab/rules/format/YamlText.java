package org.sahab.rules.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into {@link YamlNode}s. It builds them from the parser's events, without recursion, so that depth, number and
 * aliases are bounded whatever the file holds.
 */
public final class YamlText {

    private static final int MAXIMUM_DEPTH = 64;
    private static final long MAXIMUM_NODES = 2_000_000;
    private static final String MERGE = "<<";

    /** Longest line, in characters: the time that the parser takes for a line grows with the square of its length. */
    private static final int MAXIMUM_LINE = 400_000;

    private final List<YamlNode> documents = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Sized> anchors = new HashMap<>();
    private long nodes;

    private YamlText() {}

    private record Sized(YamlNode node, long size) {}

    /** A list or map whose end has not come yet. */
    private static final class Open {
        final int line;
        final int column;
        final boolean map;
        final @Nullable String anchor;
        final List<YamlNode> items = new ArrayList<>();
        final List<Field> fields = new ArrayList<>();
        final long before;

        @Nullable
        String key;

        int keyLine;
        int keyColumn;

        Open(int line, int column, boolean map, @Nullable String anchor, long before) {
            this.line = line;
            this.column = column;
            this.map = map;
            this.anchor = anchor;
            this.before = before;
        }
    }

    /**
     * The documents of a text.
     *
     * @throws YamlException if it is no YAML, or nests, repeats or multiplies beyond measure
     */
    public static List<YamlNode> read(String text) throws YamlException {
        refuseLongLines(text);
        YamlText reader = new YamlText();
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext()) {
                reader.take(events.next());
            }
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw new YamlException(
                    oneLine(e.getProblem()), mark.map(at -> at.getLine() + 1).orElse(0));
        } catch (YamlEngineException e) {
            throw new YamlException(oneLine(e.getMessage()), 0);
        }
        return reader.documents;
    }

    private static void refuseLongLines(String text) throws YamlException {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if ((end < 0 ? text.length() : end) - start > MAXIMUM_LINE) {
                throw new YamlException("a line longer than " + MAXIMUM_LINE + " characters", line);
            }
            start = end < 0 ? text.length() : end + 1;
            line++;
        }
    }

    private static String oneLine(@Nullable String problem) {
        if (problem == null) {
            return "not YAML";
        }
        int end = problem.indexOf('\n');
        return (end < 0 ? problem : problem.substring(0, end)).strip();
    }

    private void take(Event event) throws YamlException {
        Mark mark = event.getStartMark().orElse(null);
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                nodes++;
                close(new Text(value(scalar), line, column), anchor(scalar), nodes - 1);
            }
            case Alias -> alias((AliasEvent) event, line);
            case SequenceStart, MappingStart -> {
                if (open.size() == MAXIMUM_DEPTH) {
                    throw new YamlException("nested deeper than " + MAXIMUM_DEPTH + " levels", line);
                }
                boolean map = event.getEventId() == Event.ID.MappingStart;
                open.push(new Open(line, column, map, anchor((NodeEvent) event), nodes));
                nodes++;
            }
            case SequenceEnd -> {
                Open list = open.pop();
                close(new Items(List.copyOf(list.items), list.line, list.column), list.anchor, list.before);
            }
            case MappingEnd -> {
                Open map = open.pop();
                close(new Fields(merged(map.fields), map.line, map.column), map.anchor, map.before);
            }
            case DocumentEnd -> anchors.clear();
            default -> {
                // Stream and document starts and comments hold nothing.
            }
        }
        if (nodes > MAXIMUM_NODES) {
            throw new YamlException(
                    "more than " + MAXIMUM_NODES + " values, aliases counted as often as they are used", line);
        }
    }

    private static String value(ScalarEvent scalar) {
        String value = scalar.getValue();
        boolean nothing = scalar.isPlain()
                && switch (value) {
                    case "null", "Null", "NULL", "~" -> true;
                    default -> false;
                };
        return nothing ? "" : value;
    }

    /** With the fields of the maps that {@code <<} names, but for those that stand in the map itself. */
    private static List<Field> merged(List<Field> fields) {
        if (fields.stream().noneMatch(field -> field.key().equals(MERGE))) {
            return List.copyOf(fields);
        }
        List<Field> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Field field : fields) {
            if (!field.key().equals(MERGE)) {
                all.add(field);
                keys.add(field.key());
            }
        }
        for (Field field : fields) {
            if (field.key().equals(MERGE)) {
                List<YamlNode> maps = field.value() instanceof Items items ? items.items() : List.of(field.value());
                for (YamlNode map : maps) {
                    if (map instanceof Fields more) {
                        more.fields().stream()
                                .filter(one -> keys.add(one.key()))
                                .forEach(all::add);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private void alias(AliasEvent alias, int line) throws YamlException {
        Sized sized = anchors.get(alias.getAlias().getValue());
        if (sized == null) {
            throw new YamlException("alias *" + alias.getAlias().getValue() + " names no value before it", line);
        }
        nodes += sized.size();
        close(sized.node(), null, nodes);
    }

    private void close(YamlNode node, @Nullable String anchor, long before) {
        if (anchor != null) {
            anchors.put(anchor, new Sized(node, nodes - before));
        }
        Open parent = open.peek();
        if (parent == null) {
            documents.add(node);
        } else if (!parent.map) {
            parent.items.add(node);
        } else if (parent.key == null) {
            parent.key = node instanceof Text text ? text.value() : "";
            parent.keyLine = node.line();
            parent.keyColumn = node.column();
        } else {
            parent.fields.add(new Field(parent.key, node, parent.keyLine, parent.keyColumn));
            parent.key = null;
        }
    }
}
