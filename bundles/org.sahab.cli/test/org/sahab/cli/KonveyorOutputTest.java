package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KonveyorOutputTest {

    private static final String RULES = """
        - ruleID: writes-files
          description: Writes files
          category: mandatory
          effort: 3
          labels: [konveyor.io/target=quarkus]
          message: It writes a file with {{name}}
          when:
            java.referenced:
              location: CONSTRUCTOR_CALL
              pattern: java.io.FileWriter
        - ruleID: has-properties
          labels: [konveyor.io/target=quarkus]
          tag: ["Configuration=Properties"]
          when:
            builtin.filecontent:
              pattern: shop.name
              filePattern: .*[.]properties
        - ruleID: other-target
          labels: [konveyor.io/target=liberty]
          message: Never asked for
          when:
            builtin.file:
              pattern: README.txt
        - ruleID: finds-nothing
          labels: [konveyor.io/target=quarkus]
          message: Nowhere
          when:
            builtin.file:
              pattern: Nowhere.txt
        - ruleID: cannot-run
          labels: [konveyor.io/target=quarkus]
          message: Never
          when:
            builtin.filecontent:
              pattern: "("
        """;

    private static final String POM = """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.shop</groupId><artifactId>shop</artifactId><version>1</version>
          <dependencies>
            <dependency>
              <groupId>javax.jms</groupId><artifactId>jms</artifactId><version>1.1</version>
            </dependency>
          </dependencies>
        </project>
        """;

    @TempDir
    Path home;

    private Path shop;
    private Path reports;
    private String rules;

    @BeforeEach
    void write() throws Exception {
        Path folder = Files.createDirectory(home.resolve("eap"));
        Files.writeString(folder.resolve("ruleset.yaml"), "name: eap/quarkus\ndescription: From EAP\n");
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        rules = folder.toString();
        reports = home.resolve("reports");
        shop = new Shop(home.resolve("a shop"))
                .file("pom.xml", POM)
                .file("src/main/resources/db.properties", "db.password=Tr0ub4dor&3\n")
                .folder();
    }

    private Sahab.Run run(String... arguments) {
        return new Sahab(home).run(arguments);
    }

    private String output(String... options) throws Exception {
        Sahab.Run run = run(Stream.of(
                        Stream.of("assess", "--rules", rules, "-o", reports.toString()),
                        Stream.of(options),
                        Stream.of(shop.toString()))
                .flatMap(all -> all)
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return Files.readString(reports.resolve("output.yaml"));
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFilesOfKonveyorAreMadeOnlyWhereTheyAreNamed() throws Exception {
        output("--format", "konveyor");
        assertThat(files()).containsExactly("dependencies.yaml", "output.yaml");
        Files.delete(reports.resolve("output.yaml"));
        Files.delete(reports.resolve("dependencies.yaml"));
        assertThat(run("assess", "-o", reports.toString(), shop.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(files()).containsExactly("assessment.html", "assessment.json", "assessment.sarif");
    }

    @Test
    void everyRuleIsWhereKonveyorWouldPutIt() throws Exception {
        String uri = shop.toUri().toASCIIString();
        assertThat(output("--format", "konveyor", "--no-builtin-rules", "--target", "quarkus"))
                .isEqualTo(("""
                    - name: eap/quarkus
                      description: "From EAP"
                      tags:
                      - Configuration=Properties
                      violations:
                        writes-files:
                          description: "Writes files"
                          category: mandatory
                          labels:
                          - konveyor.io/target=quarkus
                          incidents:
                          - uri: SHOPsrc/main/java/shop/Orders.java
                            message: "It writes a file with FileWriter"
                            codeSnip: " 5  \\n 6  class Orders {\\n 7      void save(String order) throws IOException {\\n 8          try (FileWriter writer = new FileWriter(\\"/var/shop/orders.txt\\")) {\\n 9              writer.write(order);\\n10          }\\n11      }"
                            lineNumber: 8
                            variables:
                              file: SHOPsrc/main/java/shop/Orders.java
                              kind: Method
                              name: FileWriter
                              package: shop
                            isDependencyIncident: false
                          effort: 3
                      insights:
                        has-properties:
                          description: has-properties
                          labels:
                          - konveyor.io/target=quarkus
                          - "tag=Configuration=Properties"
                          incidents:
                          - uri: SHOPsrc/main/resources/shop.properties
                            message: ""
                            codeSnip: "1  shop.name=Shop\\n2  "
                            lineNumber: 1
                            variables:
                              matchingText: shop.name
                            isDependencyIncident: false
                          effort: 0
                      errors:
                        cannot-run: "REASON"
                      unmatched:
                      - finds-nothing
                      skipped:
                      - other-target
                    """)
                        .replace("SHOP", uri)
                        .replace(
                                "REASON",
                                "Rule `cannot-run`: the pattern `(` cannot be understood (a parenthesis is not"
                                        + " closed); what depends on it did not run."));
    }

    @Test
    void librariesAreListed() throws Exception {
        output("--format", "konveyor");
        assertThat(Files.readString(reports.resolve("dependencies.yaml")))
                .startsWith("- fileURI: " + shop.toUri().toASCIIString() + "pom.xml\n")
                .contains("name: javax.jms.jms\n", "version: \"1.1\"\n");
    }

    @Test
    void theSameIsMadeFromASavedAssessmentButForThePlaceOfItsFolder() throws Exception {
        String made = output("--format", "konveyor,json");
        Path again = home.resolve("again");
        Sahab.Run run = run(
                "report",
                "--format",
                "konveyor",
                "-o",
                again.toString(),
                reports.resolve("assessment.json").toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(again.resolve("output.yaml")))
                .contains("file:///src/main/java/shop/Orders.java")
                .isEqualTo(made.replace(shop.toUri().toASCIIString(), "file:///"));
    }

    @Test
    void theRunsFilesAreNotPartOfTheNextRun() throws Exception {
        reports = shop.resolve("reports");
        String first = output("--format", "konveyor,json");
        assertThat(output("--format", "konveyor,json")).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--target=cloud-readiness", "--target=quarkus", "--no-builtin-rules"})
    void credentialsAreMaskedWhateverRulesAreAsked(String option) throws Exception {
        Files.writeString(Path.of(rules).resolve("quoting.yaml"), """
            - ruleID: quotes
              effort: 1
              labels: [konveyor.io/target]
              message: "Found {{matchingXML}} and {{innerText}}"
              when:
                builtin.xml:
                  xpath: //property
            - ruleID: quotes-lines
              effort: 1
              labels: [konveyor.io/target]
              message: "Line {{matchingText}}"
              when:
                builtin.filecontent:
                  pattern: "password.*"
                  filePattern: .*[.]properties
            - ruleID: quotes-code
              effort: 1
              labels: [konveyor.io/target]
              message: "Call {{line}}"
              customVariables:
                - name: line
                  pattern: "(.*)"
                  nameOfCaptureGroup: ""
                  defaultValue: ""
              when:
                java.referenced:
                  location: METHOD_CALL
                  pattern: java.sql.DriverManager.getConnection
            """);
        new Shop(shop)
                .file("src/main/resources/beans.xml", "<b><property name=\"password\">Xm1&amp;Secret</property></b>\n")
                .file("src/main/java/shop/Db.java", """
                    package shop;
                    class Db {
                        Object open() throws Exception {
                            return java.sql.DriverManager.getConnection("jdbc:x", "sa", "C0deSecret");
                        }
                    }
                    """);
        String yaml = output("--format", "konveyor,json,html,sarif", option);
        assertThat(yaml).contains("quotes:", "quotes-lines:", "quotes-code:", "db.password", "beans.xml");
        for (String file : files()) {
            assertThat(Files.readString(reports.resolve(file)))
                    .as(file)
                    .doesNotContain("Tr0ub4dor", "C0deSecret", "Xm1");
        }
    }

    @Test
    void codeIsLeftOutWhereNoneIsToBeQuoted() throws Exception {
        assertThat(output("--format", "konveyor", "--no-excerpts"))
                .contains("lineNumber: 8")
                .doesNotContain("codeSnip");
    }
}
