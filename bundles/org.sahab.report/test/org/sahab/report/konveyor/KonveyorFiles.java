package org.sahab.report.konveyor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.text.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Writes and reads the files of Konveyor, and holds them against what its engine's types say. */
final class KonveyorFiles {

    private KonveyorFiles() {}

    static String output(Assessment assessment, Language language, String folder) {
        StringWriter writer = new StringWriter();
        try {
            new KonveyorReport(folder).write(assessment, language, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    static String output(Assessment assessment) {
        return output(assessment, Language.ENGLISH, KonveyorReport.NOWHERE);
    }

    static String dependencies(Assessment assessment) {
        StringWriter writer = new StringWriter();
        try {
            new DependenciesReport(KonveyorReport.NOWHERE).write(assessment, writer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return writer.toString();
    }

    /** The rule sets of an output, which must be as they should. */
    static List<Map<String, Object>> read(String yaml) {
        return read(yaml, "output.schema.json");
    }

    /** The build files of dependencies, which must be as they should. */
    static List<Map<String, Object>> readDependencies(String yaml) {
        return read(yaml, "dependencies.schema.json");
    }

    @SuppressWarnings("unchecked") // the schema says so
    private static List<Map<String, Object>> read(String yaml, String schema) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(false)
                .build();
        Object value = new Load(settings).loadFromString(yaml);
        String json = new GsonBuilder().serializeNulls().create().toJson(value);
        assertThat(schema(schema).validate(json, InputFormat.JSON)).isEmpty();
        return (List<Map<String, Object>>) value;
    }

    /** What stands at a path of names and numbers. */
    @SuppressWarnings("unchecked") // a mistake fails the test
    static <T> T at(Object value, Object... path) {
        Object at = value;
        for (Object step : path) {
            at = step instanceof Integer number
                    ? ((List<Object>) at).get(number)
                    : ((Map<Object, Object>) at).get(step);
            assertThat(at).as("%s of %s", step, List.of(path)).isNotNull();
        }
        return (T) at;
    }

    private static Schema schema(String name) {
        try (InputStream stream = KonveyorFiles.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
