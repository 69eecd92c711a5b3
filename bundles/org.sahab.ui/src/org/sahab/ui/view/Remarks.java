package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.view.Group.Kind;

/** Says what could not be analysed, in the language of the workbench. For one thread. */
final class Remarks {

    private static final String KEY = "incomplete";

    private final Labels labels;
    private final Texts texts;

    Remarks(Texts texts) {
        this.texts = texts;
        labels = Labels.in(texts.language());
    }

    /** The remarks on one application. */
    record OfApplication(AssessedApplication application, List<Row> rows) {}

    Language language() {
        return texts.language();
    }

    OfApplication of(AssessedApplication application, Wordbook words) {
        Completeness seen = application.assessment().completeness();
        Map<Severity, List<Row>> remarks = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            remarks.put(severity, new ArrayList<>());
        }
        for (Diagnostic diagnostic : application.assessment().diagnostics()) {
            remarks.get(diagnostic.severity())
                    .add(new Remark(application, diagnostic.severity(), words.text(diagnostic), diagnostic.place()));
        }
        if (!seen.otherLanguages().isEmpty()) {
            String names = seen.otherLanguages().entrySet().stream()
                    .map(entry ->
                            Isolates.words(Visible.line(entry.getKey())) + " (" + labels.number(entry.getValue()) + ")")
                    .collect(Collectors.joining(labels.text("list.separator")));
            add(remarks, application, Severity.INFO, labels.text("otherLanguages.named", Map.of("names", names)));
        }
        if (!seen.processors().isEmpty()) {
            String names = seen.processors().stream()
                    .map(name -> Isolates.code(Visible.line(name)))
                    .collect(Collectors.joining(labels.text("list.separator")));
            add(remarks, application, Severity.INFO, labels.text("processors.named", Map.of("names", names)));
        }
        List<Row> rows = new ArrayList<>();
        addGroup(rows, "error", remarks.get(Severity.ERROR));
        if (!seen.missing().isEmpty()) {
            List<Remark> missing = seen.missing().stream()
                    .map(jar -> new Remark(application, Severity.WARNING, Isolates.code(Visible.line(jar)), null))
                    .toList();
            rows.add(Group.ofRemarks(
                    Kind.REMARKS, "missing", texts.count("incomplete.missing", missing.size()), missing));
        }
        addGroup(rows, "warning", remarks.get(Severity.WARNING));
        addGroup(rows, "info", remarks.get(Severity.INFO));
        return new OfApplication(application, rows);
    }

    private static void add(
            Map<Severity, List<Row>> remarks, AssessedApplication application, Severity severity, String text) {
        remarks.get(severity).add(new Remark(application, severity, text, null));
    }

    private void addGroup(List<Row> rows, String key, List<Row> remarks) {
        if (!remarks.isEmpty()) {
            rows.add(Group.ofRemarks(Kind.REMARKS, key, texts.text("incomplete." + key), remarks));
        }
    }

    /** The remarks on several applications; empty if there are none. */
    Optional<Group> join(List<OfApplication> all) {
        List<OfApplication> some =
                all.stream().filter(one -> !one.rows().isEmpty()).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        List<? extends Row> rows = all.size() == 1
                ? some.get(0).rows()
                : some.stream()
                        .map(one -> Group.ofRemarks(
                                Kind.REMARKS,
                                one.application().name(),
                                Isolates.words(Visible.line(one.application().name())),
                                one.rows()))
                        .toList();
        return Optional.of(Group.ofRemarks(Kind.INCOMPLETE, KEY, texts.text("incomplete.all"), rows));
    }

    /** How completely applications were seen, in one line; empty if nothing is missing. */
    String seen(List<Completeness> all) {
        long calls = 0;
        long resolved = 0;
        int failed = 0;
        int partly = 0;
        long missing =
                all.stream().flatMap(seen -> seen.missing().stream()).distinct().count();
        for (Completeness seen : all) {
            calls += seen.counts().calls();
            resolved += seen.counts().resolved();
            failed += seen.failed();
            partly += seen.partly();
        }
        if (resolved == calls && missing == 0 && failed == 0 && partly == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (calls > 0) {
            parts.add(labels.text("seen.resolved", Map.of("percent", labels.percent(100 * resolved / calls))));
        }
        if (failed > 0) {
            parts.add(labels.count("seen.failed", failed));
        }
        if (partly > 0) {
            parts.add(texts.count("incomplete.partly", partly));
        }
        if (missing > 0) {
            boolean here = all.stream().anyMatch(seen -> seen.remedy() == Remedy.IDE);
            parts.add(here ? labels.count("seen.missingInIde", missing) : texts.count("incomplete.missing", missing));
        }
        return String.join(labels.text("list.separator"), parts);
    }
}
