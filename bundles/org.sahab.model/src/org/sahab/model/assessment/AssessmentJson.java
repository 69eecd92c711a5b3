package org.sahab.model.assessment;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * Assessments as JSON, in the format of {@code assessment.schema.json} beside this class. The same assessment gives the same
 * bytes.
 */
public final class AssessmentJson {

    private static final String SCHEMA_VERSION = "schemaVersion";
    private static final int FIRST_VERSION = 1;

    private final Gson gson = new GsonBuilder()
            .registerTypeAdapterFactory(new CompleteValues())
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .create();

    /**
     * Writes an assessment; the writer stays open.
     *
     * @throws IOException if the writer does not take it
     */
    public void write(Assessment assessment, Writer writer) throws IOException {
        JsonObject tree = new JsonObject();
        tree.add(SCHEMA_VERSION, new JsonPrimitive(Assessment.SCHEMA_VERSION));
        gson.toJsonTree(assessment).getAsJsonObject().asMap().forEach(tree::add);
        JsonWriter json = gson.newJsonWriter(writer);
        try {
            gson.toJson(tree, json);
        } catch (JsonIOException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
        json.flush();
        writer.write('\n');
        writer.flush();
    }

    /**
     * Reads an assessment.
     *
     * @throws AssessmentFormatException if the text is no assessment, or one of a version that this class does not know
     * @throws IOException if reading fails
     */
    public Assessment read(Reader reader) throws IOException {
        try {
            JsonElement tree = JsonParser.parseReader(gson.newJsonReader(reader));
            if (!tree.isJsonObject() || !tree.getAsJsonObject().has(SCHEMA_VERSION)) {
                throw new AssessmentFormatException("there is no schemaVersion");
            }
            JsonElement version = tree.getAsJsonObject().get(SCHEMA_VERSION);
            if (isVersion(version, FIRST_VERSION)) {
                upgrade(tree.getAsJsonObject());
            } else if (!isVersion(version, Assessment.SCHEMA_VERSION)) {
                throw new AssessmentFormatException("its schema version is " + version
                        + ", this program reads versions " + FIRST_VERSION + " to " + Assessment.SCHEMA_VERSION);
            }
            return gson.fromJson(tree, Assessment.class);
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException e) {
            if (e.getCause() instanceof IOException io
                    && !(io instanceof MalformedJsonException || io instanceof EOFException)) {
                throw io;
            }
            throw notAnAssessment(e);
        }
    }

    private static boolean isVersion(JsonElement version, int number) {
        return version.isJsonPrimitive() && version.getAsString().equals(Integer.toString(number));
    }

    /** The first version did not say what helps against missing jars: fetching them was what its reports named. */
    private static void upgrade(JsonObject tree) {
        JsonObject completeness = tree.getAsJsonObject("completeness");
        JsonArray missing = completeness.getAsJsonArray("missing");
        Remedy remedy = missing.isEmpty() ? Remedy.NONE : Remedy.RESOLVE;
        completeness.addProperty("remedy", remedy.name());
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
