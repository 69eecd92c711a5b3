package org.sahab.rules.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file with the place where it starts. */
public sealed interface YamlNode {

    /** 1-based line. */
    int line();

    /** 1-based column, in code points. */
    int column();

    /** A scalar; its value as written, without quotes; {@code ""} for {@code null} and {@code ~}. */
    record Text(String value, int line, int column) implements YamlNode {

        /** A text that stands nowhere in particular on a line. */
        public Text(String value, int line) {
            this(value, line, 1);
        }
    }

    /** A list. */
    record Items(List<YamlNode> items, int line, int column) implements YamlNode {}

    /** A map, in the order of the file; a key may stand twice. What is merged by {@code <<} stands last. */
    record Fields(List<Field> fields, int line, int column) implements YamlNode {

        /** Fields that stand nowhere in particular on a line. */
        public Fields(List<Field> fields, int line) {
            this(fields, line, 1);
        }

        /** The value of a key, the first if it stands twice. */
        public @Nullable YamlNode get(String key) {
            for (Field field : fields) {
                if (field.key().equals(key)) {
                    return field.value();
                }
            }
            return null;
        }
    }

    /** One key of a map with its value, and the place of the key. */
    record Field(String key, YamlNode value, int line, int column) {

        /** A field that stands nowhere in particular on a line. */
        public Field(String key, YamlNode value, int line) {
            this(key, value, line, 1);
        }

        /** The same under another key. */
        Field named(String other) {
            return new Field(other, value, line, column);
        }
    }
}
