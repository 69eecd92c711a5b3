package org.sahab.engine.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.engine.source.SourceText;
import org.sahab.engine.suppression.SuppressionComment.Insertion;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;

final class SuppressionCommentTest {

    private static Optional<Insertion> edit(FileKind kind, String text, int line) {
        return SuppressionComment.edit(text, kind, line, "LocalFileWrite", "A volume is mounted");
    }

    private static String after(FileKind kind, String text, int line) {
        return edit(kind, text, line).orElseThrow().applyTo(text);
    }

    private static final String JAVA = """
        package p;
        /*
         * A licence.
         */
        class A {
            String s = "a" +
                "b";
        \tvoid m() {
                save(new File("x"),
                    new FileWriter("y"));
                String t = \"""
                    text
                    \""";
            }
        }
        """;

    @Test
    void theCommentStandsAboveTheLineAsFarIn() {
        assertThat(after(FileKind.JAVA, JAVA, 8))
                .isEqualTo(JAVA.replace("\tvoid", "\t// sahab:ignore LocalFileWrite A volume is mounted\n\tvoid"));
        assertThat(after(FileKind.JAVA, JAVA, 10)).contains("""
                save(new File("x"),
                    // sahab:ignore LocalFileWrite A volume is mounted
                    new FileWriter("y"));
            """.indent(4).stripTrailing());
        assertThat(after(FileKind.JAVA, JAVA, 1))
                .startsWith("// sahab:ignore LocalFileWrite A volume is mounted\npackage");
    }

    @Test
    void neverInsideOfACommentOrATextBlock() {
        assertThat(edit(FileKind.JAVA, JAVA, 3)).isEmpty();
        assertThat(edit(FileKind.JAVA, JAVA, 12)).isEmpty();
        assertThat(edit(FileKind.JAVA, JAVA, 13)).isEmpty();
        assertThat(edit(FileKind.JAVA, "class A { /* \\u002a/ int a; }", 1)).isEmpty();
    }

