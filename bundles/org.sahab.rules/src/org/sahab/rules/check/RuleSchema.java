package org.sahab.rules.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sahab.rules.format.Rule;

/** The JSON schema of the rule format (draft 2020-12), with which editors help to write rules. */
public final class RuleSchema {

    private RuleSchema() {}

    /** The schema as JSON. */
    public static String text() {
        try (InputStream stream = Rule.class.getResourceAsStream("rules.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("rules.schema.json is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
