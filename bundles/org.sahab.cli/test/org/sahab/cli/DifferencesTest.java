package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sahab.engine.Engine;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.project.Application;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sahab.project.SourceException;
import org.sahab.project.SourceSpec;
import org.sahab.rules.Compatibility;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleSource;
import org.sahab.rules.label.LabelSelector;

/** Runs the examples of the page on how Sahab and Konveyor differ: each must be found by whom the page says. */
class DifferencesTest {

    private static final Pattern FILE = Pattern.compile("\\*\\*`([^`]+)`\\*\\*(?: (both|Sahab|Konveyor))?");
    private static final Pattern MARK = Pattern.compile("(?://|#|<!--) (both|Sahab|Konveyor)(?: -->)?$");
    private static final Pattern OUTCOME = Pattern.compile("\\*Sahab: (.*)\\. Konveyor: (.*)\\.\\*");
    private static final Pattern WORDS = Pattern.compile("\\*Sahab says: `(.*)`\\. Konveyor says: `(.*)`\\.\\*");
    private static final Pattern PLACE = Pattern.compile("`([^`]+)`");

    @TempDir
    Path home;

    /** One example: a condition or a rule, the files, and what each of the two finds and says. */
    private record Example(
            String title,
            String rule,
            Map<String, String> files,
            SortedSet<String> sahab,
            SortedSet<String> konveyor,
            Map<Compatibility, String> words) {

        Example(String title, String rule) {
            this(
                    title,
                    rule,
                    new LinkedHashMap<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new EnumMap<>(Compatibility.class));
        }

        void found(String by, String place) {
            if (!by.equals("Konveyor")) {
                sahab.add(place);
            }
            if (!by.equals("Sahab")) {
                konveyor.add(place);
            }
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Example> examples() throws IOException {
        List<String> lines = Files.readAllLines(
                Bundle.folder().resolveSibling("org.sahab.rules/docs").resolve("differences.md"));
        List<Example> examples = new ArrayList<>();
        String title = "";
        String file = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher named = FILE.matcher(line);
            Matcher outcome = OUTCOME.matcher(line);
            Matcher words = WORDS.matcher(line);
            if (line.startsWith("#")) {
                title = line.replaceFirst("#+ ", "");
            } else if (named.matches()) {
                file = named.group(1);
                if (named.group(2) != null) {
                    examples.getLast().found(named.group(2), file);
                }
            } else if (outcome.matches()) {
                examples.getLast().sahab().addAll(places(outcome.group(1)));
                examples.getLast().konveyor().addAll(places(outcome.group(2)));
            } else if (words.matches()) {
                examples.getLast().words().put(Compatibility.SAHAB, words.group(1));
                examples.getLast().words().put(Compatibility.KONVEYOR, words.group(2));
            } else if (line.startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String block = String.join("\n", lines.subList(i + 1, end)) + "\n";
                if (file.isEmpty()) {
                    examples.add(new Example(title, block));
                } else {
                    add(examples.getLast(), file, block);
                    file = "";
                }
                i = end;
            }
        }
        return examples;
    }

    private static void add(Example example, String file, String block) {
        example.files().put(file, block);
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find()) {
                example.found(mark.group(1), file + ":" + (i + 1));
            }
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>(PLACE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList());
        if (text.contains("the application")) {
            places.add("");
        }
        return places;
    }

    @Test
    void thePageHasExamplesThatDiffer() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(25).allSatisfy(example -> {
            assertThat(example.files()).isNotEmpty();
            boolean otherWords = !example.words().isEmpty()
                    && !example.words()
                            .get(Compatibility.SAHAB)
                            .equals(example.words().get(Compatibility.KONVEYOR));
            assertThat(otherWords || !example.sahab().equals(example.konveyor()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsFoundByWhomThePageSays(Example example) throws Exception {
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            Path path = home.resolve("app").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertThat(found(example, Compatibility.SAHAB)).as("Sahab").isEqualTo(example.sahab());
        assertThat(found(example, Compatibility.KONVEYOR)).as("Konveyor").isEqualTo(example.konveyor());
    }

    private SortedSet<String> found(Example example, Compatibility compatibility) throws SourceException {
        String fields = example.rule().startsWith("message:")
                ? example.rule()
                : "message: found\nwhen:\n" + example.rule().indent(2);
        String yaml = "- ruleID: example\n  effort: 1\n" + fields.indent(2);
        RuleSource source = new RuleSource("docs/example.yaml", name -> {
            if (!name.equals("example.yaml")) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        });
        CompiledRules rules =
                CompiledRules.compile(List.of(source), new RuleOptions(compatibility, LabelSelector.all()));
        assertThat(rules.descriptors()).hasSize(1);
        ReadOptions options = ReadOptions.defaults()
                .withOffline(true)
                .withCache(home.resolve("cache"))
                .withMaven(MavenEnvironment.of(home.resolve("repository")));
        Application application = new ProjectReader()
                .read(List.of(SourceSpec.parse(home.resolve("app").toString())), options, ProgressListener.NONE);
        List<Finding> findings = new Engine(
                        rules, List.of(), EngineOptions.defaults("test").withThreads(1))
                .assess(application, Progress.NONE).findings().stream()
                        .filter(finding ->
                                finding.confidence() != Confidence.GUESSED || compatibility != Compatibility.SAHAB)
                        .toList();
        String words = example.words().get(compatibility);
        if (words != null) {
            assertThat(findings)
                    .allSatisfy(
                            finding -> assertThat(finding.message().arguments().values())
                                    .extracting(Argument::value)
                                    .contains(words));
        }
        SortedSet<String> places = new TreeSet<>();
        findings.forEach(finding -> places.add(finding.place().file()
                + (finding.place().region().isWhole()
                        ? ""
                        : ":" + finding.place().region().line())));
        return places;
    }
}