    @Test
    void neverForAWholeFileOrALineThatIsNotThere() {
        assertThat(edit(FileKind.JAVA, JAVA, 0)).isEmpty();
        assertThat(edit(FileKind.JAVA, JAVA, 99)).isEmpty();
        assertThat(edit(FileKind.JAVA, "", 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"JSON", "MANIFEST", "JAR", "CLASS", "TEXT", "OTHER", "OVERSIZED", "GROOVY", "SHELL", "KOTLIN"})
    void neverWhereNoCommentIsSure(FileKind kind) {
        assertThat(edit(kind, "a\nb\n", 2)).isEmpty();
    }

    @Test
    void linesEndAsTheyDoInTheFile() {
        assertThat(after(FileKind.JAVA, "class A {\r\n  int a;\r\n}\r\n", 2))
                .isEqualTo("class A {\r\n  // sahab:ignore LocalFileWrite A volume is mounted\r\n  int a;\r\n}\r\n");
        assertThat(after(FileKind.JAVA, "class A {\r\n  int a; }", 2)).contains("mounted\r\n  int a; }");
        assertThat(after(FileKind.JAVA, "class A {}", 1)).endsWith("mounted\nclass A {}");
        assertThat(after(FileKind.JAVA, "class A {\r  int a; }\r", 2)).contains("mounted\r  int a; }");
        assertThat(after(FileKind.JAVA, "\uFEFFclass A {}\n", 1)).startsWith("\uFEFF// sahab:ignore");
    }

    @Test
    void xmlIsNotChangedInsideOfTagsOrText() {
        String xml = """
            <?xml version="1.0"?>
            <!DOCTYPE a [
              <!ENTITY b "c">
            ]>
            <a
               b="c">
              <d>text</d>
              <e>
                value
              </e>
              <![CDATA[
                text
              ]]>
              <!-- a
                comment -->
            </a>
            """;
        assertThat(after(FileKind.XML, xml, 7)).contains("""
              <!-- sahab:ignore LocalFileWrite A volume is mounted -->
              <d>text</d>
            """);
        assertThat(after(FileKind.XML, xml, 5)).contains("]>\n<!-- sahab:ignore");
        assertThat(edit(FileKind.XML, xml, 8)).isPresent();
        assertThat(after(FileKind.XML, xml, 6)).isEqualTo(after(FileKind.XML, xml, 5));
        assertThat(edit(FileKind.XML, "<a><b\n c='d'/></a>", 2)).isEmpty();
        for (int line : List.of(1, 3, 4, 9, 10, 12, 13, 15)) {
            assertThat(edit(FileKind.XML, xml, line)).as("line " + line).isEmpty();
        }
        assertThat(edit(FileKind.XML, "<a>\n<b/></a>", 1)).isEmpty();
    }

    @Test
    void pagesGetTheCommentOfWhereTheLineStands() {
        String page = """
            <%@ page
                import="java.io.*" %>
            <p>
              <a href="x"
                 class="y">z</a>
            <%
              new FileWriter("x");
            %>
            </p>
            """;
        assertThat(after(FileKind.JSP, page, 3))
                .contains("<%-- sahab:ignore LocalFileWrite A volume is mounted --%>\n<p>");
        assertThat(after(FileKind.JSP, page, 7))
                .contains("  // sahab:ignore LocalFileWrite A volume is mounted\n  new");
        assertThat(edit(FileKind.JSP, page, 2)).isEmpty();
        assertThat(edit(FileKind.JSP, page, 5)).isEmpty();
        assertThat(after(FileKind.JSP, "<jsp:root>\n<a/>\n</jsp:root>", 2)).contains("<!-- sahab:ignore");
    }

    @Test
    void propertiesAndYamlKeepTheirValues() {
        String properties = "a = b\nlist = one, \\\n  two\nc = d\n";
        assertThat(after(FileKind.PROPERTIES, properties, 4))
                .isEqualTo(properties.replace("c = d", "# sahab:ignore LocalFileWrite A volume is mounted\nc = d"));
        assertThat(edit(FileKind.PROPERTIES, properties, 3)).isEmpty();
        assertThat(edit(FileKind.PROPERTIES, properties, 2)).isPresent();

        String yaml = """
            a:
              b: one
                two
              c: |
                text
                more
              d: "e
                f"
              g: h
            i: [j,
              k]
            """;
        assertThat(after(FileKind.YAML, yaml, 9))
                .contains("  # sahab:ignore LocalFileWrite A volume is mounted\n  g: h");
        assertThat(edit(FileKind.YAML, yaml, 7)).isPresent();
        assertThat(edit(FileKind.YAML, yaml, 11)).isPresent();
        for (int line : List.of(3, 5, 6, 8)) {
            assertThat(edit(FileKind.YAML, yaml, line)).as("line " + line).isEmpty();
        }
        assertThat(edit(FileKind.YAML, "a: {{ .Values.b }}\nc: [", 1)).isEmpty();
        assertThat(edit(FileKind.DOCKERFILE, "FROM a\nRUN b\n", 2)).isPresent();
        assertThat(edit(FileKind.DOCKERFILE, "FROM a\nRUN <<E\nb\nE\n", 3)).isEmpty();
    }

    @Test
    void noReasonEndsTheCommentOrHidesWhatFollows() {
        String reason = "a\nb\r\u2028c */ --> --%> %> \\u000a \u0007\u202E --- \uD800 -";
        assertSilenced(FileKind.JAVA, "class A {\n  int a;\n}\n", 2, reason);
        assertSilenced(FileKind.XML, "<a>\n  <b/>\n</a>\n", 2, reason);
        assertSilenced(FileKind.JSP, "<a>\n  <b/>\n</a>\n", 2, reason);
        assertSilenced(FileKind.JSP, "<%\n  b();\n%>\n", 2, reason);
        assertSilenced(FileKind.PROPERTIES, "a=b\nc=d\n", 2, reason + "\\");
        assertSilenced(FileKind.YAML, "a: b\nc: d\n", 2, reason);
        assertSilenced(FileKind.YAML, "a: b\nc: d\n", 2, "");
        assertSilenced(FileKind.JAVA, "class A {\n  int a;\n}\n", 2, "حجم مركّب");
    }

    private static void assertSilenced(FileKind kind, String text, int line, String reason) {
        Insertion insertion =
                SuppressionComment.edit(text, kind, line, "R-1", reason).orElseThrow();
        assertThat(insertion.text().strip().lines()).hasSize(1);
        assertThat(insertion.text()).doesNotContain("\u202E");
        if (kind == FileKind.JAVA) {
            assertThat(insertion.text()).doesNotContain("\\u000a");
        }
        SourceText after = SourceText.of(insertion.applyTo(text).toCharArray());
        assertThat(after.lineCount())
                .isEqualTo(SourceText.of(text.toCharArray()).lineCount() + 1);
        List<UnitSuppression> found = CommentSuppressions.find(after, kind);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rules()).containsExactly("R-1");
        assertThat(found.get(0).covers(after.region(after.lineStart(line + 1), 1)))
                .isTrue();
        assertThat(found.get(0).covers(after.region(after.lineStart(line + 2), 0)))
                .isFalse();
    }

    @Test
    void commentsAreStackedForSeveralRules() {
        String once = after(FileKind.JAVA, "class A {\n  int a;\n}\n", 2);
        String twice = SuppressionComment.edit(once, FileKind.JAVA, 3, "Other", "too")
                .orElseThrow()
                .applyTo(once);
        SourceText text = SourceText.of(twice.toCharArray());
        assertThat(CommentSuppressions.find(text, FileKind.JAVA))
                .hasSize(2)
                .allMatch(each -> each.covers(text.region(text.lineStart(4), 1)));
    }

    @Test
    void anIdThatNoCommentCanHoldIsRefused() {
        for (String rule : List.of("", "a b", "a,b", "a:", "a\nb", "-->x")) {
            assertThat(SuppressionComment.edit("class A {}", FileKind.JAVA, 1, rule, "r"))
                    .isEmpty();
        }
        assertThat(SuppressionComment.edit("<a>\n<b/>\n</a>", FileKind.XML, 2, "a--b", "r"))
                .isEmpty();
    }
}
