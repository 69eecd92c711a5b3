package org.sahab.rules;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.label.LabelSelector;

/** Rules, facts and files for tests, without a disk and without a parser. */
final class RulesFixture {

    private static final Region SOMEWHERE = new Region(10, 5, 3, 5, 3, 10);

    private RulesFixture() {}

    /** Rule files by name; the folder of a file is the part before its last slash. */
    static List<RuleSource> sources(Map<String, String> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".yaml"))
                .sorted()
                .map(name -> new RuleSource(name, fileName -> {
                    String text = files.get(name.substring(0, name.lastIndexOf('/') + 1) + fileName);
                    if (text == null) {
                        throw new FileNotFoundException(fileName);
                    }
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }))
                .toList();
    }

    static CompiledRules compile(String yaml) {
        return CompiledRules.compile(sources(Map.of("rules/test.yaml", yaml)));
    }

    /** As Konveyor's engine reads it. */
    static CompiledRules konveyor(String yaml) {
        return CompiledRules.compile(
                sources(Map.of("rules/test.yaml", yaml)), new RuleOptions(Compatibility.KONVEYOR, LabelSelector.all()));
    }

    /** One rule with this condition, indented by four blanks. */
    static CompiledRules when(String condition) {
        return compile(rule("Test", condition));
    }

    static String rule(String id, String condition) {
        return "- ruleID: " + id + "\n  message: found\n  effort: 1\n  category: mandatory\n  when:\n"
                + condition.indent(4);
    }

    static CompiledRules referenced(String location, String pattern) {
        return when("java.referenced:\n  location: " + location + "\n  pattern: '" + pattern + "'\n");
    }

    static Fact fact(FactKind kind, String type) {
        return fact(kind, type, "");
    }

    static Fact fact(FactKind kind, String type, String member) {
        return new Fact(kind, type, member, null, Confidence.RESOLVED, SOMEWHERE, List::of);
    }

    static Fact call(String type, String member, String... parameters) {
        return new Fact(
                FactKind.METHOD_CALL, type, member, List.of(parameters), Confidence.RESOLVED, SOMEWHERE, List::of);
    }

    static Fact guess(FactKind kind, String type, String member) {
        return new Fact(kind, type, member, null, Confidence.GUESSED, SOMEWHERE, List::of);
    }

    static Fact annotated(FactKind kind, String type, AnnotationFact... annotations) {
        return new Fact(kind, type, "", null, Confidence.RESOLVED, SOMEWHERE, () -> List.of(annotations));
    }

    /** The conditions that match a fact, asked as the engine asks. */
    static List<Integer> matching(CompiledRules rules, Fact fact) {
        List<Integer> matching = new ArrayList<>();
        for (int condition : rules.subject(fact.type()).candidates(fact.kind(), fact.member())) {
            if (rules.matches(condition, fact)) {
                matching.add(condition);
            }
        }
        return matching;
    }

    static boolean matches(CompiledRules rules, Fact fact) {
        return !matching(rules, fact).isEmpty();
    }

    /** What a sink took. */
    static final class Taken implements HitSink {
        final List<Hit> hits = new ArrayList<>();
        final List<Region> secrets = new ArrayList<>();
        final List<Diagnostic> diagnostics = new ArrayList<>();

        @Override
        public void hit(int condition, Region region, Confidence confidence, SortedMap<String, String> variables) {
            hits.add(new Hit(condition, region, "anchor" + region.line(), confidence, variables));
        }

        @Override
        public void secret(Region region) {
            secrets.add(region);
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
        }

        List<Integer> lines() {
            return hits.stream().map(hit -> hit.region().line()).toList();
        }

        List<String> texts(String text) {
            return hits.stream()
                    .map(hit -> text.substring(
                            hit.region().offset(),
                            hit.region().offset() + hit.region().length()))
                    .toList();
        }
    }

    static Taken match(CompiledRules rules, String file, String text) {
        Taken taken = new Taken();
        rules.matchFile(view(file, text), taken);
        return taken;
    }

    static FileView view(String file, String text) {
        return new FileView() {
            @Override
            public String file() {
                return file;
            }

            @Override
            public long size() {
                return text.length();
            }

            @Override
            public String text() {
                return text;
            }

            @Override
            public Region region(int offset, int length) {
                return regionOf(text, offset, length);
            }
        };
    }

    static Region regionOf(String text, int offset, int length) {
        String before = text.substring(0, offset);
        String until = text.substring(0, offset + length);
        return new Region(
                offset,
                length,
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                offset - before.lastIndexOf('\n'),
                1 + (int) until.chars().filter(c -> c == '\n').count(),
                offset + length - until.lastIndexOf('\n'));
    }

    /** A summary of a file with the hits of all conditions on it. */
    static UnitSummary summary(CompiledRules rules, String file, String text) {
        return summary(file, match(rules, file, text).hits);
    }

    /** A summary of a Java file with the hits that these facts give. */
    static UnitSummary java(CompiledRules rules, String file, Fact... facts) {
        List<Hit> hits = new ArrayList<>();
        for (Fact fact : facts) {
            for (int condition : matching(rules, fact)) {
                Description description = rules.describe(condition, fact, "");
                hits.add(
                        new Hit(condition, fact.region(), "anchor", description.confidence(), description.variables()));
            }
        }
        return summary(file, hits);
    }

    static UnitSummary summary(String file, List<Hit> hits) {
        return new UnitSummary(
                "",
                file,
                file.contains("src/test/") ? Scope.TEST : Scope.PRODUCTION,
                file.endsWith(".java"),
                "",
                "",
                List.of(),
                List.of(),
                hits,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnitCounts.NONE,
                List.of());
    }

    static Linked link(CompiledRules rules, UnitSummary... summaries) {
        return Linker.link(rules, List.of(summaries), List.of(), List.of());
    }

    static SortedMap<String, String> variables(String... pairs) {
        SortedMap<String, String> variables = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return variables;
    }
}
