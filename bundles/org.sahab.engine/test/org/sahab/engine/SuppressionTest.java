package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.engine.suppression.SuppressionComment;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.project.FileKind;

/** Findings that somebody decided not to count. */
final class SuppressionTest {

    private static final String EXIT = Sample.reference("METHOD_CALL", "java.lang.System.exit");

    @TempDir
    Path folder;

    private static List<String> suppressed(Assessment assessment) {
        return assessment.findings().stream()
                .filter(Finding::isSuppressed)
                .map(finding -> finding.place().region().line() + " "
                        + finding.suppression().reason())
                .toList();
    }

    private static List<String> remarks(Assessment assessment) {
        return assessment.diagnostics().stream()
                .map(remark -> remark.message().key().replaceAll("^(engine|rules)\\.", "")
                        + (remark.place() == null
                                ? ""
                                : " " + remark.place().file() + ":"
                                        + remark.place().region().line()))
                .toList();
    }

    private List<String> suppressed(String code) {
        return suppressed(new Sample(folder).file("p/A.java", code).assess(EXIT));
    }

    @Test
    void commentsSilenceALine() {
        Assessment assessment = new Sample(folder).file("p/A.java", """
            package p;
            class A {
                void m() {
                    System.exit(1); // sahab:ignore Found asked for by the user
                    // sahab:ignore Found, Other the end
                    System.exit(2);
                    System.exit(3);
                    // sahab:ignore Other another rule
                    System.exit(4);
                }
            }
            """).assess(EXIT);
        assertThat(suppressed(assessment)).containsExactly("4 asked for by the user", "6 the end");
        assertThat(assessment.findings()).hasSize(4);
        assertThat(assessment.findings().stream().filter(Finding::counts)).hasSize(2);
        Suppression first = assessment.findings().get(0).suppression();
        assertThat(first.where()).isEqualTo(Where.IN_CODE);
        assertThat(first.place().file()).isEqualTo("p/A.java");
        assertThat(first.place().region().line()).isEqualTo(4);
        assertThat(first.place().region().column()).isEqualTo(25);
    }

    @Test
    void annotationsSilenceADeclaration() {
        String calls = "{ System.exit(1); }";
        assertThat(suppressed("package p; @SuppressWarnings(\"sahab:Found\") class A { void m() " + calls + " }"))
                .hasSize(1);
        assertThat(suppressed("package p; class A { @SuppressWarnings({\"unchecked\", \"sahab:Found\"}) void m() "
                        + calls + "\n void n() " + calls + " }"))
                .containsExactly("1 ");
        assertThat(suppressed("package p; class A { @SuppressWarnings(value = \"sahab:Found\") Runnable r = () -> "
                        + calls + ";\n Runnable s = () -> " + calls + "; }"))
                .containsExactly("1 ");
        assertThat(suppressed(
                        "package p; class A { void m() { @java.lang.SuppressWarnings(\"sahab:Found\") Runnable r = ()"
                                + " -> "
                                + calls + ";\n System.exit(2); } }"))
                .containsExactly("1 ");
        assertThat(suppressed("package p; @SuppressWarnings(\"Found\") class A { @Deprecated void m() " + calls + " }"))
                .isEmpty();
    }

