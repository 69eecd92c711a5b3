package org.sahab.model.assessment;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses records with missing components and constants that are not known, where Gson alone would leave null behind. */
final class CompleteValues implements TypeAdapterFactory {

    /** The components that may be missing, as {@code Record.component}. */
    private static final Set<String> OPTIONAL = Set.of("Finding.excerpt", "Finding.suppression", "Diagnostic.place");

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isRecord() && !raw.isEnum()) {
            return null;
        }
        TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                plain.write(out, value);
            }

            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                boolean absent = in.peek() == JsonToken.NULL;
                String path = in.getPath();
                T value = plain.read(in);
                if (value == null && !absent) {
                    throw new JsonParseException("the value at " + path + " is not known");
                }
                if (value instanceof Record found) {
                    refuseMissing(found, path);
                }
                return value;
            }
        };
    }

    private static void refuseMissing(Record value, String path) {
        Class<? extends Record> type = value.getClass();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!OPTIONAL.contains(type.getSimpleName() + "." + component.getName())
                    && component(value, component) == null) {
                throw new JsonParseException(path + " has no " + component.getName());
            }
        }
    }

    private static @Nullable Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
