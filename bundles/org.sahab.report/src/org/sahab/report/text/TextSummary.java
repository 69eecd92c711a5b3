package org.sahab.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sahab.assessment.Readinesses;
import org.sahab.assessment.Tallies;
import org.sahab.assessment.Tally;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Suppression;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Score;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.text.TextLines.Cell;
import org.sahab.report.text.TextLines.Row;
import org.sahab.report.text.TextLines.Style;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.ReadinessWording;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;

/**
 * The summary of an assessment for a terminal. Its first line says what was seen, its last what to do next; between them how ready
 * the application is, what blocks it, the findings by dimension and category, the rules, what to do with the modules, the worst
 * places, and what could not be analysed.
 */
public final class TextSummary {

    private static final int MOST_RULES = 20;
    private static final int MOST_FILES = 10;
    private static final int MOST_BLOCKERS = 20;
    private static final int MOST_MODULES = 12;
    private static final int MOST_DIAGNOSTICS = 10;
    private static final int MOST_NAMES = 5;
    private static final int MOST_SUPPRESSED = 1_000;
    private static final int LONGEST_REASON = 300;

    /** Fewer columns of a title say nothing. */
    private static final int SHORTEST_TITLE = 12;

    private final TextOptions options;

    /** A summary that is written with these options. */
    public TextSummary(TextOptions options) {
        this.options = options;
    }

    /** Writes the summary; the writer stays open. */
    public void write(Assessment assessment, Language language, Writer writer) throws IOException {
        new Run(assessment, language, writer).write();
        writer.flush();
    }

    /** One summary being written. */
    private final class Run {
        private final Assessment assessment;
        private final Labels labels;
        private final Wording wording;
        private final Tallies tallies;
        private final Readiness readiness;
        private final ReadinessWording words;
        private final TextLines lines;

        Run(Assessment assessment, Language language, Writer writer) {
            this.assessment = assessment;
            labels = Labels.in(language);
            wording = new Wording(assessment, labels);
            tallies = Tallies.of(assessment);
            words = new ReadinessWording(wording, labels);
            readiness = Readinesses.of(assessment);
            lines = new TextLines(writer, options, language);
        }

        void write() throws IOException {
            lines.line(firstLine(assessment.completeness()), Style.HEADING);
            lines.blank();
            application();
            findings();
            readiness();
            blockers();
            dimensions();
            rules();
            strategies();
            strengths();
            files();
            suppressed();
            incompleteness();
            lines.blank();
            lines.line(lastLine(), Style.HEADING);
        }

        private String firstLine(Completeness seen) {
            List<String> parts = new ArrayList<>();
            parts.add(labels.count("seen.javaFiles", seen.javaFiles()));
            if (seen.files() > seen.javaFiles()) {
                parts.add(labels.count("seen.otherFiles", seen.files() - seen.javaFiles()));
            }
            if (seen.counts().calls() > 0) {
                parts.add(labels.text("seen.resolved", Map.of("percent", labels.percent(seen.resolvedPercent()))));
            }
            if (seen.failed() > 0) {
                parts.add(labels.count("seen.failed", seen.failed()));
            }
            String line = String.join(labels.text("list.separator"), parts);
            return seen.missing().isEmpty() ? line : line + labels.text("list.separator") + missing(seen);
        }

        private String missing(Completeness seen) {
            int missing = seen.missing().size();
            return switch (seen.remedy()) {
                case RESOLVE -> labels.count("seen.missing", missing, Map.of("option", lines.code("`--resolve`")));
                case IDE -> labels.count("seen.missingInIde", missing);
                case NONE -> labels.count("missing.count", missing);
            };
        }

        private void application() throws IOException {
            List<String> parts = new ArrayList<>();
            parts.add(labels.count("modules.count", assessment.modules().size()));
            parts.add(labels.count(
                    "lines.count", assessment.completeness().counts().lines()));
            parts.add(labels.count("rules.ran", assessment.appliedRules().size()));
            RuleSelection selection = assessment.selection();
            if (!selection.labels().isEmpty()) {
                parts.add(labels.text(
                        "rules.chosen", Map.of("expression", lines.code(Visible.line(selection.labels())))));
            }
            if (selection.konveyorStrict()) {
                parts.add(labels.text("rules.strict"));
            }
            lines.wrapped(
                    lines.value(Visible.line(assessment.application())) + " · "
                            + String.join(labels.text("list.separator"), parts),
                    2);
        }

