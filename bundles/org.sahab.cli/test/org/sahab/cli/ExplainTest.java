package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.model.text.Language;

class ExplainTest {

    private static final String ORDERS = "src/main/java/shop/Orders.java";

    @TempDir
    Path home;

    private Shop shop;
    private String rules;

    @BeforeEach
    void shop() throws Exception {
        shop = new Shop(Files.createDirectory(home.resolve("shop")));
        rules = Files.writeString(home.resolve("own.yaml"), Shop.RULES).toString();
    }

    private Sahab.Run explain(String rule, String place, String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", "--quiet", "--rules", rules, rule, place));
        arguments.addAll(List.of(more));
        return new Sahab(home).run(arguments.toArray(String[]::new));
    }

    private String file(String path) {
        return shop.folder().resolve(path).toString();
    }

    @Test
    void whatMatchedIsShownBelowTheLine() {
        Sahab.Run run = explain("writes-files", ORDERS + ":8", shop.folder().toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
            src/main/java/shop/Orders.java:8
                try (FileWriter writer = new FileWriter("/var/shop/orders.txt")) {
            writes-files: own.yaml:1
            Writes files

            ✓ writes-files finds something at line 8.
            ✓ Java code names `java.io.FileWriter` as CONSTRUCTOR_CALL
              ✓ It matches CONSTRUCTOR_CALL java.io.FileWriter(java.lang.String); the class path says so.
            """);
    }

    @Test
    void whatIsLikeItIsShownAtAnotherLine() {
        assertThat(explain("writes-files", ORDERS + ":3", shop.folder().toString())
                        .out())
                .contains("✗ writes-files finds nothing at line 3, but elsewhere.")
                .contains("  · It matches at other lines of this file (1): 8")
                .contains("  ≈ java.io.FileWriter is named here as IMPORT; the location CONSTRUCTOR_CALL does not look"
                        + " at that.");
    }

    @Test
    void withoutASourceTheBuildOfTheFileTellsTheApplication() {
        shop.file("pom.xml", "<project><modelVersion>4.0.0</modelVersion><artifactId>shop</artifactId></project>");
        Sahab.Run run = explain("writes-files", file(ORDERS) + ":8");
        assertThat(run.out()).startsWith(ORDERS + ":8\n").contains("✓ writes-files finds something at line 8.");
    }

    @Test
    void aFileIsKnownByItsEnd() {
        assertThat(explain("writes-files", "Orders.java:8", shop.folder().toString())
                        .out())
                .startsWith(ORDERS + ":8\n");
        shop.file("src/other/Orders.java", "class Orders {}\n");
        assertThat(explain("writes-files", "Orders.java:8", shop.folder().toString())
                        .err())
                .isEqualTo("Orders.java may be src/main/java/shop/Orders.java or src/other/Orders.java;"
                        + " write more of the path.\n");
    }

    @Test
    void aWholeFileCanBeAskedAbout() {
        assertThat(explain("writes-files", ORDERS, shop.folder().toString()).out())
                .startsWith(ORDERS + "\nwrites-files")
                .contains("✓ writes-files finds something in this file.");
    }

    @Test
    void aLibraryOfAnotherVersionIsNearlyTheOneAskedFor() throws Exception {
        shop.file("pom.xml", """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>org.quartz-scheduler</groupId>
                  <artifactId>quartz</artifactId>
                  <version>1.8.6</version>
                </dependency>
              </dependencies>
            </project>
            """);
        Path rule = Files.writeString(home.resolve("quartz.yaml"), """
            - ruleID: quartz
              message: It uses Quartz
              when:
                java.dependency:
                  name: org.quartz-scheduler.quartz
                  lowerbound: 2.0.0
            """);
        rules = rule.toString();
        String source = shop.folder().toString();
        assertThat(explain("quartz", "pom.xml:7", source).out())
                .contains("≈ The build names the dependency `org.quartz-scheduler.quartz`, 2.0.0 ≤ version")
                .contains("≈ org.quartz-scheduler.quartz 1.8.6 (pom.xml:")
                .contains("has a version that is not wanted: 2.0.0 ≤ version");
        Files.writeString(rule, Files.readString(rule).replace("2.0.0", "1.0.0"));
        assertThat(explain("quartz", "pom.xml", source).out()).contains("✓ quartz finds something in this file.");
    }

    @Test
    void aCheckInJavaIsExplainedAsFarAsThatGoes() {
        assertThat(explain(
                                "StringAccumulatorInLoop",
                                ORDERS + ":8",
                                shop.folder().toString())
                        .out())
                .contains("✗ StringAccumulatorInLoop finds nothing in this application.")
                .contains("sahab rules show StringAccumulatorInLoop");
    }

    @Test
    void labelsThatKeepARuleFromRunningAreNamed() {
        assertThat(explain("writes-files", ORDERS + ":8", shop.folder().toString(), "--target", "cloud-readiness")
                        .out())
                .contains("✗ Its labels keep it from running; below stands what it would find.")
                .contains("✓ Java code names `java.io.FileWriter` as CONSTRUCTOR_CALL");
        assertThat(explain(
                                "StringAccumulatorInLoop",
                                ORDERS + ":8",
                                shop.folder().toString(),
                                "--target",
                                "cloud-readiness",
                                "--labels",
                                "!konveyor.io/target=cloud-readiness")
                        .out())
                .contains("✗ Its labels keep it from running");
    }

    @Test
    void whatCannotBeExplainedIsSaidInOneSentence() {
        String source = shop.folder().toString();
        assertThat(explain("Xyzzy", ORDERS + ":8", source).err())
                .isEqualTo("There is no rule Xyzzy; sahab rules lists the rules.\n");
        assertThat(explain("writes-files", "Nowhere.java:8", source).err())
                .isEqualTo("Nowhere.java is no file of the application shop, or is left out of it; name another file,"
                        + " or the right source.\n");
        assertThat(explain("writes-files", "Nowhere.java:8").err())
                .isEqualTo("There is no file Nowhere.java; name one, or name the application that holds it.\n");
        assertThat(explain("writes-files", ORDERS + ":0", source).err())
                .isEqualTo(ORDERS + ":0 names no line: lines are counted from 1.\n");
        assertThat(new Sahab(home).run("explain", "writes-files").err())
                .isEqualTo("Name a file of the application and a line, such as src/Main.java:12.\n");
        assertThat(new Sahab(home).run("explain").err()).isEqualTo("Name a rule; sahab rules lists them.\n");
    }

    @Test
    void aCacheOfAssessmentsIsUsedAndLeftAsItIs() throws Exception {
        Sahab sahab = new Sahab(home).with("SAHAB_CACHE", home.resolve("cache").toString());
        String source = shop.folder().toString();
        String reports = home.resolve("reports").toString();
        sahab.run("assess", "--quiet", "--output", reports, source);
        Path cache = home.resolve("cache/summaries");
        List<Path> before = files(cache);
        byte[] bytes = Files.readAllBytes(before.getFirst());
        assertThat(sahab.run("explain", "--quiet", "LocalFileWrite", ORDERS + ":8", source)
                        .out())
                .contains("✓ LocalFileWrite finds something at line 8.");
        assertThat(sahab.run("explain", "--quiet", "--rules", rules, "writes-files", ORDERS + ":8", source)
                        .out())
                .contains("✓ writes-files finds something at line 8.");
        assertThat(files(cache)).isEqualTo(before);
        assertThat(Files.readAllBytes(before.getFirst())).isEqualTo(bytes);
    }

    private static List<Path> files(Path folder) throws Exception {
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageIsTheOneAskedFor(Language language) {
        String[] words = {"finds something", "trouve quelque chose", "تجد شيئًا"};
        assertThat(explain("writes-files", ORDERS + ":8", shop.folder().toString(), "--lang", language.code())
                        .out())
                .contains(words[language.ordinal()]);
    }
}
