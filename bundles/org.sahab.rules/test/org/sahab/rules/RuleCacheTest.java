package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.label.LabelSelector;

class RuleCacheTest {

    private static final String RULES = """
        - ruleID: All
          description: |
            One
            two
          message: "{{name}} {{text}} é"
          category: mandatory
          effort: 3
          labels: [a=b, konveyor.io/target=cloud]
          links: [{url: 'https://example.org', title: t}]
          tag: [Web=Servlet]
          customVariables: [{name: text, pattern: '(?P<x>a.)', nameOfCaptureGroup: x, defaultValue: d}]
          when:
            or:
            - as: apps
              ignore: true
              builtin.filecontent: {pattern: 'a+b', filePattern: '.*\\.txt', kind: plain, filepaths: [x]}
            - from: apps
              not: true
              builtin.xml: {xpath: '//p:a', namespaces: {p: 'urn:p'}, filepaths: '{{apps.filepaths}}'}
            - and:
              - builtin.file: {pattern: pom}
              - builtin.xmlPublicID: {regex: 'x.y'}
              - builtin.hasTags: [A, B]
            - java.referenced:
                pattern: x.A*
                location: ANNOTATION
                annotated: {pattern: y.B, elements: [{name: n, value: v.*}]}
            - java.dependency: {name: a.b, nameregex: 'a.*', lowerbound: 1.0, upperbound: 2.0}
            - builtin.json: {xpath: //a}
            - python.referenced: {pattern: x}
        - ruleID: Bad
          message: m
          when: {builtin.filecontent: {pattern: '(a'}}
        - ruleID: NoPattern
          message: m
          when: {builtin.xml: {}}
        - ruleID: Tag
          tag: [B]
          labels: [desk]
          when: {builtin.filecontent: {pattern: desk}}
        """;

    @TempDir
    Path top;

    private Path rules;
    private Path cache;

