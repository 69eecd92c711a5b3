package org.sahab.model.assessment;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.sahab.model.assessment.AssessmentJson.AssessmentFormatException;
import org.sahab.model.finding.Suppression;
import org.sahab.model.text.JsonLines;

/**
 * Baselines as JSON: small files to be kept with the code, one finding on a line. The assessment of an earlier run is read as a
 * baseline as well.
 */
public final class BaselineJson {

    private static final String VERSION = "sahabBaseline";
    private static final int PRESENT_VERSION = 1;

    /** Writes a baseline; the same one gives the same bytes. The writer stays open. */
    public void write(Baseline baseline, Writer writer) throws IOException {
        // Closing it would close the writer, which is the caller's; everything is flushed.
        @SuppressWarnings("resource")
        JsonLines json = new JsonLines(writer);
        json.setStrictness(Strictness.STRICT);
        json.beginObject();
        json.name(VERSION).value(PRESENT_VERSION);
        json.name("reason").value(baseline.reason());
        json.name("findings").beginArray();
        json.beginLines();
        for (Baseline.Known known : baseline.known()) {
            json.beginObject();
            json.name("file").value(known.file());
            json.name("rule").value(known.rule());
            json.name("identity").value(known.identity());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
        writer.write('\n');
        writer.flush();
    }

    /**
     * Reads a baseline, or an assessment as one.
     *
     * @throws AssessmentFormatException if it is neither
     * @throws IOException if reading fails
     */
    public Baseline read(Reader reader) throws IOException {
        try {
            return new Reading(new Gson().newJsonReader(reader)).baseline();
        } catch (MalformedJsonException
                | EOFException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException e) {
            throw new AssessmentFormatException("it is not the JSON of a baseline (" + e.getMessage() + ")");
        }
    }

    /** One baseline being read: an assessment is long, so that only what is needed of it is kept. */
    private static final class Reading {
        private final JsonReader json;
        private final List<Baseline.Known> known = new ArrayList<>();
        private String reason = "";
        private boolean isBaseline;
        private boolean hasFindings;

        Reading(JsonReader json) {
            this.json = json;
            json.setStrictness(Strictness.STRICT);
        }

        Baseline baseline() throws IOException {
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case VERSION -> version(PRESENT_VERSION);
                    case "schemaVersion" -> version(Assessment.SCHEMA_VERSION);
                    case "reason" -> reason = json.nextString();
                    case "findings" -> findings();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (!isBaseline || !hasFindings) {
                throw new AssessmentFormatException("there is no " + VERSION);
            }
            return new Baseline(reason, known);
        }

        private void version(int most) throws IOException {
            int version = json.nextInt();
            if (version < 1 || version > most) {
                throw new AssessmentFormatException(
                        "its version is " + version + ", this program reads versions up to " + most);
            }
            isBaseline = true;
        }

        private void findings() throws IOException {
            hasFindings = true;
            json.beginArray();
            while (json.hasNext()) {
                finding();
            }
            json.endArray();
        }

        private void finding() throws IOException {
            String identity = "";
            String rule = "";
            String file = "";
            boolean counted = true;
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "identity" -> identity = json.nextString();
                    case "rule" -> rule = json.nextString();
                    case "file" -> file = json.nextString();
                    case "place" -> file = place();
                    case "suppression" -> counted = !isOfPlatform();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (identity.isEmpty()) {
                throw new JsonParseException("a finding has no identity");
            }
            if (counted) {
                known.add(new Baseline.Known(identity, rule, file));
            }
        }

        private String place() throws IOException {
            String module = "";
            String path = "";
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "module" -> module = json.nextString();
                    case "path" -> path = json.nextString();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            return module.isEmpty() ? path : path.isEmpty() ? module : module + "/" + path;
        }

        /** What did not matter on the platform of before may matter now. */
        private boolean isOfPlatform() throws IOException {
            if (json.peek() == JsonToken.NULL) {
                json.nextNull();
                return false;
            }
            boolean is = false;
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("where")) {
                    is = json.nextString().equals(Suppression.Where.PLATFORM.name());
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
            return is;
        }
    }
}
