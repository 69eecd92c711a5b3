package org.sahab.cli.testing;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sahab.cli.testing.RuleTestResult.CaseResult;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Message;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.Verdict.Mismatch;
import org.sahab.rules.testing.Verdict.Silence;

/** Results as JSON: the numbers, then every file with its cases and what their rules found. */
public final class RuleTestJson {

    private final JsonWriter json;
    private final Function<Message, String> sentences;

    private RuleTestJson(JsonWriter json, Function<Message, String> sentences) {
        this.json = json;
        this.sentences = sentences;
    }

    /** Writes results; sentences are put into words by the function. */
    public static String write(List<RuleTestResult> results, Function<Message, String> sentences) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            new RuleTestJson(json, sentences).all(results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void all(List<RuleTestResult> results) throws IOException {
        RuleTestCounts counts = RuleTestCounts.of(results);
        json.beginObject();
        json.name("cases").value(counts.cases());
        json.name("passed").value(counts.passed());
        json.name("errors").value(counts.errors());
        json.name("rules").value(counts.rules());
        json.name("rulesPassed").value(counts.rulesPassed());
        json.name("passedInSilence").beginObject();
        for (Silence silence : Silence.values()) {
            json.name(word(silence)).value(counts.silent().getOrDefault(silence, 0));
        }
        json.endObject();
        json.name("files").beginArray();
        for (RuleTestResult result : results) {
            file(result);
        }
        json.endArray();
        json.endObject();
    }

    private void file(RuleTestResult result) throws IOException {
        json.beginObject();
        json.name("file").value(result.file().toString());
        problem(result.problem());
        json.name("diagnostics").beginArray();
        for (Diagnostic diagnostic : result.diagnostics()) {
            json.value(sentences.apply(diagnostic.message()));
        }
        json.endArray();
        json.name("cases").beginArray();
        for (CaseResult one : result.cases()) {
            testCase(one);
        }
        json.endArray();
        json.endObject();
    }

    private void testCase(CaseResult one) throws IOException {
        json.beginObject();
        json.name("rule").value(one.test().rule());
        json.name("case").value(one.test().name());
        json.name("line").value(one.test().line());
        json.name("passed").value(one.passed());
        Silence silence = one.verdict().silence();
        if (silence != null) {
            json.name("silence").value(word(silence));
        }
        problem(one.problem());
        json.name("mismatches").beginArray();
        for (Mismatch mismatch : one.verdict().mismatches()) {
            json.beginObject();
            json.name("kind").value(word(mismatch.kind()));
            json.name("expected").value(mismatch.expected());
            json.name("found").value(mismatch.found());
            json.endObject();
        }
        json.endArray();
        json.name("incidents").beginArray();
        for (Incident incident : one.incidents()) {
            json.beginObject();
            json.name("file").value(incident.file());
            json.name("line").value(incident.line());
            json.name("message").value(incident.message());
            json.name("confidence").value(word(incident.confidence()));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void problem(@Nullable Message problem) throws IOException {
        if (problem != null) {
            json.name("problem").value(sentences.apply(problem));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
