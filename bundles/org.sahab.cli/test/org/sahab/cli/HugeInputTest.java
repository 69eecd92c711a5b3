package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;

/** Files that are larger or deeper than any person writes: they fail alone, if at all, and are named. */
@Timeout(300)
class HugeInputTest {

    private static final int DEEP = 20_000;

    @TempDir
    Path top;

    private Shop shop;

    @BeforeEach
    void makeShop() {
        shop = new Shop(top.resolve("shop"));
    }

    private Assessment assess() throws IOException {
        Path output = top.resolve("out");
        Path rules = Files.writeString(top.resolve("rules.yaml"), Shop.RULES);
        Sahab.Run run = new Sahab(top)
                .run(
                        "assess",
                        "--offline",
                        "--quiet",
                        "--no-builtin-rules",
                        "--rules",
                        rules.toString(),
                        "--output",
                        output.toString(),
                        shop.folder().toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        try (Reader reader = Files.newBufferedReader(output.resolve("assessment.json"))) {
            Assessment assessment = new AssessmentJson().read(reader);
            assertThat(filesWithFindings(assessment)).contains("src/main/java/shop/Orders.java");
            return assessment;
        }
    }

    private static List<String> filesWithFindings(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.place().file())
                .distinct()
                .toList();
    }

    /** The file was analysed as a whole, or is said not to have been. */
    private void isAnalysedOrNamed(String file) throws IOException {
        Assessment assessment = assess();
        boolean named = assessment.diagnostics().stream()
                .anyMatch(problem ->
                        problem.place() != null && problem.place().file().equals(file));
        assertThat(named || filesWithFindings(assessment).contains(file))
                .as(file)
                .isTrue();
        int said =
                assessment.completeness().partly() + assessment.completeness().failed();
        assertThat(said).isEqualTo(named ? 1 : 0);
    }

    private static String method(String body) {
        return "package shop; class Huge { Object save(boolean b) throws Exception { " + body + " } }";
    }

    @Test
    void aClassOfThirtyThousandMethods() throws Exception {
        StringBuilder text = new StringBuilder("package shop; class Huge {\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("int m")
                    .append(i)
                    .append("(int a) { return m")
                    .append((i + 1) % 30_000)
                    .append("(a); }\n");
        }
        text.append("Object save() throws Exception { return new java.io.FileWriter(\"x\"); }\n}");
        shop.file("src/main/java/shop/Huge.java", text.toString());
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
    }

    @Test
    void anExpressionTwentyThousandParenthesesDeep() throws Exception {
        shop.file(
                "src/main/java/shop/Huge.java",
                method("return " + "(".repeat(DEEP) + "new java.io.FileWriter(\"x\")" + ")".repeat(DEEP) + ";"));
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
    }

    @Test
    void aSumOfTwentyThousandTerms() throws Exception {
        shop.file(
                "src/main/java/shop/Huge.java",
                method("return new java.io.FileWriter(\"x\") + \"\"" + " + b".repeat(DEEP) + ";"));
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
    }

    @Test
    void aChainOfTwentyThousandCalls() throws Exception {
        shop.file(
                "src/main/java/shop/Huge.java",
                method("return new java.io.FileWriter(new StringBuilder()" + ".append(b)".repeat(DEEP)
                        + ".toString());"));
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
    }

    @Test
    void blocksLambdasAndTypesInsideEachOther() throws Exception {
        shop.file(
                "src/main/java/shop/Huge.java",
                method("{".repeat(DEEP) + "new java.io.FileWriter(\"x\");" + "}".repeat(DEEP) + " return null;"));
        shop.file("src/main/java/shop/Types.java", "class T {".repeat(2_000) + "}".repeat(2_000));
        shop.file(
                "src/main/java/shop/Lambdas.java",
                "class L { Object o = " + "(Runnable) () -> new Object() { Object o = ".repeat(200) + "null"
                        + "; }".repeat(200) + "; }");
        shop.file(
                "src/main/java/shop/Generics.java",
                "class G { " + "java.util.List<".repeat(3_000) + "String" + ">".repeat(3_000) + " g; }");
        Assessment assessment = assess();
        assertThat(assessment.completeness().javaFiles()).isEqualTo(6);
    }

    @Test
    void fiveMegabytesInOneLine() throws Exception {
        String word = "\"" + "word ".repeat(200) + "\", ";
        String text = "package shop; class Huge { String[] words = {" + word.repeat(5_000) + "}; "
                + "Object save() throws Exception { return new java.io.FileWriter(\"x\"); } }";
        assertThat(text).hasSizeGreaterThan(5_000_000).doesNotContain("\n");
        shop.file("src/main/java/shop/Huge.java", text);
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
        assertThat(Files.size(top.resolve("out/assessment.html"))).isLessThan(2_000_000);
    }

    @Test
    void anArrayOfFiftyThousandNumbers() throws Exception {
        shop.file(
                "src/main/java/shop/Huge.java",
                "package shop; class Huge { int[] numbers = {" + "1, ".repeat(50_000)
                        + "}; Object save() throws Exception { return new java.io.FileWriter(\"x\"); } }");
        isAnalysedOrNamed("src/main/java/shop/Huge.java");
    }

    @Test
    void aFileBeyondEveryLimitIsNamedAndNotRead() throws Exception {
        shop.file("src/main/java/shop/Huge.java", new byte[20 << 20]);
        Assessment assessment = assess();
        assertThat(assessment.diagnostics())
                .anySatisfy(problem -> assertThat(problem.place())
                        .isNotNull()
                        .satisfies(place -> assertThat(place.file()).isEqualTo("src/main/java/shop/Huge.java")));
    }
}
