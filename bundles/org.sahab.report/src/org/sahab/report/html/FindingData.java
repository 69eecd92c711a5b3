package org.sahab.report.html;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.ReadinessWording;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;

/**
 * The findings as the JSON that the page's script reads: columns of numbers that point into lists of texts, each text once,
 * lines of code once per file. Written so that it can stand inside a script element. Bounded: where there is too much, the
 * least important findings lose their code first, then are left out, and the page says so.
 */
final class FindingData {

    /** Findings in the page; what is beyond is in the JSON of the assessment. */
    private static final int MOST_FINDINGS = 100_000;

    /** UTF-16 code units of code in the page. */
    private static final long MOST_CODE = 12_000_000;

    /** How much goes into the page: findings, and UTF-16 code units of code. */
    record Limits(int findings, long code) {
        static final Limits USUAL = new Limits(MOST_FINDINGS, MOST_CODE);
    }

    private static final int LONGEST_LINE = 400;
    private static final int MOST_RELATED = 20;
    private static final int LONGEST_REASON = 1_000;

    private final Assessment assessment;
    private final Labels labels;
    private final Wording wording;
    private final Limits limits;
    private final List<Finding> findings;
    private final Map<String, RuleDescriptor> descriptors = new LinkedHashMap<>();
    private final Index<String> rules = new Index<>();
    private final Index<String> modules = new Index<>();
    private final Index<Dimension> dimensions = new Index<>();
    private final Index<List<Piece>> messages = new Index<>();
    private final Index<FileKey> files = new Index<>();
    private final Map<Integer, SortedMap<Integer, String>> code = new HashMap<>();
    private long codeSize;

    private record FileKey(String module, String path) {}

    /** Values in the order in which they are first asked for. */
    private static final class Index<T> {
        private final Map<T, Integer> positions = new LinkedHashMap<>();

        int of(T value) {
            Integer position = positions.get(value);
            if (position == null) {
                position = positions.size();
                positions.put(value, position);
            }
            return position;
        }

        Iterable<T> values() {
            return positions.keySet();
        }
    }

    /** For findings in the order of their importance. */
    FindingData(Assessment assessment, List<Finding> ranked, Labels labels, Wording wording, Limits limits) {
        this.assessment = assessment;
        this.labels = labels;
        this.wording = wording;
        this.limits = limits;
        findings = ranked.subList(0, Math.min(limits.findings(), ranked.size()));
        assessment.rules().forEach(rule -> descriptors.put(rule.id(), rule));
    }

