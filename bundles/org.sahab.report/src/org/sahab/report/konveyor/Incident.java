package org.sahab.report.konveyor;

import java.util.Comparator;
import java.util.SortedMap;

/**
 * A place where a rule found something, in Konveyor's terms.
 *
 * @param uri URI of the file
 * @param line 1-based line, 0 for the file as a whole
 * @param message what it says there
 * @param code the lines around with their numbers, {@code ""} if they are not at hand
 * @param variables what it says of the match, by name
 * @param dependency whether it is in somebody else's code
 */
record Incident(
        String uri, int line, String message, String code, SortedMap<String, String> variables, boolean dependency) {

    /** In the order of Konveyor's own output. */
    static final Comparator<Incident> ORDER = Comparator.comparing(Incident::uri)
            .thenComparing(Incident::line)
            .thenComparing(Incident::message)
            .thenComparing(Incident::code);

    /** Whether another one says the same of the same line. */
    boolean repeats(Incident other) {
        return uri.equals(other.uri) && line == other.line && message.equals(other.message);
    }

    void write(YamlText yaml) {
        yaml.beginObject(false);
        yaml.field("uri", uri);
        yaml.field("message", message);
        if (!code.isEmpty()) {
            yaml.field("codeSnip", code);
        }
        if (line > 0) {
            yaml.field("lineNumber", line);
        }
        if (!variables.isEmpty()) {
            yaml.key("variables");
            yaml.beginObject(false);
            variables.forEach(yaml::field);
            yaml.endObject();
        }
        yaml.field("isDependencyIncident", dependency);
        yaml.endObject();
    }
}
