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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses records with missing components and constants that are not known, where Gson alone would leave null behind. */
final class CompleteValues implements TypeAdapterFactory {

    /** The components that may be missing, as {@code Record.component}. */
    private static final Set<String> OPTIONAL =
            Set.of("Finding.excerpt", "Finding.suppression", "Diagnostic.place", "Sighting.excerpt");

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isRecord() && !raw.isEnum()) {
            return null;
        }
        TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
        List<RecordComponent> required = required(raw);
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                plain.write(out, value);
            }

            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                boolean absent = in.peek() == JsonToken.NULL;
                T value = plain.read(in);
                if (value == null && !absent) {
                    throw new JsonParseException("the value at " + in.getPreviousPath() + " is not known");
                }
                if (value != null) {
                    refuseMissing(value, required, in);
                }
                return value;
            }
        };
    }

    /** Found once for a type, as there are many values. */
    private static List<RecordComponent> required(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? List.of()
                : Stream.of(components)
                        .filter(component -> !OPTIONAL.contains(type.getSimpleName() + "." + component.getName())
                                && !component.getType().isPrimitive())
                        .toList();
    }

    private static void refuseMissing(Object value, List<RecordComponent> required, JsonReader in) {
        for (RecordComponent component : required) {
            if (component(value, component) == null) {
                throw new JsonParseException(in.getPreviousPath() + " has no " + component.getName());
            }
        }
    }

    private static @Nullable Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