    @BeforeEach
    void rules() throws IOException {
        rules = Files.createDirectories(top.resolve("rules"));
        cache = top.resolve("cache");
        write("one.yaml", RULES);
        write("ruleset.yaml", "name: set\ndescription: d\nlabels: [inherited]\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = rules.resolve(name);
        Files.writeString(file, text);
        // Old enough for its time to tell whether it has changed.
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private CompiledRules compile(String selector) throws Exception {
        return CompiledRules.compile(
                RuleSource.under(rules),
                new RuleOptions(Compatibility.SAHAB, LabelSelector.parse(selector)),
                new RuleCache(cache, "1"));
    }

    private CompiledRules compile() throws Exception {
        return compile("");
    }

    private List<Path> cached() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(cache)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(cache)) {
                all.forEach(files::add);
            }
        }
        return files;
    }

    private static void assertSame(CompiledRules one, CompiledRules other) {
        assertThat(other.hash()).isEqualTo(one.hash());
        assertThat(other.descriptors()).isEqualTo(one.descriptors());
        assertThat(other.diagnostics()).isEqualTo(one.diagnostics());
        assertThat(other.linkRules()).hasSameSizeAs(one.linkRules());
        assertThat(other.linkRules().toString().replaceAll("@[0-9a-f]+", ""))
                .isEqualTo(one.linkRules().toString().replaceAll("@[0-9a-f]+", ""));
        assertThat(other.folders()).isEqualTo(one.folders());
        assertThat(other.unusable()).isEqualTo(one.unusable());
        assertThat(other.deselected()).isEqualTo(one.deselected());
    }

    @Test
    void whatComesFromTheCacheIsWhatWasRead() throws Exception {
        CompiledRules anew = CompiledRules.compile(RuleSource.under(rules));
        CompiledRules first = compile();
        assertThat(cached()).hasSize(1);
        FileTime written = Files.getLastModifiedTime(cached().get(0));
        CompiledRules second = compile();

        assertThat(first.descriptors()).extracting(RuleDescriptor::id).containsExactly("All", "Tag");
        assertThat(first.diagnostics()).hasSizeGreaterThan(2);
        assertSame(anew, first);
        assertSame(first, second);
        assertThat(Files.getLastModifiedTime(cached().get(0))).isEqualTo(written);
    }

    @Test
    void rulesFromTheCacheFindTheSame() throws Exception {
        compile();
        CompiledRules second = compile();
        assertThat(RulesFixture.link(second, RulesFixture.summary(second, "desk.txt", "the desk"))
                        .tags())
                .containsExactly("B", "Servlet");
    }

    @Test
    void aFileThatHasChangedIsReadAgain() throws Exception {
        compile();
        write("one.yaml", RULES.replace("ruleID: Tag", "ruleID: Tug") + "\n");
        assertThat(compile().descriptors()).extracting(RuleDescriptor::id).containsExactly("All", "Tug");
    }

    @Test
    void aFileOfTheSameSizeThatHasJustChangedIsReadAgain() throws Exception {
        Files.setLastModifiedTime(rules.resolve("one.yaml"), FileTime.from(Instant.now()));
        compile();
        FileTime time = Files.getLastModifiedTime(rules.resolve("one.yaml"));
        Files.writeString(rules.resolve("one.yaml"), RULES.replace("ruleID: Tag", "ruleID: Tug"));
        Files.setLastModifiedTime(rules.resolve("one.yaml"), time);

        assertThat(compile().descriptors()).extracting(RuleDescriptor::id).containsExactly("All", "Tug");
    }

    @Test
    void aFileThatWasOnlyTouchedIsNotReadAgain() throws Exception {
        compile();
        FileTime written = Files.getLastModifiedTime(cached().get(0));
        Files.setLastModifiedTime(rules.resolve("one.yaml"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));

        assertThat(compile().descriptors()).hasSize(2);
        assertThat(Files.getLastModifiedTime(cached().get(0))).isEqualTo(written);
    }

    @Test
    void aFileThatCameOrWentCounts() throws Exception {
        compile();
        write("two.yaml", "- {ruleID: Two, message: m, when: {builtin.file: {pattern: a}}}\n");
        assertThat(compile().descriptors()).extracting(RuleDescriptor::id).containsExactly("All", "Tag", "Two");
        Files.delete(rules.resolve("two.yaml"));
        Files.delete(rules.resolve("ruleset.yaml"));
        assertThat(compile().descriptors())
                .extracting(RuleDescriptor::ruleSet)
                .containsExactly("konveyor-analysis", "konveyor-analysis");
    }

    @Test
    void anotherSelectionUsesTheSameAndChecksThePatternsItNeeds() throws Exception {
        CompiledRules few = compile("desk");
        assertThat(few.descriptors()).extracting(RuleDescriptor::id).containsExactly("Tag");
        assertThat(few.deselected()).hasSize(2);
        assertSame(CompiledRules.compile(RuleSource.under(rules)), compile());
        assertSame(CompiledRules.compile(RuleSource.under(rules)), compile());
        assertThat(cached()).hasSize(1);
    }

    @Test
    void readingsAreKeptApart() throws Exception {
        write("one.yaml", "- ruleID: R\n  message: m\n  when: {builtin.file: {Pattern: a}}\n");
        RuleCache kept = new RuleCache(cache, "1");
        RuleOptions theirs = new RuleOptions(Compatibility.KONVEYOR, LabelSelector.all());
        for (int i = 0; i < 2; i++) {
            assertThat(compile().descriptors()).hasSize(1);
            assertThat(CompiledRules.compile(RuleSource.under(rules), theirs, kept)
                            .descriptors())
                    .isEmpty();
        }
        assertThat(cached()).hasSize(2);
    }

    @Test
    void aCacheThatIsBrokenCutOrOfAnotherVersionIsNotUsed() throws Exception {
        CompiledRules anew = compile();
        Path file = cached().get(0);
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at += 13) {
            byte[] broken = good.clone();
            broken[at] ^= 0x55;
            Files.write(file, broken);
            assertSame(anew, compile());
            Files.write(file, Arrays.copyOf(good, at));
            assertSame(anew, compile());
        }
        Files.write(file, good);
        CompiledRules other =
                CompiledRules.compile(RuleSource.under(rules), RuleOptions.defaults(), new RuleCache(cache, "2"));
        assertSame(anew, other);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNotMissed() throws Exception {
        Files.writeString(cache, "a file in its place");
        assertThat(compile().descriptors()).hasSize(2);
        assertThat(Files.readString(cache)).isEqualTo("a file in its place");
    }

    @Test
    void resourcesAreKeptAsLongAsTheirBytesAreTheSame() throws Exception {
        String[] text = {"- {ruleID: One, message: m, when: {builtin.file: {pattern: a}}}\n"};
        RuleSource source =
                new RuleSource("r/x.yaml", name -> new ByteArrayInputStream(text[0].getBytes(StandardCharsets.UTF_8)));
        RuleCache kept = new RuleCache(cache, "1");
        for (String id : List.of("One", "One", "Two")) {
            text[0] = text[0].replace("One", id);
            assertThat(CompiledRules.compile(List.of(source), RuleOptions.defaults(), kept)
                            .descriptors())
                    .extracting(RuleDescriptor::id)
                    .containsExactly(id);
        }
    }
}