        private void findings() throws IOException {
            Tally total = tallies.total();
            if (total.isEmpty()) {
                lines.line(labels.text("findings.none"));
            } else {
                List<String> parts = List.of(
                        labels.count("findings.mandatory", total.mandatory()),
                        labels.count("findings.optional", total.optional()),
                        labels.count("findings.potential", total.potential()));
                lines.wrapped(
                        String.join(labels.text("list.separator"), parts)
                                + labels.text("list.separator")
                                + labels.count(
                                        "findings.inFiles", tallies.files().size())
                                + labels.text("list.separator")
                                + labels.count("effort.points", total.effort()),
                        2);
            }
            if (!tallies.uncounted().isEmpty()) {
                lines.wrapped(
                        labels.count("findings.uncounted", tallies.uncounted().findings()), 2);
            }
            if (!tallies.suppressed().isEmpty()) {
                lines.wrapped(
                        labels.count("findings.suppressed", tallies.suppressed().findings()), 2);
            }
        }

        private void readiness() throws IOException {
            if (assessment.modules().isEmpty()) {
                return;
            }
            lines.blank();
            lines.line(words.headline(readiness), Style.HEADING);
            lines.wrapped(words.verdict(readiness), 2);
            lines.wrapped(words.work(readiness.effort()), 2);
            lines.wrapped(words.assumptions(readiness.profile(), lines::value), 2);
            String staying = words.staying(readiness);
            if (!staying.isEmpty()) {
                lines.wrapped(staying, 2);
            }
            lines.wrapped(words.comparison(readiness), 2);
        }

        private void blockers() throws IOException {
            List<Blocker> blockers = readiness.blockers();
            if (blockers.isEmpty()) {
                return;
            }
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(
                            Cell.number(""),
                            Cell.number(labels.text("column.findings")),
                            Cell.number(labels.text("column.modules")),
                            Cell.number(labels.text("column.waiting")),
                            Cell.number(labels.text("column.days")))
                    .with(columns -> labels.text("column.rule")));
            for (int i = 0; i < Math.min(MOST_BLOCKERS, blockers.size()); i++) {
                Blocker blocker = blockers.get(i);
                rows.add(Row.of(
                                count(i + 1L),
                                count(blocker.findings()),
                                count(blocker.modules().size()),
                                count(blocker.reach()),
                                Cell.number(words.days(blocker.effort().likely())))
                        .with(columns -> rule(blocker.rule(), columns)));
            }
            section("section.blockers");
            lines.table(rows);
            if (blockers.size() > MOST_BLOCKERS) {
                lines.line("  " + labels.count("more.rules", blockers.size() - MOST_BLOCKERS), Style.FAINT);
            }
        }

