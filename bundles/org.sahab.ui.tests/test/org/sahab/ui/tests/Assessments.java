package org.sahab.ui.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
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
import org.sahab.model.unit.UnitCounts;
import org.sahab.ui.result.AssessedApplication;

/** Assessments made up by tests. */
public final class Assessments {

    /** A rule that all findings are of unless something else is said. */
    public static final String RULE = "FileOnLocalDisk";

    private static final Instant TIME = Instant.parse("2026-11-23T10:15:30Z");

    private Assessments() {}

    /** A finding in production code at a line whose offset is ten times its number. */
    public static Finding finding(String project, String path, int line) {
        return finding(project, path, line, Scope.PRODUCTION, Confidence.RESOLVED, null);
    }

    /** A finding of any kind. */
    public static Finding finding(
            String project,
            String path,
            int line,
            Scope scope,
            Confidence confidence,
            @Nullable Suppression suppression) {
        Region region = line == 0 ? Region.WHOLE : new Region(10 * line, 4, line, 1, line, 5);
        return new Finding(
                RULE,
                Message.of(Message.DEFAULT_KEY).with("name", Argument.code("File.new" + line)),
                new Place(project, path, region),
                scope,
                confidence,
                Category.MANDATORY,
                3,
                List.of(),
                project + path + line,
                null,
                suppression);
    }

    /** An application of some projects with findings. */
    public static AssessedApplication application(String name, List<String> projects, List<Finding> findings) {
        return application(name, projects, findings, List.of(rule(RULE, false)));
    }

    /** An application of some projects with findings of some rules. */
    public static AssessedApplication application(
            String name, List<String> projects, List<Finding> findings, List<RuleDescriptor> rules) {
        TreeMap<String, String> modules = new TreeMap<>();
        projects.forEach(project -> modules.put(project, project));
        return new AssessedApplication(modules, TIME, assessment(name, projects, findings, rules));
    }

    private static Assessment assessment(
            String name, List<String> projects, List<Finding> findings, List<RuleDescriptor> rules) {
        return new Assessment(
                name,
                projects,
                "0.1.0",
                List.of(),
                List.of(RULE),
                new Completeness(10, 10, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                projects.stream()
                        .map(project ->
                                new ModuleInfo(project, project, "Eclipse", 8, "UTF-8", 10, 10, 100, 0, 0, List.of()))
                        .toList(),
                rules,
                List.of(),
                findings.stream().sorted(Finding.ORDER).toList(),
                List.of());
    }

    /** A rule with a message in English and Arabic. */
    public static RuleDescriptor rule(String id, boolean positive) {
        TreeMap<String, RuleText> texts = new TreeMap<>();
        TreeMap<String, String> english = new TreeMap<>();
        english.put(Message.DEFAULT_KEY, "`{{name}}` writes to the local disk");
        texts.put("en", new RuleText("File on the local disk", english, ""));
        TreeMap<String, String> arabic = new TreeMap<>();
        arabic.put(Message.DEFAULT_KEY, "`{{name}}` يكتب على القرص المحلي");
        texts.put("ar", new RuleText("ملف على القرص المحلي", arabic, ""));
        return new RuleDescriptor(
                id,
                List.of(),
                "sahab",
                RuleDescriptor.Kind.DECLARATIVE,
                Dimension.STORAGE,
                Category.MANDATORY,
                3,
                Evidence.REASONED,
                positive,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                texts);
    }

    /** A rule of somebody else with a message in CommonMark and some labels. */
    public static RuleDescriptor foreignRule(String id, String message, String... labels) {
        TreeMap<String, String> messages = new TreeMap<>();
        messages.put(Message.DEFAULT_KEY, message);
        TreeMap<String, RuleText> texts = new TreeMap<>();
        texts.put("en", new RuleText("Title of " + id, messages, ""));
        return new RuleDescriptor(
                id,
                List.of(),
                "from/old",
                RuleDescriptor.Kind.DECLARATIVE,
                Dimension.OTHER,
                Category.MANDATORY,
                3,
                Evidence.REASONED,
                false,
                List.of(labels),
                List.of(),
                new TreeMap<>(),
                List.of(),
                texts);
    }

    /** A finding of a rule in production code. */
    public static Finding finding(String project, String path, int line, String rule, Message message) {
        Finding like = finding(project, path, line);
        return new Finding(
                rule,
                message,
                like.place(),
                like.scope(),
                like.confidence(),
                like.category(),
                like.effort(),
                List.of(),
                rule + project + path + line,
                null,
                null);
    }

    /** Many findings in files of a thousand lines, as many of them with excerpts as the engine makes. */
    public static List<Finding> many(String project, int number) {
        List<Finding> findings = new ArrayList<>(number);
        Excerpt excerpt = new Excerpt(1, List.of("class A {", "    File f = new File(\"/tmp/x\");", "}"));
        for (int i = 0; i < number; i++) {
            Finding finding = finding(
                    project, "src/main/java/com/example/shop/order/Order%05d.java".formatted(i / 100), i % 100 + 1);
            findings.add(i < 20_000 ? finding.withExcerpt(excerpt) : finding);
        }
        return findings;
    }
}
