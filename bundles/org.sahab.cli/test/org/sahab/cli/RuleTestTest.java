package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rules of one's own, tested as rule authors test theirs. */
class RuleTestTest {

    @TempDir
    private Path folder;

    private Sahab sahab;

    @BeforeEach
    void writeRulesAndTheirTests() throws IOException {
        sahab = new Sahab(Files.createDirectories(folder.resolve("home")));
        write("set/files.yaml", """
            - ruleID: files-1
              message: "{{name}} writes to a disk"
              effort: 1
              when:
                java.referenced:
                  location: CONSTRUCTOR_CALL
                  pattern: java.io.FileWriter
            - ruleID: files-2
              tag: ["Kind=Settings,Properties"]
              when:
                builtin.file:
                  pattern: .*\\.properties
            - ruleID: files-3
              message: Settings are there
              when:
                builtin.hasTags: [Properties]
            """);
        write("set/tests/files.test.yaml", """
            rulesPath: ../files.yaml
            providers:
            - name: java
              dataPath: ./data
            tests:
            - ruleID: files-1
              testCases:
              - name: writers
                hasIncidents:
                  exactly: 2
                  messageMatches: writes to a disk
              - name: places
                hasIncidents:
                  locations:
                  - fileURI: src/main/java/shop/Orders.java
                    lineNumber: 6
                    codeSnipMatches: new FileWriter
            - ruleID: files-2
              testCases:
              - name: tagged
                hasTags: [Settings]
                hasIncidents:
                  exactly: 1
            """);
        write("set/tests/data/src/main/java/shop/Orders.java", """
            package shop;

            import java.io.FileWriter;

            class Orders {
                FileWriter all = new FileWriter("all");
                FileWriter some = new FileWriter("some");
            }
            """);
        write("set/tests/data/shop.properties", "name=Shop\n");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Sahab.Run test(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "rules";
        arguments[1] = "test";
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[more.length + 2] = folder.resolve("set").toString();
        return sahab.run(arguments);
    }

    private void failing() throws IOException {
        write("set/tests/wrong.test.yaml", """
            rulesPath: ../files.yaml
            providers:
            - name: builtin
              dataPath: data
            tests:
            - ruleID: files-1
              testCases:
              - name: three
                hasIncidents:
                  exactly: 3
              - name: none
                isUnmatched: true
            """);
    }

    @Test
    void saysHowManyCasesPassed() {
        Sahab.Run run = test();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("files.test.yaml  3/3", "  files-1  2/2", "Test cases: 3 of 3 passed (100.00 %)")
                .doesNotContain("failed");
    }

    private void repeats(int expected) throws IOException {
        write("xml/pools.yaml", """
            - ruleID: pools-1
              message: A pool
              effort: 1
              when:
                builtin.xml:
                  xpath: //pool/size
            """);
        write("xml/tests/pools.test.yaml", """
            rulesPath: ../pools.yaml
            providers:
            - name: builtin
              dataPath: ./data
            tests:
            - ruleID: pools-1
              testCases:
              - name: pools
                hasIncidents:
                  exactly: %d
            """.formatted(expected));
        write("xml/tests/data/pools.xml", """
            <pools>
              <pool><size>10</size></pool>
              <pool><size>20</size></pool>
              <pool><size>10</size></pool>
            </pools>
            """);
    }

    @Test
    void acceptsTheNumberOfThoseToWhomRepeatsInAFileAreOnePlaceAndSaysSo() throws IOException {
        repeats(2);
        Sahab.Run run = sahab.run("rules", "test", folder.resolve("xml").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("repeats of a text in an XML file are one place: 1");
    }

    @Test
    void acceptsTheTrueNumberOfRepeatsAndSaysNothing() throws IOException {
        repeats(3);
        Sahab.Run run = sahab.run("rules", "test", folder.resolve("xml").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).doesNotContain("repeats");
    }

    @Test
    void acceptsNoOtherNumberOfRepeats() throws IOException {
        repeats(1);
        Sahab.Run run = sahab.run("rules", "test", folder.resolve("xml").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.out()).contains("Expected exactly 1, found 3.");
    }

    @Test
    void acceptsOnlyKonveyorsNumberUnderItsOwnReading() throws IOException {
        repeats(3);
        Sahab.Run run = sahab.run(
                "rules", "test", "--konveyor-strict", folder.resolve("xml").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.out()).contains("Expected exactly 3, found 2.");
    }

    @Test
    void saysWhatWasExpectedAndWhatWasFoundWhere() throws IOException {
        failing();
        Sahab.Run run = test();
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.out())
                .contains(
                        "wrong.test.yaml  0/2",
                        "    three  failed (line 8)",
                        "Expected exactly 3, found 2.",
                        "shop/Orders.java:6  ",
                        " writes to a disk",
                        "    none  failed (line 11)",
                        "The rule should have found nothing and found 2.",
                        "Test cases: 3 of 5 passed (60.00 %)");
    }

    @Test
    void theResultDoesNotDependOnHowManyRunAtOnce() throws IOException {
        failing();
        for (String format : new String[] {"text", "json", "junit"}) {
            assertThat(test("--format", format, "--jobs", "1").out())
                    .isEqualTo(test("--format", format, "--jobs", "4").out());
        }
    }

    @Test
    void asJsonEveryCaseHasItsIncidents() throws IOException {
        failing();
        JsonObject json = JsonParser.parseString(test("--format", "json").out()).getAsJsonObject();
        assertThat(json.get("cases").getAsInt()).isEqualTo(5);
        assertThat(json.get("passed").getAsInt()).isEqualTo(3);
        JsonArray cases = json.getAsJsonArray("files").get(1).getAsJsonObject().getAsJsonArray("cases");
        JsonObject three = cases.get(0).getAsJsonObject();
        assertThat(three.get("passed").getAsBoolean()).isFalse();
        assertThat(three.getAsJsonArray("mismatches")
                        .get(0)
                        .getAsJsonObject()
                        .get("expected")
                        .getAsString())
                .isEqualTo("exactly 3");
        assertThat(three.getAsJsonArray("incidents")).hasSize(2);
    }

    @Test
    void asJunitEveryCaseIsATestOfTheClassOfItsRule() throws Exception {
        failing();
        String xml = test("--format", "junit").out();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        Element suite = (Element) document.getElementsByTagName("testsuite").item(1);
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
    }

    @Test
    void runsOnlyRulesAndCasesThatAreNamed() throws IOException {
        failing();
        assertThat(test("-t", "files-2,files-1#writers").out()).contains("Test cases: 2 of 2 passed");
        Sahab.Run none = test("-t", "files-9");
        assertThat(none.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(none.lastWord()).contains("--test-filter");
    }

    @Test
    void aRuleGetsNoTagsOfRulesThatTheFileDoesNotTest() throws IOException {
        write("set/tests/alone.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: data}]
            tests:
            - ruleID: files-3
              testCases:
              - name: alone
                isUnmatched: true
            """);
        assertThat(test("-t", "files-3").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void dataMayLieOutsideTheFolderOfTheTest() throws IOException {
        write("elsewhere/a.properties", "a=1\n");
        write("set/tests/outside.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: ../../elsewhere}]
            tests:
            - ruleID: files-2
              testCases:
              - name: outside
                hasIncidents: {exactly: 1}
            """);
        assertThat(test("-t", "files-2#outside").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatATestFileNamesAndIsNotThereIsOneClearSentence() throws IOException {
        write("set/tests/no-data.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: nowhere}]
            tests: [{ruleID: files-2, testCases: [{name: a}]}]
            """);
        write("set/tests/no-rules.test.yaml", """
            rulesPath: ../nothing.yaml
            providers: [{name: builtin, dataPath: data}]
            tests: [{ruleID: files-2, testCases: [{name: b}]}]
            """);
        write("set/tests/no-rule.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: data}]
            tests: [{ruleID: files-2, testCases: [{name: c}]}, {ruleID: files-9, testCases: [{name: d}]}]
            """);
        write("set/tests/torn.test.yaml", "tests: [");
        Sahab.Run run = test();
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.out())
                .contains(
                        "There are no data at ",
                        "correct the `dataPath`",
                        "There are no rules at ",
                        "correct the `rulesPath`",
                        "There is no rule `files-9` in files.yaml",
                        "1: The test file is no valid YAML",
                        "Test cases: 4 of 7 passed",
                        "Could not be run: 4");
    }

    @Test
    void dataOfAWholeDiskAreTooMany() throws IOException {
        for (int i = 0; i < 201; i++) {
            Path part = Files.createDirectories(folder.resolve("disk/part" + i));
            for (int j = 0; j < 100; j++) {
                Files.createFile(part.resolve("file" + j));
            }
        }
        write("set/tests/disk.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: ../../disk}]
            tests: [{ruleID: files-2, testCases: [{name: disk}]}]
            """);
        Sahab.Run run = test("-t", "files-2#disk");
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.out()).contains("20,000");
    }

    @Test
    void passesThatSayNothingAreCountedApart() throws IOException {
        write("set/tests/silent.test.yaml", """
            rulesPath: ../files.yaml
            providers: [{name: builtin, dataPath: data}]
            tests:
            - ruleID: files-2
              testCases:
              - name: insights
                hasInsights: {exactly: 9}
            - ruleID: files-1
              testCases:
              - name: expression
                hasIncidents: {exactly: 2, messageMatches: 'disk(?!et)'}
            """);
        assertThat(test().out())
                .contains("Test cases: 5 of 5 passed", "hasInsights or another unknown key expects: 1", "none: 1");
    }

    @Test
    void aPathWithoutTestsIsNoSuccess() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Sahab.Run run = sahab.run("rules", "test", folder.resolve("empty").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.lastWord()).contains("There are no tests at");
        assertThat(sahab.run("rules", "test", folder.resolve("nothing").toString())
                        .exitCode())
                .isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void aFormatThatIsNoneIsSaid() {
        Sahab.Run run = test("--format", "html");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.lastWord()).contains("html", "junit");
    }
}