        /** The modules with the most work. */
        private void strategies() throws IOException {
            List<ModuleReadiness> modules = readiness.modules().stream()
                    .filter(module -> module.effort().likely() > 0)
                    .sorted(ModuleReadiness.MOST_WORK_FIRST)
                    .toList();
            if (modules.isEmpty()) {
                return;
            }
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(
                            Cell.number(labels.text("column.score")),
                            Cell.number(labels.text("column.days")),
                            Cell.number(labels.text("column.wave")),
                            Cell.of(labels.text("column.strategy")))
                    .with(columns -> labels.text("column.module")));
            for (ModuleReadiness module : modules.subList(0, Math.min(MOST_MODULES, modules.size()))) {
                rows.add(Row.of(
                                Cell.number(words.score(module.score().value())),
                                Cell.number(words.days(module.effort().likely())),
                                count(module.wave()),
                                Cell.of(words.name(module.recommendation().strategy())))
                        .with(columns -> module(module, columns)));
            }
            section("section.strategies");
            lines.table(rows);
            if (modules.size() > MOST_MODULES) {
                lines.line("  " + labels.count("more.modules.text", modules.size() - MOST_MODULES), Style.FAINT);
            }
        }

        /** Where a module lies, and why it is to be treated so. */
        private String module(ModuleReadiness module, int columns) {
            String path = module.module().isEmpty() ? labels.text("module.root") : Visible.line(module.module());
            String shown = TextLines.end(path, Math.max(SHORTEST_TITLE, columns / 2));
            String reason = words.text(module.recommendation().reasons().getFirst());
            String colon = labels.text("list.colon");
            int remaining = columns - TextLines.width(shown) - TextLines.width(colon);
            return remaining < SHORTEST_TITLE
                    ? lines.code(shown)
                    : lines.code(shown) + colon + lines.value(TextLines.start(reason, remaining));
        }

        private void dimensions() throws IOException {
            if (tallies.dimensions().isEmpty()) {
                return;
            }
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(
                    Cell.of(labels.text("column.dimension")),
                    Cell.number(labels.text("column.score")),
                    Cell.number(labels.text("category.mandatory")),
                    Cell.number(labels.text("category.optional")),
                    Cell.number(labels.text("category.potential"))));
            for (var entry : Tallies.ranked(tallies.dimensions())) {
                Tally tally = entry.getValue();
                rows.add(Row.of(
                        Cell.of(labels.name(entry.getKey())),
                        Cell.number(words.score(score(entry.getKey()))),
                        count(tally.mandatory()).as(tally.mandatory() > 0 ? Style.STRONG : Style.NONE),
                        count(tally.optional()),
                        count(tally.potential())));
            }
            section("section.dimensions");
            lines.table(rows);
        }

        private double score(Dimension dimension) {
            return readiness.dimensions().stream()
                    .filter(score -> score.dimension() == dimension)
                    .mapToDouble(score -> score.score().value())
                    .findFirst()
                    .orElse(Score.FULL.value());
        }

        private void rules() throws IOException {
            if (tallies.rules().isEmpty()) {
                return;
            }
            Map<String, RuleDescriptor> descriptors = new HashMap<>();
            assessment.rules().forEach(rule -> descriptors.put(rule.id(), rule));
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(
                            Cell.number(labels.text("column.findings")),
                            Cell.number(labels.text("column.effort")),
                            Cell.number(labels.text("column.files")),
                            Cell.of(labels.text("column.category")))
                    .with(columns -> labels.text("column.rule")));
            var ranked = tallies.rankedRules();
            for (var entry : ranked.subList(0, Math.min(MOST_RULES, ranked.size()))) {
                String id = entry.getKey();
                Tally tally = entry.getValue();
                Category category = tally.category();
                rows.add(Row.of(
                                count(tally.findings()),
                                count(tally.effort()),
                                count(tallies.filesOfRules().get(id)),
                                Cell.of(labels.name(category))
                                        .as(category == Category.MANDATORY ? Style.STRONG : Style.NONE))
                        .with(columns -> rule(id, columns)));
            }
            section("section.rules");
            lines.table(rows);
            if (ranked.size() > MOST_RULES) {
                lines.line("  " + labels.count("more.rules", ranked.size() - MOST_RULES), Style.FAINT);
            }
        }

        private String rule(String id, int columns) {
            String title = wording.title(id);
            String shownId = TextLines.start(Visible.line(id), columns);
            int remaining = columns - TextLines.width(shownId) - 3;
            return title.equals(shownId) || remaining < SHORTEST_TITLE
                    ? lines.code(shownId)
                    : lines.value(TextLines.start(title, remaining)) + " (" + lines.code(shownId) + ")";
        }

        private void strengths() throws IOException {
            if (tallies.strengths().isEmpty()) {
                return;
            }
            section("section.strengths");
            for (var entry : tallies.strengths().entrySet()) {
                lines.wrapped(
                        "  + " + rule(entry.getKey(), options.width()) + ": " + labels.number(entry.getValue()), 4);
            }
        }

        private void files() throws IOException {
            if (tallies.files().isEmpty()) {
                return;
            }
            List<Row> rows = new ArrayList<>();
            rows.add(Row.of(
                            Cell.number(labels.text("column.findings")),
                            Cell.number(labels.text("category.mandatory")),
                            Cell.number(labels.text("column.effort")))
                    .with(columns -> labels.text("column.file")));
            var ranked = Tallies.ranked(tallies.files());
            for (var entry : ranked.subList(0, Math.min(MOST_FILES, ranked.size()))) {
                Tally tally = entry.getValue();
                String path = entry.getKey().isEmpty() ? labels.text("place.application") : entry.getKey();
                rows.add(Row.of(
                                count(tally.findings()),
                                count(tally.mandatory()).as(tally.mandatory() > 0 ? Style.STRONG : Style.NONE),
                                count(tally.effort()))
                        .with(columns -> lines.code(TextLines.end(Visible.line(path), columns))));
            }
            section("section.files");
            lines.table(rows);
        }

        private void suppressed() throws IOException {
            List<Finding> all = options.suppressed()
                    ? assessment.findings().stream()
                            .filter(Finding::isSuppressed)
                            .toList()
                    : List.of();
            if (all.isEmpty()) {
                return;
            }
            section("section.suppressed");
            for (Finding finding : all.subList(0, Math.min(MOST_SUPPRESSED, all.size()))) {
                Suppression suppression = Objects.requireNonNull(finding.suppression());
                String reason = suppression.reason().isBlank()
                        ? words.reason(suppression)
                        : lines.value(Visible.cut(words.reason(suppression), LONGEST_REASON));
                lines.wrapped(
                        "  - " + place(finding.place()) + labels.text("list.separator")
                                + lines.code(Visible.line(finding.rule())) + labels.text("list.colon") + reason,
                        4);
            }
            if (all.size() > MOST_SUPPRESSED) {
                lines.line("  " + labels.count("more.suppressed", all.size() - MOST_SUPPRESSED), Style.FAINT);
            }
        }

        private String place(Place place) {
            String line = place.region().isWhole() ? "" : ":" + place.region().line();
            return place.file().isEmpty()
                    ? labels.text("place.application")
                    : lines.code(Visible.line(place.file()) + line);
        }

        private void incompleteness() throws IOException {
            Completeness seen = assessment.completeness();
            List<String> sentences = new ArrayList<>();
            if (!seen.missing().isEmpty()) {
                sentences.add(
                        labels.count("missing.named", seen.missing().size(), Map.of("names", names(seen.missing()))));
            }
            if (seen.failed() > 0) {
                sentences.add(labels.count("failed.count", seen.failed()));
            }
            if (seen.partly() > 0) {
                sentences.add(labels.count("partly.count", seen.partly()));
            }
            if (!seen.otherLanguages().isEmpty()) {
                String languages = seen.otherLanguages().entrySet().stream()
                        .map(e -> lines.value(Visible.line(e.getKey())) + " (" + labels.number(e.getValue()) + ")")
                        .collect(Collectors.joining(labels.text("list.separator")));
                sentences.add(labels.text("otherLanguages.named", Map.of("names", languages)));
            }
            if (!seen.processors().isEmpty()) {
                sentences.add(labels.text("processors.named", Map.of("names", names(seen.processors()))));
            }
            int moreDiagnostics = diagnostics(sentences);
            if (sentences.isEmpty()) {
                return;
            }
            section("section.incomplete");
            for (String sentence : sentences) {
                lines.wrapped("  - " + sentence, 4);
            }
            if (moreDiagnostics > 0) {
                lines.line("  " + labels.count("more.diagnostics", moreDiagnostics), Style.FAINT);
            }
        }

        private String names(List<String> all) {
            String names = all.stream()
                    .limit(MOST_NAMES)
                    .map(name -> lines.code(Visible.line(name)))
                    .collect(Collectors.joining(labels.text("list.separator")));
            int more = all.size() - MOST_NAMES;
            return more > 0 ? names + labels.text("list.separator") + labels.count("more.names", more) : names;
        }

        /** Adds a sentence per kind of diagnostic, the most severe first; returns how many kinds were left out. */
        private int diagnostics(List<String> sentences) {
            Map<String, List<Diagnostic>> kinds = new LinkedHashMap<>();
            for (Diagnostic diagnostic : assessment.diagnostics()) {
                kinds.computeIfAbsent(
                                diagnostic.severity() + diagnostic.message().key(), key -> new ArrayList<>())
                        .add(diagnostic);
            }
            kinds.values().stream().limit(MOST_DIAGNOSTICS).forEach(same -> sentences.add(sentence(same)));
            return Math.max(0, kinds.size() - MOST_DIAGNOSTICS);
        }

        private String sentence(List<Diagnostic> same) {
            Diagnostic first = same.get(0);
            StringBuilder sentence = new StringBuilder();
            Place place = first.place();
            if (place != null && !place.file().isEmpty()) {
                sentence.append(place(place)).append(": ");
            }
            for (Piece piece : wording.pieces(first)) {
                String text = Visible.line(piece.text());
                sentence.append(
                        switch (piece.kind()) {
                            case WORDS -> piece.text().replace('\n', ' ');
                            case VALUE -> lines.value(text);
                            case CODE -> lines.code(text);
                        });
            }
            if (same.size() > 1) {
                sentence.append(" (")
                        .append(labels.count("more.alike", same.size() - 1))
                        .append(')');
            }
            return sentence.toString();
        }

        private String lastLine() {
            String report = options.htmlReport();
            return report != null
                    ? labels.text("next.open", Map.of("path", lines.code(Visible.line(report))))
                    : labels.text("next.explain", Map.of("command", lines.code("`sahab rules show ID`")));
        }

        private void section(String key) throws IOException {
            lines.blank();
            lines.line(labels.text(key), Style.HEADING);
        }

        private Cell count(long number) {
            return Cell.number(labels.number(number));
        }
    }
}
