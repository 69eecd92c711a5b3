package org.sahab.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sahab.assessment.Tallies;
import org.sahab.assessment.Tally;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitCounts;
import org.sahab.report.wording.Keys;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.MarkdownText;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;

/**
 * What the page shows without any script, as values for its template: everything but the searchable list of all findings.
 * Texts are plain unless a name says {@code Html}.
 */
final class Page {

    private static final int FIRST_ROWS = 12;
    private static final int MOST_BLOCKERS = 6;
    private static final int MOST_FILES = 100;
    private static final int FIRST_FINDINGS = 20;
    private static final int FIRST_FINDINGS_OF_A_RULE = 2;
    private static final int MOST_DIAGNOSTICS = 500;
    private static final int LONGEST_LINE = 160;

    /** Size of all rule pages together, in UTF-16 code units; what is beyond is shown without its page. */
    private static final int MOST_PAGES = 6_000_000;

    record Card(String name, String number, String text, String note, String href) {}

    record Share(String name, String text) {}

    record DimensionRow(
            String name,
            String score,
            String href,
            String barHtml,
            String mandatory,
            String optional,
            String potential,
            String effort) {}

    record LinkRow(String href, String title) {}

    record RuleRow(
            String id,
            String title,
            String category,
            String categoryName,
            String dimension,
            String barHtml,
            String findings,
            String files,
            String effort,
            String effortEach,
            String ruleSet,
            String evidence,
            String tags,
            boolean hasTags,
            String findingsHref,
            String findingsText,
            String pageHtml,
            boolean hasLinks,
            List<LinkRow> links) {}

    record PlaceRow(
            String name,
            String detail,
            String href,
            String barHtml,
            String mandatory,
            String findings,
            String effort,
            String lines) {}

    record Line(String number, String code, boolean marked) {}

    record FindingItem(
            String category,
            String categoryName,
            String messageHtml,
            String place,
            String rule,
            String effort,
            boolean hasLines,
            List<Line> lines) {}

    record Remark(String severity, String severityName, String place, boolean hasPlace, String messageHtml) {}

    record RuleSetRow(String name, String rules, String hash) {}

    record Term(String term, String text) {}

    private final Assessment assessment;
    private final Labels labels;
    private final Wording wording;
    private final Tallies tallies;
    private final ReadinessPart readiness;
    private final List<Finding> ranked;
    private final Map<String, RuleDescriptor> descriptors = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    Page(Assessment assessment, List<Finding> ranked, Labels labels, Wording wording) {
        this.assessment = assessment;
        this.ranked = ranked;
        this.labels = labels;
        this.wording = wording;
        tallies = Tallies.of(assessment);
        readiness = new ReadinessPart(assessment, labels, wording);
        assessment.rules().forEach(rule -> descriptors.put(rule.id(), rule));
    }

    /** The values by name. */
    Map<String, Object> values() {
        values.put("lang", labels.language().code());
        values.put("dir", labels.language().rightToLeft() ? "rtl" : "ltr");
        values.put("application", line(assessment.application()));
        values.put("toolVersion", line(assessment.toolVersion()));
        values.put("schemaVersion", labels.number(Assessment.SCHEMA_VERSION));
        values.put("hasSources", !assessment.sources().equals(List.of(assessment.application())));
        values.put("sources", assessment.sources().stream().map(Visible::line).toList());
        values.put("tags", assessment.tags().stream().map(Visible::line).toList());
        values.put("hasTags", !assessment.tags().isEmpty());
        values.putAll(readiness.values());
        overview();
        completeness();
        dimensions();
        rules();
        places();
        firstFindings();
        remarks();
        method();
        return values;
    }