    /** The JSON; it contains no {@code <}, {@code >} or {@code &}. */
    String json() {
        StringWriter text = new StringWriter(findings.size() * 64 + 4096);
        JsonWriter json = new JsonWriter(text);
        json.setFormattingStyle(FormattingStyle.COMPACT);
        json.setHtmlSafe(true);
        try {
            write(json);
            json.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("language").value(labels.language().code());
        json.name("leftOut").value(assessment.findings().size() - findings.size());
        json.name("labels").beginObject();
        for (Map.Entry<String, String> label : labels.startingWith("ui.").entrySet()) {
            json.name(label.getKey()).value(label.getValue());
        }
        json.endObject();

        columns(json);
        json.name("categories").beginArray();
        for (Category category : Category.values()) {
            pair(json, category.key(), labels.name(category));
        }
        pair(json, "strength", labels.text("category.strength"));
        json.endArray();
        json.name("scopes").beginArray();
        for (Scope scope : Scope.values()) {
            pair(json, Keys.of(scope), labels.name(scope));
        }
        json.endArray();
        json.name("confidences").beginArray();
        for (Confidence confidence : Confidence.values()) {
            pair(json, Keys.of(confidence), labels.name(confidence));
        }
        json.endArray();
        related(json);
        suppressed(json);
        json.name("messages").beginArray();
        for (List<Piece> pieces : messages.values()) {
            json.beginArray();
            for (Piece piece : pieces) {
                json.value(piece.kind().ordinal());
                json.value(piece.text());
            }
            json.endArray();
        }
        json.endArray();
        files(json);
        rules(json);
        json.name("dimensions").beginArray();
        for (Dimension dimension : dimensions.values()) {
            pair(json, dimension.key(), labels.name(dimension));
        }
        json.endArray();
        modules(json);
        json.endObject();
    }

    private void columns(JsonWriter json) throws IOException {
        json.name("columns").beginObject();
        column(json, "rule", finding -> rules.of(finding.rule()));
        column(json, "category", this::category);
        column(json, "message", finding -> messages.of(wording.pieces(finding)));
        column(json, "file", finding -> files.of(key(finding.place())));
        column(json, "line", finding -> finding.place().region().line());
        column(json, "column", finding -> finding.place().region().column());
        column(json, "endLine", finding -> finding.place().region().endLine());
        column(json, "endColumn", finding -> finding.place().region().endColumn());
        column(json, "scope", finding -> finding.scope().ordinal());
        column(json, "confidence", finding -> finding.confidence().ordinal());
        column(json, "effort", Finding::effort);
        List<Boolean> kept = new ArrayList<>();
        findings.forEach(finding -> kept.add(keepCode(finding)));
        json.name("excerpt").beginArray();
        for (int i = 0; i < findings.size(); i++) {
            Excerpt excerpt = findings.get(i).excerpt();
            json.value(excerpt == null || !kept.get(i) ? 0 : excerpt.firstLine());
        }
        json.endArray();
        json.name("excerptLines").beginArray();
        for (int i = 0; i < findings.size(); i++) {
            Excerpt excerpt = findings.get(i).excerpt();
            json.value(excerpt == null || !kept.get(i) ? 0 : excerpt.lines().size());
        }
        json.endArray();
        json.name("identity").beginArray();
        for (Finding finding : findings) {
            json.value(Visible.of(finding.identity()));
        }
        json.endArray();
        json.endObject();
    }

    private void column(JsonWriter json, String name, ToIntFunction<Finding> value) throws IOException {
        json.name(name).beginArray();
        for (Finding finding : findings) {
            json.value(value.applyAsInt(finding));
        }
        json.endArray();
    }

    private int category(Finding finding) {
        return Rank.isStrength(descriptors, finding)
                ? Category.values().length
                : finding.category().ordinal();
    }

    private static FileKey key(Place place) {
        return new FileKey(place.module(), place.path());
    }

    private boolean keepCode(Finding finding) {
        Excerpt excerpt = finding.excerpt();
        if (excerpt == null || codeSize >= limits.code()) {
            return false;
        }
        SortedMap<Integer, String> lines =
                code.computeIfAbsent(files.of(key(finding.place())), file -> new TreeMap<>());
        int number = excerpt.firstLine();
        for (String line : excerpt.lines()) {
            String shown = Visible.cut(Visible.of(line), LONGEST_LINE);
            if (lines.putIfAbsent(number++, shown) == null) {
                codeSize += shown.length();
            }
        }
        return true;
    }

    private void related(JsonWriter json) throws IOException {
        json.name("related").beginObject();
        for (int i = 0; i < findings.size(); i++) {
            List<Place> places = findings.get(i).related();
            if (places.isEmpty()) {
                continue;
            }
            json.name(Integer.toString(i)).beginArray();
            for (Place place : places.subList(0, Math.min(MOST_RELATED, places.size()))) {
                json.beginArray();
                json.value(files.of(key(place)));
                json.value(place.region().line());
                json.endArray();
            }
            json.endArray();
        }
        json.endObject();
    }

    /** Of each finding that is suppressed: whether in the code (null: nowhere), why, and where that stands. */
    private void suppressed(JsonWriter json) throws IOException {
        json.name("suppressed").beginObject();
        ReadinessWording words = new ReadinessWording(wording, labels);
        for (int i = 0; i < findings.size(); i++) {
            Suppression suppression = findings.get(i).suppression();
            if (suppression != null) {
                json.name(Integer.toString(i)).beginArray();
                switch (suppression.where()) {
                    case IN_CODE, PROJECT_FILE -> {
                        json.value(suppression.where() == Suppression.Where.IN_CODE);
                        json.value(Visible.cut(Visible.line(suppression.reason()), LONGEST_REASON));
                    }
                    case PLATFORM, BASELINE -> {
                        // Nobody wrote it at a place that could be shown.
                        json.nullValue();
                        json.value(Visible.cut(words.reason(suppression), LONGEST_REASON));
                    }
                }
                json.value(files.of(key(suppression.place())));
                json.value(suppression.place().region().line());
                json.endArray();
            }
        }
        json.endObject();
    }

    private void files(JsonWriter json) throws IOException {
        json.name("files").beginArray();
        for (FileKey file : files.values()) {
            json.beginArray();
            json.value(modules.of(file.module()));
            json.value(Visible.line(file.path()));
            json.endArray();
        }
        json.endArray();
        json.name("code").beginObject();
        for (Map.Entry<Integer, SortedMap<Integer, String>> lines : new TreeMap<>(code).entrySet()) {
            json.name(Integer.toString(lines.getKey())).beginArray();
            int expected = -1;
            // Runs of lines: the number of the first, then the lines.
            for (Map.Entry<Integer, String> line : lines.getValue().entrySet()) {
                if (line.getKey() != expected) {
                    json.value(line.getKey());
                }
                json.value(line.getValue());
                expected = line.getKey() + 1;
            }
            json.endArray();
        }
        json.endObject();
    }

    private void rules(JsonWriter json) throws IOException {
        json.name("rules").beginArray();
        for (String id : rules.values()) {
            RuleDescriptor rule = descriptors.get(id);
            json.beginArray();
            json.value(Visible.of(id));
            json.value(wording.title(id));
            json.value(dimensions.of(rule == null ? Dimension.OTHER : rule.dimension()));
            json.endArray();
        }
        json.endArray();
    }

    private void modules(JsonWriter json) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (ModuleInfo module : assessment.modules()) {
            names.put(module.id(), module.name());
        }
        json.name("modules").beginArray();
        for (String id : modules.values()) {
            @Nullable String name = names.get(id);
            pair(json, Visible.line(id), Visible.line(name == null || name.isBlank() ? id : name));
        }
        json.endArray();
    }

    private static void pair(JsonWriter json, String key, String name) throws IOException {
        json.beginArray();
        json.value(key);
        json.value(name);
        json.endArray();
    }
}
