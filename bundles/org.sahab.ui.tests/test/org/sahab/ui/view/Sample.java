package org.sahab.ui.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.model.unit.UnitCounts;
import org.sahab.ui.result.AssessedApplication;

/** An assessed application, put together for a test. */
final class Sample {

    /** Must be solved; of the dimension {@link Dimension#STATE}; 5 points. */
    static final String SESSION = "SessionState";

    /** Should be solved; of the dimension {@link Dimension#STORAGE}; 3 points. */
    static final String FILE = "LocalFile";

    /** To be looked at; of the dimension {@link Dimension#STORAGE}; 1 point. */
    static final String PATH = "AbsolutePath";

    /** Tells of what is good; of the dimension {@link Dimension#OBSERVABILITY}. */
    static final String HEALTH = "HealthEndpoint";

    /** How messages start in Arabic, whatever the rule. */
    static final String ARABIC =
            "يتوقع هذا قاعدة بيانات أو وسيطًا أو خدمة على الجهاز نفسه، وفي الحاوية يكون الاسم هو الحاوية ذاتها";

    private static final int LINE_LENGTH = 40;

    private final String name;
    private final List<String> projects;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int calls = 100;
    private int resolved = 100;

    Sample(String name, String... projects) {
        this.name = name;
        this.projects = List.of(projects);
    }

    /** Adds a finding of a rule, as the rule makes them. */
    Sample finding(String rule, String module, String path, int line) {
        return finding(rule, module, path, line, Scope.PRODUCTION, Confidence.RESOLVED);
    }

    Sample finding(String rule, String module, String path, int line, Scope scope, Confidence confidence) {
        RuleDescriptor descriptor = descriptor(rule);
        findings.add(new Finding(
                rule,
                Message.of(Message.DEFAULT_KEY).with("name", Argument.code("Order.item" + line)),
                new Place(module, path, region(line)),
                scope,
                confidence,
                descriptor.category(),
                descriptor.effort(),
                List.of(),
                "id" + findings.size(),
                null,
                null));
        return this;
    }

    /** Suppresses the last finding. */
    Sample suppressed(String reason) {
        Finding last = findings.remove(findings.size() - 1);
        findings.add(last.withSuppression(new Suppression(Suppression.Where.IN_CODE, reason, last.place())));
        return this;
    }

    private static Region region(int line) {
        return line == 0 ? Region.WHOLE : new Region((line - 1) * LINE_LENGTH, 5, line, 1, line, 6);
    }

    Sample missing(String jar) {
        missing.add(jar);
        return this;
    }

    Sample calls(int all, int known) {
        calls = all;
        resolved = known;
        return this;
    }

    Sample diagnostic(Diagnostic.Severity severity, Place place) {
        diagnostics.add(new Diagnostic(severity, Message.of("engine.file-failed"), place));
        return this;
    }

    AssessedApplication application() {
        SortedMap<String, String> names = new TreeMap<>();
        projects.forEach(project -> names.put(project, project));
        long failed = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .count();
        return new AssessedApplication(
                names,
                Instant.EPOCH,
                new Assessment(
                        name,
                        List.of(name),
                        "0.1.0",
                        List.of(),
                        List.of(),
                        new Completeness(
                                10,
                                8,
                                0,
                                (int) failed,
                                new UnitCounts(100, calls, resolved, 0, 0),
                                3,
                                missing,
                                missing.isEmpty() ? Remedy.NONE : Remedy.IDE,
                                new TreeMap<>(),
                                List.of()),
                        projects.stream().map(Sample::module).toList(),
                        List.of(descriptor(PATH), descriptor(HEALTH), descriptor(FILE), descriptor(SESSION)),
                        List.of(),
                        findings.stream().sorted(Finding.ORDER).toList(),
                        diagnostics));
    }

    private static ModuleInfo module(String project) {
        return new ModuleInfo(project, project, "Eclipse", 17, "UTF-8", 10, 8, 100, 3, 0, List.of());
    }

    static Contents contents(AssessedApplication... applications) {
        return Contents.of(List.of(applications), Language.ENGLISH, new Remarks(Texts.in(Language.ENGLISH)));
    }

    private static RuleDescriptor descriptor(String rule) {
        return switch (rule) {
            case SESSION -> descriptor(rule, Dimension.STATE, Category.MANDATORY, 5, false, "State kept in a session");
            case FILE -> descriptor(rule, Dimension.STORAGE, Category.OPTIONAL, 3, false, "File on a local disk");
            case PATH -> descriptor(rule, Dimension.STORAGE, Category.POTENTIAL, 1, false, "Absolute path");
            case HEALTH ->
                descriptor(rule, Dimension.OBSERVABILITY, Category.POTENTIAL, 0, true, "There is a health endpoint");
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private static RuleDescriptor descriptor(
            String id, Dimension dimension, Category category, int effort, boolean positive, String title) {
        SortedMap<String, String> messages = new TreeMap<>();
        messages.put(Message.DEFAULT_KEY, title + " by `{{name}}`");
        SortedMap<String, RuleText> texts = new TreeMap<>();
        texts.put("en", new RuleText(title, messages, "## Why it matters\n\nBecause of `" + id + "`.\n"));
        SortedMap<String, String> arabic = new TreeMap<>();
        arabic.put(Message.DEFAULT_KEY, ARABIC + " `{{name}}`");
        texts.put("ar", new RuleText("قاعدة", arabic, "## لماذا يهم\n\nبسبب `" + id + "`.\n\n```java\nint a;\n```\n"));
        return new RuleDescriptor(
                id,
                List.of(),
                "Cloud",
                RuleDescriptor.Kind.CHECK,
                dimension,
                category,
                effort,
                Evidence.REASONED,
                positive,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                texts);
    }
}
