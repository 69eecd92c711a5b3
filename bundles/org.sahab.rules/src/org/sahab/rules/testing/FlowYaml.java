package org.sahab.rules.testing;

import java.util.Locale;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Field;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;

/** Writes some entries of a YAML list again, each value on the line it came from, so that problems are told at the right place. */
final class FlowYaml {

    private final StringBuilder out = new StringBuilder();
    private final int maximum;
    private int line = 1;

    /** Writes no more than so many UTF-16 code units. */
    FlowYaml(int maximum) {
        this.maximum = maximum;
    }

    /**
     * Adds an entry.
     *
     * @throws YamlException if it all gets too long, as happens where aliases multiply
     */
    void add(Fields entry) throws YamlException {
        while (line < entry.line()) {
            out.append('\n');
            line++;
        }
        out.append("- ");
        write(entry);
        out.append('\n');
        line++;
    }

    /** What was written. */
    String text() {
        return out.toString();
    }

    private void write(YamlNode node) throws YamlException {
        if (out.length() > maximum) {
            throw new YamlException("its aliases multiply beyond measure", node.line());
        }
        goTo(node.line());
        switch (node) {
            case Text text -> quote(text.value());
            case Items items -> {
                out.append('[');
                for (YamlNode item : items.items()) {
                    write(item);
                    out.append(", ");
                }
                out.append(']');
            }
            case Fields fields -> {
                out.append('{');
                for (Field field : fields.fields()) {
                    goTo(field.line());
                    quote(field.key());
                    out.append(": ");
                    write(field.value());
                    out.append(", ");
                }
                out.append('}');
            }
        }
    }

    /** Between two values a line may end, as long as the next is indented. What an alias stands for lies behind. */
    private void goTo(int wanted) {
        while (line < wanted) {
            out.append("\n ");
            line++;
        }
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (c >= '\u007f' && c <= '\u009f') || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
