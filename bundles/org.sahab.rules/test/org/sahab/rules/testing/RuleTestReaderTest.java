package org.sahab.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.rules.testing.Expectation.Any;
import org.sahab.rules.testing.Expectation.Bound;
import org.sahab.rules.testing.Expectation.Count;
import org.sahab.rules.testing.Expectation.ExpectedPlace;
import org.sahab.rules.testing.Expectation.Places;

class RuleTestReaderTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private RuleTestFile read(String text) throws IOException, RuleTestException {
        return RuleTestReader.read(write("mail.test.yaml", text));
    }

    @Test
    void readsAllThatACaseCanExpect() throws Exception {
        RuleTestFile file = read("""
            rulesPath: ../mail.yaml
            providers:
            - name: java
              dataPath: ./data/java
            - name: builtin
              dataPath: ./data/files
            tests:
            - ruleID: mail-1
              testCases:
              - name: counted
                analysisParams:
                  mode: source-only
                hasIncidents:
                  atLeast: 2
                  messageMatches: Mail
                  codeSnipMatches: Transport
              - name: placed
                hasTags:
                - Mail
                hasIncidents:
                  locations:
                  - fileURI: src/A.java
                    lineNumber: 7
              - name: quiet
                isUnmatched: true
                hasInsights:
                  exactly: 3
            """);
        assertThat(file.rules()).isEqualTo(folder.resolveSibling("mail.yaml"));
        assertThat(file.data()).isEqualTo(folder.resolve("data/files"));
        assertThat(file.cases())
                .containsExactly(
                        new RuleTestCase(
                                "mail-1",
                                "counted",
                                10,
                                "-source-only",
                                false,
                                List.of(),
                                new Count(Bound.AT_LEAST, 2, "Mail", "Transport"),
                                List.of()),
                        new RuleTestCase(
                                "mail-1",
                                "placed",
                                17,
                                "",
                                false,
                                List.of("Mail"),
                                new Places(List.of(new ExpectedPlace("src/A.java", 7, null, null))),
                                List.of()),
                        new RuleTestCase(
                                "mail-1", "quiet", 24, "", true, List.of(), new Any(), List.of("hasInsights")));
    }

    @Test
    void takesRulesOfItsOwnNameAndDataOfTheFolder() throws Exception {
        write("testing-config.yaml", """
            providers:
            - name: java
              dataPath: shared
            """);
        RuleTestFile file = read("tests: []\n");
        assertThat(file.rules()).isEqualTo(folder.resolve("mail.yaml"));
        assertThat(file.data()).isEqualTo(folder.resolve("shared"));
    }

    @Test
    void aFileOverridesTheDataOfTheFolderByProvider() throws Exception {
        write("testing-config.yaml", """
            providers:
            - name: java
              dataPath: shared
            - name: builtin
              dataPath: files
            """);
        assertThat(read("providers:\n- name: builtin\n  dataPath: own\n").data())
                .isEqualTo(folder.resolve("own"));
        assertThat(read("providers:\n- name: java\n  dataPath: own\n").data()).isEqualTo(folder.resolve("files"));
    }

    @Test
    void anEmptyFileHasNoCases() throws Exception {
        assertThat(read("").cases()).isEmpty();
        assertThat(read("# nothing yet\n").cases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.test.yaml       | 1 | 'a: [1'",
                "rules.test.shape      | 1 | '- a'",
                "rules.test.provider   | 2 | 'providers:\n- name: java'",
                "rules.test.no-rule    | 2 | 'tests:\n- testCases: []'",
                "rules.test.no-name    | 4 | 'tests:\n- ruleID: a\n  testCases:\n  - isUnmatched: true'",
                "rules.test.list       | 1 | 'tests: all'",
                "rules.test.value      | 5 | 'tests:\n- ruleID: a\n  testCases:\n  - name: b\n    isUnmatched: 7'",
                "rules.test.value      | 5 | 'tests:\n"
                        + "- ruleID: a\n"
                        + "  testCases:\n"
                        + "  - name: b\n"
                        + "    hasIncidents: {exactly: many}'",
                "rules.test.incidents  | 5 | 'tests:\n"
                        + "- ruleID: a\n"
                        + "  testCases:\n"
                        + "  - name: b\n"
                        + "    hasIncidents: {exactly: 1, atMost: 2}'",
                "rules.test.incidents  | 5 | 'tests:\n- ruleID: a\n  testCases:\n  - name: b\n    hasIncidents: {}'",
                "rules.test.location   | 5 | 'tests:\n"
                        + "- ruleID: a\n"
                        + "  testCases:\n"
                        + "  - name: b\n"
                        + "    hasIncidents: {locations: [{lineNumber: 1}]}'",
                "rules.test.path       | 1 | 'rulesPath: \"a\\0b\"'",
            })
    void saysWhatMakesNoSense(String key, int line, String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(RuleTestException.class, problem -> {
            assertThat(problem.problem().key()).isEqualTo(key);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void aFileOfHundredsOfMegabytesIsNotRead() throws Exception {
        Path file = folder.resolve("huge.test.yaml");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(300L << 20);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> RuleTestReader.read(file))
                .isInstanceOfSatisfying(
                        RuleTestException.class,
                        problem -> assertThat(problem.problem().key()).isEqualTo("rules.test.too-large"));
    }
}
