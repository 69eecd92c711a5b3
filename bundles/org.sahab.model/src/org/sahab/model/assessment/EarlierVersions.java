package org.sahab.model.assessment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what earlier versions of the schema wrote up to the present one. */
final class EarlierVersions {

    private EarlierVersions() {}

    /**
     * Adds what a version did not know.
     *
     * @param version a version before the present one
     * @param parts the components of the assessment by name, all but the findings
     */
    static void upgrade(int version, Map<String, JsonElement> parts) {
        if (version < 2) {
            toSecond(parts);
        }
        if (version < 3) {
            toThird(parts);
        }
        toFourth(parts);
    }

    /** The first version did not say what helps against missing jars: fetching them was what its reports named. */
    private static void toSecond(Map<String, JsonElement> parts) {
        if (parts.get("completeness") instanceof JsonObject completeness) {
            Remedy remedy = completeness.getAsJsonArray("missing").isEmpty() ? Remedy.NONE : Remedy.RESOLVE;
            completeness.addProperty("remedy", remedy.name());
        }
    }

    /** The second version applied all rules, and did not keep which of them matched nothing, libraries, and tags as written. */
    private static void toThird(Map<String, JsonElement> parts) {
        JsonObject all = new JsonObject();
        all.addProperty("labels", "");
        all.addProperty("konveyorStrict", false);
        parts.put("selection", all);
        parts.put("libraries", new JsonArray());
        parts.put("tagMatches", new JsonArray());
        for (JsonElement set : objects(parts.get("ruleSets"))) {
            JsonObject values = set.getAsJsonObject();
            values.addProperty("description", "");
            values.add("unmatched", new JsonArray());
            values.add("deselected", new JsonArray());
            values.add("unusable", new JsonObject());
        }
        for (JsonElement rule : objects(parts.get("rules"))) {
            JsonObject texts = rule.getAsJsonObject().getAsJsonObject("texts");
            texts.asMap().values().forEach(text -> text.getAsJsonObject().addProperty("description", ""));
        }
    }

    /** The third version had no readiness, and did not tell what of a module is in production. */
    private static void toFourth(Map<String, JsonElement> parts) {
        parts.remove("readiness");
        for (JsonElement module : objects(parts.get("modules"))) {
            JsonObject values = module.getAsJsonObject();
            values.add("productionFiles", values.get("files"));
            values.add("productionLines", values.get("lines"));
        }
    }

    private static JsonArray objects(@Nullable JsonElement part) {
        return part instanceof JsonArray array ? array : new JsonArray();
    }
}