    @Test
    void theProjectsFileSilencesByRuleAndPath() {
        Sample sample = new Sample(folder)
                .module("web")
                .module("web/admin")
                .file("A.java", "class A { void m() { System.exit(1); } }")
                .file("web/src/p/B.java", "package p; class B { void m() { System.exit(1); } }")
                .file("web/src/q/C.java", "package q; class C { void m() { System.exit(1); } }")
                .file("web/admin/D.java", "class D { void m() { System.exit(1); } }")
                .file("web/.sahab.yaml", """
                    suppressions:
                      - rule: Found
                        path: src/p/**
                        reason: "A command"
                      - rule: Found
                        path: admin
                        reason: An administrator's
                    """);
        Assessment assessment = sample.assess(EXIT);
        assertThat(assessment.findings().stream()
                        .filter(Finding::isSuppressed)
                        .map(finding -> finding.place().file() + " "
                                + finding.suppression().reason()))
                .containsExactly("web/admin/D.java An administrator's", "web/src/p/B.java A command");
        Suppression suppression = assessment.findings().get(2).suppression();
        assertThat(suppression.where()).isEqualTo(Where.PROJECT_FILE);
        assertThat(suppression.place().file()).isEqualTo("web/.sahab.yaml");
        assertThat(suppression.place().region().line()).isEqualTo(2);
        assertThat(remarks(assessment)).isEmpty();
        sample.file(".sahab.yaml", "suppressions:\n- {rule: Found, reason: all}\n");
        assertThat(sample.assess(EXIT).findings()).allMatch(Finding::isSuppressed);
    }

    @Test
    void whatStandsAtTheCodeGoesBeforeAndTheNarrowerBeforeTheWider() {
        Assessment assessment = new Sample(folder)
                .file(".sahab.yaml", "suppressions:\n- {rule: Found, reason: project}\n")
                .file("A.java", """
                    @SuppressWarnings("sahab:Found")
                    class A {
                        void m() {
                            System.exit(1); // sahab:ignore Found comment
                        }
                    }
                    """)
                .assess(EXIT);
        assertThat(suppressed(assessment)).containsExactly("4 comment");
        assertThat(remarks(assessment)).isEmpty();
    }

    @Test
    void filesThatAreNotJavaHaveTheirComments() {
        String rules = """
            - ruleID: Port
              message: port
              when:
                builtin.filecontent:
                  pattern: "port"
                  filePattern: ".*\\\\.(yaml|properties)"
            - ruleID: Element
              message: element
              when:
                builtin.xml:
                  xpath: "//server"
            """;
        Assessment assessment = new Sample(folder)
                .file("a.yaml", "# sahab:ignore Port a default\nserver:\n  # sahab:ignore Port a default\n  port: 1\n")
                .file("a.properties", "# sahab:ignore Port a default\nport = 1\n")
                .file("a.xml", "<a>\n  <!-- sahab:ignore Element a default -->\n  <server\n x='y'/><server/>\n</a>\n")
                .assess(rules);
        assertThat(assessment.findings()).hasSize(4);
        assertThat(suppressed(assessment)).containsExactly("2 a default", "3 a default", "4 a default");
        assertThat(remarks(assessment)).containsExactly("suppression-unused a.yaml:1");
    }

    @Test
    void findingsOfWholeFilesAreSilencedByTheProjectsFile() {
        String rule = "- ruleID: War\n  message: m\n  when:\n    builtin.file:\n      pattern: web.xml\n";
        Assessment assessment = new Sample(folder)
                .file("web.xml", "<web-app/>")
                .file(".sahab.yaml", "suppressions:\n- {rule: War, path: '*.xml', reason: r}\n")
                .assess(rule);
        assertThat(assessment.findings()).hasSize(1).allMatch(Finding::isSuppressed);
    }

    /** Reports in the link step, on a call that a unit only marked; it was called OldProbe once. */
    private static class Late implements Check {
        @Override
        public RuleDescriptor descriptor() {
            return new RuleDescriptor(
                    "Late",
                    List.of("OldProbe"),
                    "probes",
                    RuleDescriptor.Kind.CHECK,
                    Dimension.ENERGY,
                    Category.OPTIONAL,
                    3,
                    Evidence.REASONED,
                    false,
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    List.of(),
                    new TreeMap<>(Map.of("en", new RuleText("Late", new TreeMap<>(), ""))));
        }

        @Override
        public void subscribe(Subscriptions on) {
            on.node(MethodInvocation.class, (call, unit) -> {
                if (call.getName().getIdentifier().equals("work")) {
                    unit.mark("work", call.getName(), "", Confidence.RESOLVED);
                }
            });
        }

