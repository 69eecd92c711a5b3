package org.sahab.rules.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file with the line that it starts on. */
public sealed interface YamlNode {

    /** 1-based line. */
    int line();

    /** A scalar; its value as written, without quotes. */
    record Text(String value, int line) implements YamlNode {}

    /** A list. */
    record Items(List<YamlNode> items, int line) implements YamlNode {}

    /** A map, in the order of the file; a key may stand twice. */
    record Fields(List<Field> fields, int line) implements YamlNode {

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

    /** One key of a map with its value. */
    record Field(String key, YamlNode value, int line) {}
}
