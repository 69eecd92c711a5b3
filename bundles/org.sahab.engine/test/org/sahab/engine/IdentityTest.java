package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.finding.Finding;

/** By what a finding is known again. */
final class IdentityTest {

    private static final String CODE = """
        package p;
        class A {
            void first() {
                System.exit(1);
            }
            void second(int a) {
                if (a > 0) {
                    System.exit(2);
                }
                System.exit(3);
            }
        }
        """;

    @TempDir
    Path folder;

    private List<String> identities(String code) {
        Sample sample = new Sample(folder).file("p/A.java", code);
        return sample.assess(Sample.reference("METHOD_CALL", "java.lang.System.exit")).findings().stream()
                .map(Finding::identity)
                .toList();
    }

    @Test
    void everyFindingHasItsOwn() {
        assertThat(identities(CODE)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void itSurvivesEditsElsewhere() {
        List<String> before = identities(CODE);
        assertThat(identities("// A licence.\n\n" + CODE)).isEqualTo(before);
        assertThat(identities(CODE.replace("class A {", "class A {\n    int field = 1;\n    void other() { m(); }")))
                .isEqualTo(before);
        assertThat(identities(CODE.replace("    ", "\t").replace("{\n", "\n{\n")))
                .isEqualTo(before);
        assertThat(identities(CODE.replace("System.exit(2)", "/* why */ System . exit(2 /* two */)")))
                .isEqualTo(before);
        assertThat(identities(CODE.replace("if (a > 0) {", "if (a > 0 && a < 9) {\n log();")))
                .isEqualTo(before);
    }

    @Test
    void anotherStatementOrMemberIsAnotherFinding() {
        List<String> before = identities(CODE);
        List<String> after =
                identities(CODE.replace("exit(1)", "exit(1 + 1)").replace("second(int a)", "second(long a)"));
        assertThat(after).hasSize(3).doesNotContainAnyElementsOf(before);
    }
}