        @Override
        public void link(CheckLinkContext context) {
            context.marks("work")
                    .forEach(marked -> context.report(
                            marked.unit(),
                            marked.mark().region(),
                            "",
                            "default",
                            Map.of("n", Argument.number(1)),
                            Confidence.RESOLVED,
                            List.of()));
        }
    }

    @Test
    void findingsOfTheLinkStepAreCoveredAndFormerIdsUnderstood() {
        Assessment assessment = new Sample(folder).file("A.java", """
            class A {
                void work() {}
                void m() {
                    work(); // sahab:ignore Late now
                    work(); // sahab:ignore OldProbe then
                    work();
                }
                @SuppressWarnings("sahab:OldProbe")
                void n() {
                    work();
                }
            }
            """).assess("[]", new Late());
        assertThat(suppressed(assessment)).containsExactly("4 now", "5 then", "10 ");
        assertThat(remarks(assessment)).isEmpty();
    }

    @Test
    void aSuppressionThatHelpsNothingIsRemarkedOn() {
        Assessment assessment = new Sample(folder)
                .file(".sahab.yaml", "suppressions:\n- {rule: Found, path: x, reason: r}\n- {rule: Gone, reason: r}\n")
                .file("A.java", """
                    class A {
                        void m() {
                            System.exit(1); // sahab:ignore Found
                            // sahab:ignore Found why
                            m();
                            m(); // sahab:ignore Fnd why
                            m(); // sahab:ignore
                        }
                        @SuppressWarnings("sahab:Found") int a;
                    }
                    """)
                .assess(EXIT);
        assertThat(remarks(assessment))
                .containsExactlyInAnyOrder(
                        "suppression-unused .sahab.yaml:2",
                        "suppression-unknown-rule .sahab.yaml:3",
                        "suppression-no-reason A.java:3",
                        "suppression-unused A.java:4",
                        "suppression-unknown-rule A.java:6",
                        "suppression-no-rule A.java:7",
                        "suppression-unused A.java:9");
        assertThat(assessment.diagnostics()).allMatch(remark -> remark.severity() == Diagnostic.Severity.INFO);
    }

    @Test
    void remarksAreBounded() {
        Assessment assessment = new Sample(folder)
                .file("A.java", "class A {\n" + "int a; // sahab:ignore Found why\n".repeat(300) + "}\n")
                .assess(EXIT);
        assertThat(remarks(assessment)).hasSize(101).contains("suppression-more");
    }

    @Test
    void aFileWithTooManySuppressionsIsNamed() {
        Assessment assessment = new Sample(folder)
                .file(
                        "A.java",
                        "class A { void m() {\n" + "System.exit(1); // sahab:ignore Found r\n".repeat(1_100) + "} }\n")
                .assess(EXIT);
        assertThat(suppressed(assessment)).hasSize(1_000);
        assertThat(remarks(assessment)).containsExactly("suppression-many A.java:0");
    }

    @Test
    void whereAnalysisFailedNoSuppressionIsBlamed() {
        Check failing = new Late() {
            @Override
            public void subscribe(Subscriptions on) {
                on.node(MethodInvocation.class, (call, unit) -> {
                    throw new IllegalStateException("A defect");
                });
            }
        };
        Assessment assessment = new Sample(folder)
                .file("A.java", "class A { void m() {\nm(); // sahab:ignore Late why\n} }")
                .assess("[]", failing);
        assertThat(remarks(assessment)).containsExactly("check-failed A.java:0");
    }

    private static final String CODE = """
        package p;
        class A {
            String field = System.getenv("a");
            void m(int a) {
                System.exit(1);
                Runnable r = () -> {
                    System.exit(2);
                };
                String s = new StringBuilder()
                    .append(System.getenv("b"))
                    .append(1)
                    .append(System.getenv("c"))
                    .toString();
                for (int i = 0; i < a; i++) {
                    System.exit(3);
                }
            }
            @Deprecated void n() { System.exit(4); }
        }
        """;

