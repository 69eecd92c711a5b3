package org.sahab.engine;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.Inventory;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.Compatibility;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleSource;
import org.sahab.rules.label.LabelSelector;

/** An application written by a test: files in a folder, modules made by hand. */
final class Sample {

    private final Path folder;
    private int level = 17;
    private Charset encoding = StandardCharsets.UTF_8;
    private final List<String> modules = new ArrayList<>(List.of(""));
    private final TreeMap<String, List<String>> dependencies = new TreeMap<>();
    private EngineOptions options = EngineOptions.defaults("test").withThreads(2);
    private boolean reversed;
    private List<Path> classPath = List.of();

    Sample(Path folder) {
        this.folder = folder;
    }

    Sample level(int sourceLevel) {
        level = sourceLevel;
        return this;
    }

    Sample encoding(Charset charset) {
        encoding = charset;
        return this;
    }

    Sample options(EngineOptions other) {
        options = other;
        return this;
    }

    EngineOptions options() {
        return options;
    }

    Sample reversed() {
        reversed = true;
        return this;
    }

    Sample classPath(Path... entries) {
        classPath = List.of(entries);
        return this;
    }

    Sample module(String id, String... uses) {
        modules.add(id);
        dependencies.put(id, List.of(uses));
        return this;
    }

    Sample file(String path, String text) {
        return bytes(path, text.getBytes(encoding));
    }

    Sample bytes(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Sample delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The application as it lies in the folder; a file belongs to the innermost module. */
    Application application() {
        List<Module> made = new ArrayList<>();
        for (String id : new TreeSet<>(modules)) {
            List<ProjectFile> files = new ArrayList<>(filesOf(id));
            if (reversed) {
                Collections.reverse(files);
            }
            made.add(new Module(
                    id,
                    id.isEmpty() ? "sample" : id,
                    BuildSystem.NONE,
                    folder.resolve(id),
                    level,
                    true,
                    encoding,
                    List.of(),
                    dependencies.getOrDefault(id, List.of()),
                    classPath,
                    List.of(),
                    List.of(),
                    files));
        }
        return new Application("sample", List.of(), made, Inventory.of(made, false, new TreeSet<>()), List.of());
    }

    private List<ProjectFile> filesOf(String id) {
        Path root = folder.resolve(id);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> moduleOf(folder.relativize(file).toString()).equals(id))
                    .map(file -> projectFile(root, file))
                    .sorted((a, b) -> a.path().compareTo(b.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moduleOf(String path) {
        return modules.stream()
                .filter(id -> id.isEmpty() || path.startsWith(id + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }

    private static ProjectFile projectFile(Path root, Path file) {
        String path = root.relativize(file).toString();
        try {
            return new ProjectFile(
                    path,
                    file,
                    FileKind.of(path),
                    path.contains("test/") ? Scope.TEST : Scope.PRODUCTION,
                    Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Assesses the application with rules in YAML, and checks. */
    Assessment assess(String yaml, Check... checks) {
        return new Engine(rules(yaml), Arrays.asList(checks), options).assess(application(), Progress.NONE);
    }

    /** Assesses the application with rules in YAML that are read as Konveyor reads them. */
    Assessment assessAsKonveyor(String yaml) {
        RuleOptions reading = new RuleOptions(Compatibility.KONVEYOR, LabelSelector.all());
        return new Engine(rules(yaml, reading), List.of(), options).assess(application(), Progress.NONE);
    }

    static CompiledRules rules(String yaml) {
        return rules(yaml, RuleOptions.defaults());
    }

    static CompiledRules rules(String yaml, RuleOptions options) {
        RuleSource source = new RuleSource("test/rules.yaml", name -> {
            if (!name.equals("rules.yaml")) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        });
        return CompiledRules.compile(List.of(source), options);
    }

    /** A rule on references. */
    static String reference(String location, String pattern) {
        return rule("location: " + location, "pattern: " + pattern);
    }

    /** A rule on references, its condition line by line. */
    static String rule(String... condition) {
        return """
                - ruleID: Found
                  message: found
                  category: mandatory
                  effort: 1
                  when:
                    java.referenced:
                """
                + String.join(
                        "",
                        Arrays.stream(condition)
                                .map(line -> "      " + line + "\n")
                                .toList());
    }

    /** The places of the findings in one file: {@code line text CONFIDENCE}, the confidence where it is not RESOLVED. */
    List<String> places(Assessment assessment, String file) {
        String text = read(file);
        return assessment.findings().stream()
                .filter(finding -> finding.place().file().equals(file))
                .map(finding -> place(finding, text))
                .toList();
    }

    private static String place(Finding finding, String text) {
        int offset = finding.place().region().offset();
        String name = text.substring(offset, offset + finding.place().region().length());
        return finding.place().region().line() + " " + name
                + (finding.confidence() == Confidence.RESOLVED ? "" : " " + finding.confidence());
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Assessment assessment) {
        try {
            StringWriter out = new StringWriter();
            new AssessmentJson().write(assessment, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