    private void overview() {
        Tally total = tallies.total();
        int mandatoryRules = readiness.blockers().size();
        int mandatory =
                readiness.blockers().stream().mapToInt(Blocker::findings).sum();
        values.put(
                "verdict",
                total.isEmpty()
                        ? labels.text("findings.none")
                        : mandatory == 0
                                ? labels.text("verdict.nothingMandatory")
                                : labels.count(
                                        "verdict.mandatory",
                                        mandatoryRules,
                                        Map.of("findings", labels.count("findings.count", mandatory))));
        List<LinkRow> blockers = readiness.blockers().stream()
                .limit(MOST_BLOCKERS)
                .map(blocker -> new LinkRow(Fragments.rule(Visible.of(blocker.rule())), readiness.title(blocker)))
                .toList();
        values.put("blockers", blockers);
        values.put("hasBlockers", !blockers.isEmpty());
        values.put("hasMoreBlockers", mandatoryRules > blockers.size());
        values.put("moreBlockers", labels.count("more.rules", mandatoryRules - blockers.size()));
        Completeness seen = assessment.completeness();
        List<Card> cards = List.of(
                card(Category.MANDATORY, total.mandatory(), "card.mandatory"),
                card(Category.OPTIONAL, total.optional(), "card.optional"),
                card(Category.POTENTIAL, total.potential(), "card.potential"),
                new Card(
                        "effort",
                        labels.number(total.effort()),
                        labels.text("card.effort"),
                        labels.text("card.effort.note"),
                        "#method"),
                new Card(
                        "size",
                        labels.number(seen.counts().lines()),
                        labels.text("card.lines"),
                        labels.count("seen.javaFiles", seen.javaFiles())
                                + labels.text("list.separator")
                                + labels.count(
                                        "modules.count", assessment.modules().size()),
                        "#places"));
        values.put("cards", cards);
        values.put("hasUncounted", !tallies.uncounted().isEmpty());
        values.put(
                "uncounted",
                labels.count("findings.uncounted", tallies.uncounted().findings()));
        values.put("hasSuppressed", !tallies.suppressed().isEmpty());
        values.put(
                "suppressed",
                labels.count("findings.suppressed", tallies.suppressed().findings()));
        values.put("suppressedHref", Fragments.findings("state", "suppressed") + "&scope=*&confidence=*");
        values.put("hasStrengths", !tallies.strengths().isEmpty());
        values.put(
                "strengths",
                tallies.strengths().entrySet().stream()
                        .map(strength -> new LinkRow(
                                Fragments.rule(Visible.of(strength.getKey())),
                                wording.title(strength.getKey()) + " (" + labels.number(strength.getValue()) + ")"))
                        .toList());
    }

    private Card card(Category category, int number, String key) {
        int files = 0;
        for (Tally tally : tallies.files().values()) {
            int here = switch (category) {
                case MANDATORY -> tally.mandatory();
                case OPTIONAL -> tally.optional();
                case POTENTIAL -> tally.potential();
            };
            files += here > 0 ? 1 : 0;
        }
        return new Card(
                category.key(),
                labels.number(number),
                labels.text(key),
                number == 0 ? labels.text("card.none") : labels.count("findings.inFiles", files),
                Fragments.findings("category", category.key()));
    }

    private void completeness() {
        Completeness seen = assessment.completeness();
        UnitCounts counts = seen.counts();
        values.put("hasCalls", counts.calls() > 0);
        values.put("callsHtml", Bars.calls(counts.resolved(), counts.inferred(), counts.calls()));
        int resolved = seen.resolvedPercent();
        int inferred = counts.calls() == 0 ? 0 : (int) (100L * counts.inferred() / counts.calls());
        values.put("resolvedPercent", labels.percent(resolved));
        List<Share> shares = new ArrayList<>();
        shares.add(new Share("resolved", labels.text("calls.resolved", Map.of("percent", labels.percent(resolved)))));
        shares.add(new Share("inferred", labels.text("calls.inferred", Map.of("percent", labels.percent(inferred)))));
        shares.add(new Share(
                "unknown",
                labels.text(
                        "calls.unknown", Map.of("percent", labels.percent(Math.max(0, 100 - resolved - inferred))))));
        values.put("shares", shares);

        List<String> facts = new ArrayList<>();
        facts.add(labels.count("seen.javaFiles", seen.javaFiles())
                + labels.text("list.separator")
                + labels.count("seen.otherFiles", Math.max(0, seen.files() - seen.javaFiles())));
        facts.add(labels.count("jars.count", seen.jars()));
        if (seen.failed() > 0) {
            facts.add(labels.count("failed.count", seen.failed()));
        }
        if (seen.partly() > 0) {
            facts.add(labels.count("partly.count", seen.partly()));
        }
        values.put("facts", facts);
        values.put("hasMissing", !seen.missing().isEmpty());
        values.put("missingCount", labels.count("missing.count", seen.missing().size()));
        values.put("fetching", seen.remedy() == Remedy.RESOLVE);
        values.put("mending", seen.remedy() == Remedy.IDE);
        values.put("missing", seen.missing().stream().map(Visible::line).toList());
        values.put("hasLanguages", !seen.otherLanguages().isEmpty());
        values.put(
                "languages",
                seen.otherLanguages().entrySet().stream()
                        .map(language -> line(language.getKey()) + " (" + labels.number(language.getValue()) + ")")
                        .toList());
        values.put("hasProcessors", !seen.processors().isEmpty());
        values.put("processors", seen.processors().stream().map(Visible::line).toList());
    }

