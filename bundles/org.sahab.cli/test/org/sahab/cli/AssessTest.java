package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.finding.Finding;

class AssessTest {

    @TempDir
    Path top;

    private Path home;
    private Path output;
    private Shop shop;
    private String rules;

    @BeforeEach
    void makeShop() throws IOException {
        home = Files.createDirectory(top.resolve("home"));
        output = top.resolve("out");
        shop = new Shop(top.resolve("shop"));
        rules = Files.writeString(top.resolve("rules.yaml"), Shop.RULES).toString();
    }

    /** Assesses the shop with the one rule, and with what else is given. */
    private Sahab.Run assess(String... arguments) {
        return assess(new Sahab(home), arguments);
    }

    private Sahab.Run assess(Sahab sahab, String... arguments) {
        Stream<String> usual = Stream.of("assess", "--no-builtin-rules", "--rules", rules, "--offline");
        Stream<String> where = Stream.of(arguments).anyMatch("--output"::equals)
                ? Stream.empty()
                : Stream.of("--output", output.toString());
        return sahab.run(Stream.of(usual, where, Stream.of(arguments))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private String shop() {
        return shop.folder().toString();
    }

    private Assessment assessment() throws IOException {
        try (Reader reader = Files.newBufferedReader(output.resolve("assessment.json"))) {
            return new AssessmentJson().read(reader);
        }
    }

    private byte[] report(String file) throws IOException {
        return Files.readAllBytes(output.resolve(file));
    }

    private List<String> outputFiles() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderBecomesASummaryAndThreeReports() throws Exception {
        Sahab.Run run = assess(shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(outputFiles()).containsExactly("assessment.html", "assessment.json", "assessment.sarif");
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("2 Java files");
        assertThat(run.out().lines().toList().getLast())
                .contains(output.resolve("assessment.html").toString());
        assertThat(assessment().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("writes-files");
            assertThat(finding.place().file()).isEqualTo("src/main/java/shop/Orders.java");
            assertThat(finding.place().region().line()).isEqualTo(8);
            assertThat(finding.excerpt()).isNotNull();
        });
    }

    @Test
    void theBuiltInRulesFindWhatEveryApplicationOfThatTimeDid() throws Exception {
        Sahab.Run run = new Sahab(home).run("assess", "--offline", "--output", output.toString(), shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(assessment().findings()).extracting(Finding::rule).contains("LocalFileWrite");
    }

    @Test
    void anArchiveGivesTheFindingsOfTheFolder() throws Exception {
        assess(shop());
        byte[] ofFolder = report("assessment.json");
        Path archive = shop.zip(top.resolve("shop.zip"));
        assertThat(assess(archive.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(new String(report("assessment.json")).replace("shop.zip", "shop"))
                .isEqualTo(new String(ofFolder));
    }

    @Test
    void severalSourcesAreOneApplication() throws Exception {
        Shop second = new Shop(top.resolve("second"));
        assertThat(assess(shop(), second.folder().toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(assessment().findings())
                .extracting(finding -> finding.place().file())
                .containsExactly("second/src/main/java/shop/Orders.java", "shop/src/main/java/shop/Orders.java");
    }

    @Test
    void onlyTheFormatsAskedForAreMade() throws Exception {
        Sahab.Run run = assess("--format", "json,html", "--quiet", shop());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(outputFiles()).containsExactly("assessment.html", "assessment.json");
        assertThat(assess("--format", "text", "--output", top.resolve("unused").toString(), shop())
                        .out())
                .isNotEmpty();
        assertThat(top.resolve("unused")).doesNotExist();
    }

    @Test
    void progressGoesToStandardErrorUnlessQuiet() {
        assertThat(assess(shop()).err()).contains("Reading the rules…\n").contains("Analysing 0/");
        assertThat(assess("--quiet", shop()).err()).isEmpty();
    }

    @Test
    void strictFailsWhereSomethingCouldNotBeAnalysedButReportsAllTheSame() throws Exception {
        assertThat(assess("--strict", shop()).exitCode()).isEqualTo(ExitCode.DONE);
        shop.file("src/main/java/shop/Broken.java", "package shop; class Broken { void m( { }");
        assertThat(assess(shop()).exitCode()).isEqualTo(ExitCode.DONE);
        Files.delete(output.resolve("assessment.json"));
        assertThat(assess("--strict", shop()).exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(assessment().findings()).hasSize(1);
    }

    @Test
    void patternsSelectFiles() throws Exception {
        shop.file("src/main/java/other/Orders.java", Shop.ORDERS.replace("package shop", "package other"));
        assess("--include", "src/main/java/**", "--exclude", "**/other/**", shop());
        assertThat(assessment().completeness().files()).isEqualTo(2);
        assertThat(assessment().findings()).hasSize(1);
    }

    @Test
    void patternsThatLeaveNothingAreAMistake() {
        Sahab.Run run = assess("--include", "nothing/**", shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.lastWord()).startsWith("There is nothing to analyse in ");
        assertThat(output).doesNotExist();
    }

    @Test
    void theClassPathResolvesCalls() throws Exception {
        shop.file("src/main/java/shop/Shell.java", """
            package shop;

            class Shell {
                int run(picocli.CommandLine line) {
                    return line.execute("x");
                }
            }
            """);
        assess(shop());
        int without = assessment().completeness().counts().resolved();
        Path jar = Path.of(picocli.CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assess("--classpath", jar.toString(), shop());
        assertThat(assessment().completeness().counts().resolved()).isEqualTo(without + 1);
        assess("--classpath", Files.copy(jar, top.resolve("picocli.jar")).getParent() + "/*", shop());
        assertThat(assessment().completeness().counts().resolved()).isEqualTo(without + 1);
    }

    @Test
    void noExcerptsMeansThatNoCodeIsQuoted() throws Exception {
        assess("--no-excerpts", shop());
        assertThat(assessment().findings())
                .allSatisfy(finding -> assertThat(finding.excerpt()).isNull());
        for (String file : outputFiles()) {
            assertThat(output.resolve(file)).content().doesNotContain("/var/shop/orders.txt");
        }
    }

    @Test
    void theLanguageChangesWordsAndNothingElse() throws Exception {
        String english = assess(shop()).out();
        byte[] json = report("assessment.json");
        Sahab.Run french = assess("--lang", "fr", shop());
        assertThat(french.out()).isNotEqualTo(english);
        assertThat(french.err()).contains("Lecture des règles");
        assertThat(report("assessment.json")).isEqualTo(json);
        assertThat(assess("--lang", "ar", shop()).err()).contains("قراءة القواعد");
        assertThat(output.resolve("assessment.html")).content().contains("dir=\"rtl\"");
    }

    @Test
    void theResultDoesNotDependOnThreadsLocaleTimeZoneOrCache() throws Exception {
        shop.classes(60);
        assess("--jobs", "1", "--no-cache", shop());
        List<byte[]> first = reports();
        for (String jobs : List.of("2", "4")) {
            assess("--jobs", jobs, "--no-cache", shop());
            assertThat(reports()).usingRecursiveComparison().isEqualTo(first);
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assess(shop());
            assertThat(reports()).usingRecursiveComparison().isEqualTo(first);
            assess(shop());
            assertThat(reports()).usingRecursiveComparison().isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private List<byte[]> reports() throws IOException {
        return List.of(report("assessment.json"), report("assessment.sarif"), report("assessment.html"));
    }

    @Test
    void aChangedFileIsSeenByTheNextRun() throws Exception {
        shop.classes(10);
        assess(shop());
        shop.file("src/main/java/shop/Orders.java", Shop.ORDERS.replace("new FileWriter(", "open("));
        assess(shop());
        byte[] cached = report("assessment.json");
        assertThat(assessment().findings()).hasSize(10);
        assess("--no-cache", shop());
        assertThat(report("assessment.json")).isEqualTo(cached);
    }

    @Test
    void reportsMadeFromTheJsonAreTheSame() throws Exception {
        for (String language : List.of("en", "fr", "ar")) {
            String text = assess("--lang", language, shop()).out();
            List<byte[]> direct = reports();
            Path json = Files.move(output.resolve("assessment.json"), top.resolve("saved.json"));
            Files.delete(output.resolve("assessment.html"));
            Files.delete(output.resolve("assessment.sarif"));
            Sahab.Run run = new Sahab(home)
                    .run(
                            "report",
                            json.toString(),
                            "--lang",
                            language,
                            "--output",
                            output.toString(),
                            "--format",
                            "text,json,sarif,html");
            assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isEqualTo(text);
            assertThat(reports()).usingRecursiveComparison().isEqualTo(direct);
            Files.delete(json);
        }
    }

    @Test
    void itsOwnReportsAreNotPartOfTheApplication() throws Exception {
        for (Path inside : List.of(shop.folder(), shop.folder().resolve("docs {1}/deep"))) {
            output = inside;
            assess(shop());
            byte[] first = report("assessment.json");
            assess(shop());
            assertThat(report("assessment.json")).isEqualTo(first);
            assertThat(assessment().completeness().files()).isEqualTo(4);
            for (String file : List.of("assessment.json", "assessment.sarif", "assessment.html")) {
                Files.delete(inside.resolve(file));
            }
        }
    }

    @Test
    void whatElseIsInTheOutputFolderStays() throws Exception {
        Files.createDirectories(output.resolve("mine"));
        Files.writeString(output.resolve("assessment.txt"), "mine");
        Files.writeString(output.resolve("assessment.json"), "old");
        assess(shop());
        assertThat(outputFiles())
                .containsExactly("assessment.html", "assessment.json", "assessment.sarif", "assessment.txt", "mine");
        assertThat(assessment().findings()).hasSize(1);
    }

    @Test
    void anOutputThatIsAFileIsAMistakeFoundBeforeTheWork() throws Exception {
        Files.writeString(output, "mine");
        Sahab.Run run = assess(shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err())
                .isEqualTo("The reports cannot go to " + output + ", which is a file; give --output a folder.\n");
        assertThat(output).hasContent("mine");
    }

    @Test
    void aReportWhosePlaceIsTakenByAFolderIsAMistake() throws Exception {
        Files.createDirectories(output.resolve("assessment.sarif"));
        Sahab.Run run = assess(shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err())
                .startsWith("The report " + output.resolve("assessment.sarif"))
                .hasLineCount(1);
        assertThat(outputFiles()).containsExactly("assessment.sarif");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAMistakeFoundBeforeTheWork() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a folder that even root cannot write");
        Sahab.Run run = assess("--output", "/proc/sahab", shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).isEqualTo("The folder /proc/sahab cannot be written; give --output one that can.\n");
    }

    @Test
    void aCacheThatCannotBeWrittenDoesNoHarm() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a folder that even root cannot write");
        Sahab sahab = new Sahab(home).with("SAHAB_CACHE", "/proc/sahab");
        assertThat(assess(sahab, shop()).exitCode()).isEqualTo(ExitCode.DONE);
        Path archive = shop.zip(top.resolve("shop.zip"));
        assertThat(assess(sahab, archive.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void noCacheLeavesNothing() {
        Path archive = shop.zip(top.resolve("shop.zip"));
        assertThat(assess("--no-cache", archive.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(home.resolve(".cache")).doesNotExist();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/folder", "maven:no.such:artifact:1", "not-there.zip"})
    void aSourceThatIsNotThereIsAMistake(String source) {
        Sahab.Run run = assess("--quiet", source);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains(source.replace("maven:", ""));
        assertThat(output).doesNotExist();
    }

    @Test
    void rulesThatAreNotThereAreAMistake() throws Exception {
        Sahab.Run run = assess("--rules", "/no/rules", shop());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.lastWord())
                .isEqualTo("There are no rules at /no/rules: give --rules a YAML file, or a folder that holds some.");
        Path empty = Files.createDirectory(top.resolve("empty"));
        assertThat(assess("--rules", empty.toString(), shop()).lastWord()).startsWith("There are no rules at " + empty);
        assertThat(new Sahab(home).run("assess", "--no-builtin-rules", shop()).lastWord())
                .startsWith("There is no rule to apply");
        assertThat(output).doesNotExist();
    }

    @Test
    void aRuleThatMakesNoSenseIsSaidAndTheOthersRun() throws Exception {
        Path bad = Files.writeString(top.resolve("bad.yaml"), "- ruleID: [\n");
        assertThat(assess("--rules", bad.toString(), shop()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(assessment().findings()).hasSize(1);
        assertThat(assessment().diagnostics())
                .anySatisfy(problem -> assertThat(problem.place().file()).contains("bad.yaml"));
        Sahab.Run onlyBad = new Sahab(home).run("assess", "--no-builtin-rules", "--rules", bad.toString(), shop());
        assertThat(onlyBad.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(onlyBad.lastWord()).contains("bad.yaml");
    }

    @Test
    void whatIsSuppressedIsCountedAndListedWhenAskedFor() throws Exception {
        shop.file(
                "src/main/java/shop/Orders.java",
                Shop.ORDERS.replace(
                        "        try (", "        // sahab:ignore writes-files It is a volume\n        try ("));
        shop.file("src/main/java/shop/More.java", Shop.ORDERS.replace("class Orders", "class More"));
        shop.file(".sahab.yaml", "suppressions:\n- rule: writes-files\n  path: More.java\n  reason: Goes away\n");
        String summary = assess(shop()).out();
        assertThat(summary)
                .contains("Nothing was found", "2 suppressed: not counted")
                .doesNotContain("volume");
        assertThat(assessment().findings()).hasSize(2).noneMatch(Finding::counts);
        assertThat(assess("--show-suppressed", shop()).out())
                .contains("src/main/java/shop/Orders.java:9, writes-files: It is a volume", "More.java:8");
        String json = output.resolve("assessment.json").toString();
        assertThat(new Sahab(home)
                        .run("report", "--format", "text", "--show-suppressed", json)
                        .out())
                .contains("It is a volume", "Goes away");
    }
}
