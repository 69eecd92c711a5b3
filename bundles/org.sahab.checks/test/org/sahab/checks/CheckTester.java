package org.sahab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sahab.checks.cloud.CloudRules;
import org.sahab.engine.Check;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.Inventory;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.project.SourceRoot;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleSource;

/**
 * Runs one rule over samples of code and compares what it finds with the comments in them.
 *
 * <p>A line that says {@code FOUND} in a comment must be found, {@code FOUND(key)} with that message; where no comment can stand
 * behind the code, {@code FOUND NEXT} stands on the line before. {@code FOUND FILE} expects the file as a whole. Nothing else may
 * be found.
 */
public final class CheckTester {

    private static final Pattern EXPECTED = Pattern.compile("\\bFOUND(?:\\((\\w+)\\))?( NEXT| FILE)?(?!\\w)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public\\s+)?(?:final\\s+|abstract\\s+|sealed\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public\\s+(?:final\\s+|abstract\\s+|sealed\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");

    private static final String ALL = "*";

    private final String rule;
    private final List<Check> checks;
    private final Map<String, String> files = new TreeMap<>();
    private int level = 21;

    private CheckTester(String rule, List<Check> checks) {
        this.rule = rule;
        this.checks = checks;
    }

    /** Runs all built-in rules; for {@link #assess} alone. */
    public static CheckTester ofAll() {
        return new CheckTester(ALL, BuiltIn.checks());
    }

    /** Tests a declarative rule. */
    public static CheckTester of(String rule) {
        return new CheckTester(rule, List.of());
    }

    /** Tests a check. */
    public static CheckTester of(Check check) {
        return new CheckTester(check.id(), List.of(check));
    }

    /** Tests the built-in rule with this id, whatever it is written in. */
    public static CheckTester ofBuiltIn(String id) {
        return BuiltIn.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .map(CheckTester::of)
                .orElseGet(() -> of(id));
    }

    /** Adds Java code; its package and first public type say what its file is called. */
    public CheckTester java(String source) {
        Matcher inPackage = PACKAGE.matcher(source);
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Matcher type = PUBLIC_TYPE.matcher(source);
        if (!type.find()) {
            type = TYPE.matcher(source);
            assertThat(type.find()).as("a type in %s", source).isTrue();
        }
        return file("src/" + folder + type.group(1) + ".java", source);
    }

    /** Adds a file. */
    public CheckTester file(String path, String content) {
        assertThat(files.put(path, content)).as("two files called %s", path).isNull();
        return this;
    }

    /** Sets the level of the Java language, 21 unless set. */
    public CheckTester level(int feature) {
        level = feature;
        return this;
    }

    /** Runs the rule, and compares. */
    public void test() {
        TreeSet<String> expected = new TreeSet<>();
        files.forEach((path, content) -> expect(path, content, expected));
        TreeSet<String> found = new TreeSet<>();
        Assessment assessment = assess();
        assertThat(assessment.diagnostics())
                .as("what kept the rule from being applied")
                .isEmpty();
        for (Finding finding : findings(assessment)) {
            String place =
                    finding.place().file() + ":" + finding.place().region().line();
            String key = finding.message().key();
            found.add(expected.contains(place) ? place : place + " " + key);
        }
        assertThat(found).as("findings of %s", rule).isEqualTo(expected);
    }

    private static void expect(String path, String content, TreeSet<String> expected) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = EXPECTED.matcher(lines.get(i));
            if (mark.find()) {
                int line = " FILE".equals(mark.group(2)) ? 0 : i + (mark.group(2) == null ? 1 : 2);
                expected.add(path + ":" + line + (mark.group(1) == null ? "" : " " + mark.group(1)));
            }
        }
    }

    /** Runs the rule: its findings, guesses excepted, by file and position. */
    public List<Finding> findings() {
        return findings(assess());
    }

    private List<Finding> findings(Assessment assessment) {
        return assessment.findings().stream()
                .filter(Finding::counts)
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Runs the rule. */
    public Assessment assess() {
        CompiledRules rules = CompiledRules.compile(sources());
        assertThat(rules.diagnostics()).as("what is wrong with the rule").isEmpty();
        try {
            Path folder = Files.createTempDirectory("sahab-checks");
            try {
                return new Engine(rules, checks, EngineOptions.defaults("test").withThreads(1))
                        .assess(application(folder), Progress.NONE);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RuleSource> sources() {
        if (rule.equals(ALL)) {
            return BuiltIn.ruleSources();
        }
        return checks.isEmpty() ? List.of(CloudRules.header(), CloudRules.source(rule)) : List.of();
    }

    private Application application(Path folder) throws IOException {
        List<ProjectFile> listed = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path location = folder.resolve(file.getKey());
            Files.createDirectories(location.getParent());
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            Files.write(location, content);
            listed.add(new ProjectFile(
                    file.getKey(), location, FileKind.of(file.getKey()), Scope.PRODUCTION, content.length));
        }
        Module module = new Module(
                "",
                "sample",
                BuildSystem.NONE,
                folder,
                level,
                true,
                StandardCharsets.UTF_8,
                List.of(new SourceRoot("src", Scope.PRODUCTION, folder.resolve("src"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                listed);
        List<Module> modules = List.of(module);
        return new Application("sample", List.of(), modules, Inventory.of(modules, false, new TreeSet<>()), List.of());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
