package org.sahab.model.assessment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.text.JsonLines;

/**
 * Assessments as JSON, in the format of {@code assessment.schema.json} beside this class. The same assessment gives the same
 * bytes.
 */
public final class AssessmentJson {

    private static final String SCHEMA_VERSION = "schemaVersion";
    private static final String FINDINGS = "findings";
    private static final int FIRST_VERSION = 1;

    /** The components that may be missing. */
    private static final Set<String> OPTIONAL = Set.of("readiness");

    private final Gson gson = new GsonBuilder()
            .registerTypeAdapterFactory(new CompleteValues())
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .create();

    private final List<Part> parts = parts(Assessment.class);

    /**
     * A component of an assessment: written and read by itself, so that nobody needs a tree of all findings in memory.
     *
     * @param component the component
     * @param adapter of its type
     * @param elements of the elements of a list, each of which stands on a line; null if it is no list
     * @param parts of the readiness, whose lists are long as well; empty for others
     */
    private record Part(
            RecordComponent component,
            TypeAdapter<Object> adapter,
            @Nullable TypeAdapter<Object> elements,
            List<Part> parts) {

        String name() {
            return component.getName();
        }
    }

    private List<Part> parts(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(this::part).toList();
    }

    private Part part(RecordComponent component) {
        Type type = component.getGenericType();
        TypeAdapter<Object> elements =
                type instanceof ParameterizedType list ? adapter(list.getActualTypeArguments()[0]) : null;
        return new Part(
                component, adapter(type), elements, type == Readiness.class ? parts(Readiness.class) : List.of());
    }

    @SuppressWarnings("unchecked") // the adapter of a type takes and gives values of that type
    private TypeAdapter<Object> adapter(Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }

    /**
     * Writes an assessment; the writer stays open.
     *
     * @throws IOException if the writer does not take it
     */
    public void write(Assessment assessment, Writer writer) throws IOException {
        // Closing it would close the writer, which is the caller's; everything is flushed.
        @SuppressWarnings("resource")
        JsonLines json = new JsonLines(writer);
        json.setStrictness(Strictness.STRICT);
        json.setSerializeNulls(false);
        json.beginObject();
        json.name(SCHEMA_VERSION).value(Assessment.SCHEMA_VERSION);
        write(parts, assessment, json);
        json.endObject();
        json.flush();
        writer.write('\n');
        writer.flush();
    }

    private static void write(List<Part> parts, Object whole, JsonLines json) throws IOException {
        for (Part part : parts) {
            Object value = value(part.component(), whole);
            if (value != null) {
                json.name(part.name());
                write(part, value, json);
            }
        }
    }

    private static void write(Part part, Object value, JsonLines json) throws IOException {
        if (!part.parts().isEmpty()) {
            json.beginObject();
            write(part.parts(), value, json);
            json.endObject();
            return;
        }
        if (part.elements() == null) {
            part.adapter().write(json, value);
            return;
        }
        json.beginArray();
        json.beginLines();
        for (Object element : (List<?>) value) {
            part.elements().write(json, element);
        }
        json.endArray();
    }

    private static @Nullable Object value(RecordComponent component, Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads an assessment.
     *
     * @throws AssessmentFormatException if the text is no assessment, or one of a version that this class does not know
     * @throws IOException if reading fails
     */
    public Assessment read(Reader reader) throws IOException {
        try {
            return read(gson.newJsonReader(reader));
        } catch (MalformedJsonException | EOFException e) {
            throw notAnAssessment(e);
        } catch (RuntimeException e) { // Gson throws many, down to those of the constructors of records
            if (e.getCause() instanceof IOException io
                    && !(io instanceof MalformedJsonException || io instanceof EOFException)) {
                throw io;
            }
            throw notAnAssessment(e);
        }
    }

    private Assessment read(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            throw new AssessmentFormatException("there is no schemaVersion");
        }
        Map<String, Part> byName = parts.stream().collect(Collectors.toMap(Part::name, part -> part));
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, JsonElement> small = new HashMap<>();
        JsonElement version = null;
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            Part part = byName.get(name);
            if (name.equals(SCHEMA_VERSION)) {
                version = JsonParser.parseReader(json);
                refuseUnknown(version);
            } else if (part == null) {
                json.skipValue();
            } else if (name.equals(FINDINGS)) {
                values.put(name, part.adapter().read(json));
            } else {
                small.put(name, JsonParser.parseReader(json));
            }
        }
        json.endObject();
        if (version == null) {
            throw new AssessmentFormatException("there is no schemaVersion");
        }
        if (!isVersion(version, Assessment.SCHEMA_VERSION)) {
            EarlierVersions.upgrade(version.getAsInt(), small);
        }
        small.forEach((name, value) -> values.put(
                name, Objects.requireNonNull(byName.get(name)).adapter().fromJsonTree(value)));
        return assessment(values);
    }

    private Assessment assessment(Map<String, @Nullable Object> values) {
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        Class<?>[] types = new Class<?>[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            arguments[i] = values.get(part.name());
            types[i] = part.component().getType();
            if (arguments[i] == null && !OPTIONAL.contains(part.name())) {
                throw new JsonParseException("$ has no " + part.name());
            }
        }
        try {
            return Assessment.class.getConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new JsonParseException(e);
        }
    }

    private static void refuseUnknown(JsonElement version) throws IOException {
        boolean known = IntStream.rangeClosed(FIRST_VERSION, Assessment.SCHEMA_VERSION)
                .anyMatch(number -> isVersion(version, number));
        if (!known) {
            throw new AssessmentFormatException("its schema version is " + version + ", this program reads versions "
                    + FIRST_VERSION + " to " + Assessment.SCHEMA_VERSION);
        }
    }

    private static boolean isVersion(JsonElement version, int number) {
        return version.isJsonPrimitive() && version.getAsString().equals(Integer.toString(number));
    }

    private static AssessmentFormatException notAnAssessment(Exception cause) {
        return new AssessmentFormatException("it is not the JSON of an assessment (" + cause.getMessage() + ")");
    }

    /** Says that a text is not an assessment this version can read; the message completes "cannot be read: ...". */
    public static final class AssessmentFormatException extends IOException {
        private static final long serialVersionUID = 1L;

        AssessmentFormatException(String message) {
            super(message);
        }
    }
}