    private void dimensions() {
        int most = most(tallies.dimensions().values());
        values.put("hasDimensions", !tallies.dimensions().isEmpty());
        values.put(
                "dimensions",
                Tallies.ranked(tallies.dimensions()).stream()
                        .map(entry -> new DimensionRow(
                                labels.name(entry.getKey()),
                                readiness.score(entry.getKey()),
                                Fragments.findings("dimension", entry.getKey().key()),
                                Bars.categories(entry.getValue(), most),
                                labels.number(entry.getValue().mandatory()),
                                labels.number(entry.getValue().optional()),
                                labels.number(entry.getValue().potential()),
                                labels.number(entry.getValue().effort())))
                        .toList());
    }

    private static int most(Iterable<Tally> tallies) {
        int most = 1;
        for (Tally tally : tallies) {
            most = Math.max(most, tally.findings());
        }
        return most;
    }

    private void rules() {
        List<RuleDescriptor> finding = assessment.findingRules();
        Set<String> ids = finding.stream()
                .map(rule -> Visible.of(rule.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        RulePage pages = new RulePage(ids);
        int most = most(tallies.rules().values());
        List<RuleRow> rows = new ArrayList<>();
        int size = 0;
        Set<String> shown = new LinkedHashSet<>();
        tallies.rankedRules().forEach(entry -> shown.add(entry.getKey()));
        // Rules that found only what does not count, or what is good, have their pages too.
        finding.forEach(rule -> shown.add(rule.id()));
        for (String id : shown) {
            @Nullable RuleDescriptor rule = descriptors.get(id);
            String page = rule == null ? "" : Wording.page(rule, labels.language());
            size += page.length();
            rows.add(row(id, rule, size > MOST_PAGES ? "" : pages.html(page), most));
        }
        values.put("rules", rows);
        values.put("hasRules", !rows.isEmpty());
    }

    private RuleRow row(String id, @Nullable RuleDescriptor rule, String pageHtml, int most) {
        Tally tally = tallies.rules().getOrDefault(id, Tally.NONE);
        boolean strength = rule != null && rule.positive();
        Category category = tally.isEmpty() && rule != null ? rule.category() : tally.category();
        String categoryKey = strength ? "strength" : category.key();
        int findings = strength ? tallies.strengths().getOrDefault(id, 0) : tally.findings();
        List<LinkRow> links = rule == null
                ? List.of()
                : rule.links().stream()
                        .filter(link -> MarkdownText.isWebAddress(link.url()))
                        .map(link -> new LinkRow(link.url(), line(link.title().isBlank() ? link.url() : link.title())))
                        .toList();
        List<String> tags = rule == null
                ? List.of()
                : rule.tags().stream().map(Visible::line).toList();
        String shownId = Visible.of(id);
        return new RuleRow(
                shownId,
                wording.title(id),
                categoryKey,
                labels.text("category." + categoryKey),
                rule == null ? "" : labels.name(rule.dimension()),
                Bars.categories(tally, most),
                labels.number(findings),
                labels.number(tallies.filesOfRules().getOrDefault(id, 0)),
                labels.number(tally.effort()),
                labels.count("effort.each", rule == null ? 0 : rule.effort()),
                rule == null ? "" : line(rule.ruleSet()),
                rule == null ? "" : labels.text("evidence." + Keys.of(rule.evidence())),
                String.join(labels.text("list.separator"), tags),
                !tags.isEmpty(),
                Fragments.findings("rule", shownId),
                labels.count("rule.show", findings),
                pageHtml,
                !links.isEmpty(),
                links);
    }

    private void places() {
        Map<String, ModuleInfo> infos = new HashMap<>();
        assessment.modules().forEach(module -> infos.put(module.id(), module));
        TreeMap<String, Tally> all = new TreeMap<>(tallies.modules());
        assessment.modules().forEach(module -> all.putIfAbsent(module.id(), Tally.NONE));
        int most = most(all.values());
        List<PlaceRow> modules = new ArrayList<>();
        for (var entry : Tallies.ranked(all)) {
            String id = entry.getKey();
            @Nullable ModuleInfo info = infos.get(id);
            String name = info == null || info.name().isBlank() ? id : info.name();
            String detail = id.isEmpty() || id.equals(name) ? "" : id;
            modules.add(place(
                    name.isEmpty() ? labels.text("place.application") : name,
                    detail,
                    Fragments.findings("module", Visible.line(id)),
                    entry.getValue(),
                    most,
                    info == null ? "" : labels.number(info.lines())));
        }
        split("modules", modules, "more.modules");

        int mostInFile = most(tallies.files().values());
        List<PlaceRow> files = Tallies.ranked(tallies.files()).stream()
                .limit(MOST_FILES)
                .map(entry -> {
                    String path = Visible.line(entry.getKey());
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    return place(
                            name.isEmpty() ? labels.text("place.application") : name,
                            path.substring(0, path.length() - name.length()),
                            Fragments.findings("q", path),
                            entry.getValue(),
                            mostInFile,
                            "");
                })
                .toList();
        split("files", files, "more.files");
    }

    private PlaceRow place(String name, String detail, String href, Tally tally, int most, String lines) {
        return new PlaceRow(
                line(name),
                line(detail),
                href,
                Bars.categories(tally, most),
                labels.number(tally.mandatory()),
                labels.number(tally.findings()),
                labels.number(tally.effort()),
                lines);
    }

    private void split(String name, List<PlaceRow> rows, String moreKey) {
        int first = rows.size() <= FIRST_ROWS + 2 ? rows.size() : FIRST_ROWS;
        values.put(name, rows.subList(0, first));
        values.put(name + "More", rows.subList(first, rows.size()));
        values.put(name + "HasMore", rows.size() > first);
        values.put(name + "MoreText", labels.count(moreKey, rows.size() - first));
        values.put(name + "Any", !rows.isEmpty());
    }

    private void firstFindings() {
        Map<String, Integer> ofRule = new HashMap<>();
        List<FindingItem> items = new ArrayList<>();
        for (Finding finding : ranked) {
            if (items.size() == FIRST_FINDINGS) {
                break;
            }
            if (finding.counts()
                    && !Rank.isStrength(descriptors, finding)
                    && ofRule.merge(finding.rule(), 1, Integer::sum) <= FIRST_FINDINGS_OF_A_RULE) {
                items.add(item(finding));
            }
        }
        values.put("firstFindings", items);
        values.put("hasFindings", !assessment.findings().isEmpty());
        values.put("firstFindingsText", labels.count("firstFindings.count", items.size()));
    }

    private FindingItem item(Finding finding) {
        List<Line> lines = new ArrayList<>();
        Excerpt excerpt = finding.excerpt();
        if (excerpt != null) {
            int number = excerpt.firstLine();
            int indent = Indent.common(excerpt.lines());
            for (String code : excerpt.lines()) {
                boolean marked = number >= finding.place().region().line()
                        && number <= finding.place().region().endLine();
                lines.add(new Line(
                        Integer.toString(number++),
                        Visible.cut(Visible.of(Indent.without(code, indent)), LONGEST_LINE),
                        marked));
            }
        }
        return new FindingItem(
                finding.category().key(),
                labels.name(finding.category()),
                Html.message(wording.pieces(finding)),
                shown(finding.place()),
                Visible.of(finding.rule()),
                labels.count("effort.points", finding.effort()),
                !lines.isEmpty(),
                lines);
    }

    private static String shown(Place place) {
        String file = Visible.line(place.file());
        return place.region().isWhole() ? file : file + ":" + place.region().line();
    }

    private void remarks() {
        List<Remark> remarks = assessment.diagnostics().stream()
                .limit(MOST_DIAGNOSTICS)
                .map(this::remark)
                .toList();
        int more = assessment.diagnostics().size() - remarks.size();
        values.put("remarks", remarks);
        values.put("hasRemarks", !remarks.isEmpty());
        values.put("hasMoreRemarks", more > 0);
        values.put("moreRemarks", labels.count("more.diagnostics", more));
    }

    private Remark remark(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        String severity = Keys.of(diagnostic.severity());
        return new Remark(
                severity,
                labels.text("severity." + severity),
                place == null ? "" : shown(place),
                place != null && !place.file().isEmpty(),
                Html.message(wording.pieces(diagnostic)));
    }

    private void method() {
        RuleSelection selection = assessment.selection();
        values.put("hasSelection", !selection.equals(RuleSelection.ALL));
        values.put("selection", line(selection.labels()));
        values.put("hasLabels", !selection.labels().isEmpty());
        values.put("strict", selection.konveyorStrict());
        values.put(
                "ruleSets",
                assessment.ruleSets().stream()
                        .map(set -> new RuleSetRow(line(set.name()), labels.number(set.rules()), line(set.hash())))
                        .toList());
        Map<String, String> confidences = new LinkedHashMap<>();
        for (Confidence confidence : Confidence.values()) {
            confidences.put(labels.name(confidence), labels.text("confidence." + Keys.of(confidence) + ".meaning"));
        }
        values.put("confidences", terms(confidences));
        Map<String, String> categories = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            categories.put(labels.name(category), labels.text("category." + category.key() + ".meaning"));
        }
        values.put("categories", terms(categories));
        Map<String, String> efforts = new LinkedHashMap<>();
        for (int points : new int[] {0, 1, 3, 5, 7, 13}) {
            efforts.put(labels.number(points), labels.text("effort." + points));
        }
        values.put("efforts", terms(efforts));
    }

    private static List<Term> terms(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String line(String text) {
        return Visible.line(text);
    }
}