    private static final String RULES = Sample.rule("pattern: java.lang.System.(exit|getenv)", "location: METHOD_CALL");

    private List<String> identities(String code) {
        return new Sample(folder)
                .file("p/A.java", code).assess(RULES).findings().stream()
                        .map(Finding::identity)
                        .toList();
    }

    @Test
    void identitiesDoNotChangeWithCommentsThatSuppress() {
        List<String> before = identities(CODE);
        assertThat(before).hasSize(7);
        for (int line = 1; line <= CODE.lines().count(); line++) {
            String code = SuppressionComment.edit(CODE, FileKind.JAVA, line, "Found", "why".repeat(300))
                    .orElseThrow()
                    .applyTo(CODE);
            assertThat(identities(code)).as("line " + line).isEqualTo(before);
        }
    }

    @Test
    void identitiesDoNotChangeWithAnnotationsThatSuppress() {
        List<String> before = identities(CODE);
        for (String annotation : List.of(
                "@SuppressWarnings(\"sahab:Found\") ",
                "@SuppressWarnings({\"sahab:Found\", \"unchecked\"})\n",
                "@java.lang.SuppressWarnings(value = (\"sahab:Found\")) ")) {
            for (String declaration :
                    List.of("class A", "String field", "void m", "Runnable r", "String s", "@Deprecated", "void n")) {
                assertThat(identities(CODE.replace(declaration, annotation + declaration)))
                        .as(annotation + declaration)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void identitiesInLongStatementsDoNotChangeEither() {
        for (int length = 1_900; length < 2_100; length += 10) {
            String code = "class A { void m() { f(\"" + "x".repeat(length) + "\",\n System.getenv(\"a\"),\n 1); } }";
            String commented = SuppressionComment.edit(code, FileKind.JAVA, 2, "Found", "a reason")
                    .orElseThrow()
                    .applyTo(code);
            assertThat(identities(commented)).isEqualTo(identities(code));
        }
    }

    @Test
    void identitiesInOtherFilesDoNotChangeEither() {
        String rules = "- ruleID: E\n  message: m\n  when:\n    builtin.xml:\n      xpath: //b|//c\n";
        String xml = "<a>\n  <b>\n    <c x='1'/>\n    <c x='2'/>\n  </b>\n</a>\n";
        List<String> before = new Sample(folder)
                .file("a.xml", xml).assess(rules).findings().stream()
                        .map(Finding::identity)
                        .toList();
        for (int line = 2; line <= 4; line++) {
            String code = SuppressionComment.edit(xml, FileKind.XML, line, "E", "why")
                    .orElseThrow()
                    .applyTo(xml);
            assertThat(new Sample(folder)
                            .file("a.xml", code).assess(rules).findings().stream()
                                    .map(Finding::identity))
                    .as("line " + line)
                    .isEqualTo(before);
        }
    }

    @Test
    void theCacheKeepsThem(@TempDir Path cache) {
        Sample sample = new Sample(folder)
                .options(EngineOptions.defaults("test").withThreads(1).withCache(cache))
                .file("p/A.java", CODE.replace("System.exit(1);", "System.exit(1); // sahab:ignore Found why"))
                .file(
                        "p/B.java",
                        "package p; @SuppressWarnings(\"sahab:Found\") class B { void m() { System.exit(1); } }");
        String first = Sample.json(sample.assess(EXIT));
        assertThat(first).contains("\"reason\":\"why\"");
        assertThat(Sample.json(sample.assess(EXIT))).isEqualTo(first);
        sample.file(".sahab.yaml", "suppressions:\n- {rule: Found, reason: now}\n");
        assertThat(sample.assess(EXIT).findings()).allMatch(Finding::isSuppressed);
    }
}
