package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;
import org.sahab.project.Application;

/** Input that nobody should write: the file suffers alone, is named, and everything else is analysed. */
final class HostileInputTest {

    private static final String RULE = Sample.reference("METHOD_CALL", "java.lang.System.exit");
    private static final String GOOD = "package p; class Good { void m() { System.exit(1); } }";

    @TempDir
    Path folder;

    private Sample sample() {
        return new Sample(folder).level(8).file("p/Good.java", GOOD);
    }

    private static List<String> keys(Assessment assessment) {
        return assessment.diagnostics().stream()
                .map(diagnostic -> diagnostic.message().key() + " "
                        + (diagnostic.place() == null ? "" : diagnostic.place().file()))
                .toList();
    }

    private void goodIsFound(Sample sample, Assessment assessment) {
        assertThat(sample.places(assessment, "p/Good.java")).containsExactly("1 exit");
    }

    @Test
    void fiveMegabytesInOneLine() {
        StringBuilder code = new StringBuilder("package p; class Bad { void m() { ");
        while (code.length() < 5 << 20) {
            code.append("int i").append(code.length()).append(" = 1; ");
        }
        Sample sample =
                sample().file("p/Bad.java", code.append("System.exit(1); } }").toString());
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("1 exit INFERRED");
        assertThat(keys(assessment)).containsExactly("engine.file-unresolved p/Bad.java");
        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(finding.excerpt().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(240)));
        goodIsFound(sample, assessment);
    }

    @Test
    void aClassOfThirtyThousandMethods() {
        StringBuilder code = new StringBuilder("package p; class Bad {\n");
        for (int i = 0; i < 30_000; i++) {
            code.append("int m")
                    .append(i)
                    .append("(int a) { return m")
                    .append(i / 2)
                    .append("(a); }\n");
        }
        Sample sample = sample().file(
                        "p/Bad.java",
                        code.append("void z() { System.exit(1); } }").toString());
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("30002 exit");
        assertThat(assessment.completeness().counts().resolved()).isEqualTo(30_002);
        goodIsFound(sample, assessment);
    }

    @Test
    void anExpressionTwentyThousandDeep() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        Sample sample = sample().file(
                        "p/Bad.java", "package p; class Bad { int x = " + deep + "; void m() { System.exit(1); } }");
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("1 exit");
        assertThat(assessment.completeness().failed()).isZero();
    }

    @Test
    void anExpressionTooDeepForAnyStackFailsAloneAndIsNamed() {
        EngineLimits limits = new EngineLimits(400, 4 << 20, 16 << 20, 1 << 20, 100, 3, 240, 1 << 20);
        String deep = "!".repeat(300_000) + "true";
        Sample sample = sample().options(EngineOptions.defaults("test").withLimits(limits))
                .file("p/Bad.java", "package p; class Bad { void m() { boolean x = " + deep + "; } }");
        Assessment assessment = sample.assess(RULE);
        assertThat(keys(assessment)).containsExactly("engine.file-too-deep p/Bad.java");
        assertThat(assessment.completeness().failed()).isEqualTo(1);
        goodIsFound(sample, assessment);
    }

    @Test
    void halfAClassIsAnalysedInPart() {
        Sample sample = sample().file("p/Bad.java", "package p;\nclass Bad {\n void m() {\n System.exit(1);\n if (");
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("4 exit");
        assertThat(keys(assessment)).containsExactly("engine.file-partly p/Bad.java");
        assertThat(assessment.completeness().partly()).isEqualTo(1);
        goodIsFound(sample, assessment);
    }

    @Test
    void whatIsNoJavaAtAllIsAnalysedInPart() {
        Sample sample = sample().file("p/Bad.java", "Dear reader, this is { a letter ]] and \"nothing else");
        Assessment assessment = sample.assess(RULE);
        assertThat(keys(assessment)).containsExactly("engine.file-partly p/Bad.java");
        goodIsFound(sample, assessment);
    }

    @Test
    void anEmptyFileHoldsNothing() {
        Sample sample = sample().file("p/Bad.java", "").file("p/Blank.java", "\n\n");
        Assessment assessment = sample.assess(RULE);
        assertThat(assessment.diagnostics()).isEmpty();
        goodIsFound(sample, assessment);
    }

    @Test
    void bytesOfAnotherEncodingAreReplacedAndSaid() {
        byte[] latin = "package p; class Bad { String s = \"\u00e9t\u00e9\"; void m() { System.exit(1); } }"
                .getBytes(StandardCharsets.ISO_8859_1);
        Sample sample = sample().bytes("p/Bad.java", latin);
        Assessment assessment = sample.assess(RULE);
        assertThat(keys(assessment)).containsExactly("engine.file-malformed p/Bad.java");
        assertThat(assessment.findings()).hasSize(2);
    }

    @Test
    void positionsDoNotCountAByteOrderMark() {
        byte[] code = "\uFEFFpackage p; class Bad { void m() { System.exit(1); } }".getBytes(StandardCharsets.UTF_8);
        byte[] wide =
                "\uFEFFpackage p; class Wide { void m() { System.exit(1); } }".getBytes(StandardCharsets.UTF_16LE);
        Sample sample = sample().bytes("p/Bad.java", code).bytes("p/Wide.java", wide);
        assertThat(sample.assess(RULE).findings())
                .extracting(finding ->
                        finding.place().path() + " " + finding.place().region().column())
                .containsExactly("p/Bad.java 42", "p/Good.java 43", "p/Wide.java 43");
    }

    @Test
    void zeroBytesDoNotStopTheReader() {
        Sample sample = sample().file("p/Bad.java", "package p; class Bad { void m() { \0\0 System.exit(1); } }\0");
        Assessment assessment = sample.assess(RULE);
        assertThat(assessment.completeness().failed()).isZero();
        goodIsFound(sample, assessment);
    }

    @Test
    void unicodeEscapesKeepPositions() {
        Sample sample = sample().file("p/Bad.java", "package p; class Bad { void \\u006d() { System.exit(1); } }");
        assertThat(sample.places(sample.assess(RULE), "p/Bad.java")).containsExactly("1 exit");
    }

    @Test
    void oldCodeMayNameThingsEnumAndAssert() {
        String code = """
            package p;
            class Bad {
                Object enum = null;
                void assert(int enum) { System.exit(enum); }
                void m() { assert(1); System.exit(2); }
            }
            """;
        Sample sample = sample().level(3).file("p/Bad.java", code);
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("4 exit", "5 exit");
        assertThat(assessment.completeness().partly()).isZero();
    }

    @Test
    void packagesMayBeCalledEnum() {
        String rule = Sample.reference("IMPORT", "org.apache.commons.lang.enum.Enum");
        Sample sample = sample().level(3)
                .file("p/Bad.java", "package p; import org.apache.commons.lang.enum.Enum; class Bad extends Enum {}");
        assertThat(sample.assess(rule).findings()).hasSize(1);
    }

    @Test
    void theNewestLanguageIsUnderstood() {
        String code = """
            package p;
            import module java.base;
            sealed interface Bad permits Bad.A, Bad.B {
                record A(int x) implements Bad {}
                record B(A a, String s) implements Bad {}
                static int m(Bad bad) {
                    return switch (bad) {
                        case B(A(int x), var _) when x > 0 -> { System.exit(x); yield 1; }
                        case A a -> 2;
                        case B b -> 3;
                    };
                }
            }
            """;
        Sample sample = sample().level(25).file("p/Bad.java", code);
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/Bad.java")).containsExactly("8 exit");
        assertThat(assessment.completeness().partly()).isZero();
    }

    @Test
    void severalFilesMayDeclareTheSameType() {
        Sample sample = sample().file("one/p/Same.java", "package p; class Same { void m() { System.exit(1); } }")
                .file("two/p/Same.java", "package p; class Same { void m() { System.exit(2); n(); } void n() {} }")
                .file("two/p/Other.java", "package p; class Other { void m(Same s) { s.n(); } }");
        Assessment assessment = sample.assess(RULE);
        assertThat(assessment.findings()).hasSize(3);
        assertThat(assessment.completeness().counts().resolved()).isEqualTo(5);
    }

    @Test
    void randomDamageLosesNoFile() {
        String code = """
            package p;
            import java.util.*;
            /** A comment. */
            public class Victim<T extends Comparable<T>> extends AbstractList<T> {
                private final Map<String, List<T>> map = new HashMap<>();
                @Override public T get(int i) { return i < 0 ? null : map.get("" + i).get(0); }
                @Override public int size() { for (T t : this) { System.exit(1); } return 0; }
                enum E { A { int m() { return 1; } }, B; int m() { return 2; } }
                Runnable r = () -> { switch (E.A) { case A: break; default: } };
            }
            """;
        Random random = new Random(20260101);
        Sample sample = sample();
        int files = 300;
        for (int n = 0; n < files; n++) {
            StringBuilder damaged = new StringBuilder(code);
            for (int cuts = 1 + random.nextInt(6); cuts > 0; cuts--) {
                int at = random.nextInt(damaged.length() - 20);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.delete(at, at + random.nextInt(20));
                    case 1 -> damaged.insert(at, "{}()<>;\"'@\\*/".charAt(random.nextInt(13)));
                    default -> damaged.setCharAt(at, (char) random.nextInt(0x3000));
                }
            }
            sample.file("p/v" + n + "/Victim.java", damaged.toString());
        }
        Assessment assessment = sample.assess(RULE);
        assertThat(assessment.completeness().javaFiles()).isEqualTo(files + 1);
        assertThat(assessment.completeness().failed()).isZero();
        assertThat(assessment.modules().get(0).lines()).isGreaterThan(files * 5);
        goodIsFound(sample, assessment);
    }

    @Test
    void moduleAndPackageDeclarationsAreUnits() {
        Sample sample = new Sample(folder)
                .level(17)
                .file("module-info.java", "@Deprecated module m { requires java.sql; exports p; }")
                .file("p/package-info.java", "@Deprecated package p;")
                .file("p/Good.java", GOOD);
        Assessment assessment = sample.assess(Sample.reference("ANNOTATION", "java.lang.Deprecated"));
        assertThat(assessment.diagnostics()).isEmpty();
        assertThat(assessment.findings())
                .extracting(finding -> finding.place().path())
                .containsExactly("module-info.java", "p/package-info.java");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Sample sample = sample().file("p/Bad.java", "class Bad {}");
        Application application = sample.application();
        sample.delete("p/Bad.java");
        Assessment assessment =
                new Engine(Sample.rules(RULE), List.of(), sample.options()).assess(application, Progress.NONE);
        assertThat(keys(assessment)).containsExactly("engine.file-unreadable p/Bad.java");
        assertThat(assessment.completeness().failed()).isEqualTo(1);
        goodIsFound(sample, assessment);
    }

    @Test
    void secretsAreMaskedInEveryExcerptAndLinesStayLines() {
        String rules = """
            - ruleID: Secret
              message: found
              labels: [sahab/secret=secret]
              when:
                builtin.filecontent:
                  pattern: password=(?P<secret>[a-z0-9]+)
                  filePattern: .*\\.properties
            """;
        Sample sample = sample().file("a.properties", "user=me\npassword=s3cr3t\npassword=t0psecret\n");
        assertThat(Sample.json(sample.assess(rules)))
                .contains("password=" + "\u2022".repeat(6) + '"', "user=me")
                .doesNotContain("s3cr3t", "t0psecret");
    }
}
