package org.sahab.engine.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sahab.engine.source.SourceText;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;

final class CommentSuppressionsTest {

    private static List<UnitSuppression> find(FileKind kind, String text) {
        return CommentSuppressions.find(SourceText.of(text.toCharArray()), kind);
    }

    /** The lines of code that are silenced, as {@code line:rule}; code is what the word {@code code} marks. */
    private static List<String> silenced(FileKind kind, String text) {
        List<String> silenced = new ArrayList<>();
        SourceText source = SourceText.of(text.toCharArray());
        List<UnitSuppression> found = CommentSuppressions.find(source, kind);
        for (int at = text.indexOf("code"); at >= 0; at = text.indexOf("code", at + 1)) {
            Region code = source.region(at, 4);
            found.stream()
                    .filter(each -> each.covers(code))
                    .flatMap(each -> each.rules().stream())
                    .forEach(rule -> silenced.add(code.line() + ":" + rule));
        }
        return silenced;
    }

    private static UnitSuppression only(String comment) {
        List<UnitSuppression> found = find(FileKind.JAVA, comment + "\ncode();\n");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void behindCodeItSpeaksOfItsLineAndAloneOfTheNextThatHoldsCode() {
        assertThat(silenced(FileKind.JAVA, """
            code(); // sahab:ignore A same line
            code();
            // sahab:ignore B next line

            // another comment
            /* and
               another */ code();
            code();
            /* sahab:ignore C before it */ code();
            code(); /* sahab:ignore D
                over lines */
            code();
            """)).containsExactly("1:A", "7:B", "9:C", "10:D");
    }

    @Test
    void severalCommentsSpeakOfTheSameLine() {
        assertThat(silenced(FileKind.JAVA, """
            // sahab:ignore A one
            // sahab:ignore B two
            code(); // sahab:ignore C three
            /*
             * sahab:ignore D four
             * sahab:ignore E five
             */
            code();
            """)).containsExactly("3:A", "3:B", "3:C", "8:D", "8:E");
    }

    @Test
    void rulesStandBeforeTheReason() {
        assertThat(only("// sahab:ignore A"))
                .matches(each ->
                        each.rules().equals(List.of("A")) && each.reason().isEmpty());
        assertThat(only("// sahab:ignore A, B,C , D why, not"))
                .matches(each -> each.rules().equals(List.of("A", "B", "C", "D")))
                .matches(each -> each.reason().equals("why, not"));
        assertThat(only("// sahab:ignore A: why").reason()).isEqualTo("why");
        assertThat(only("// sahab:ignore A: why").rules()).containsExactly("A");
        assertThat(only("// sahab:ignore A - why -- so").reason()).isEqualTo("why -- so");
        assertThat(only("/* sahab:ignore azure-file-01000\n *   why\n *   so */")
                        .reason())
                .isEqualTo("why so");
        assertThat(only("/**sahab:ignore A لماذا*/").reason()).isEqualTo("لماذا");
        assertThat(only("// sahab:ignore").rules()).isEmpty();
    }

    @Test
    void onlyAnOwnLineOfACommentIsOne() {
        assertThat(find(FileKind.JAVA, """
            // Write sahab:ignore A to silence it.
            // sahab:ignored A
            String s = "// sahab:ignore A";
            String t = \"""
                // sahab:ignore A
                \""";
            char c = '"'; String u = "\\"// sahab:ignore A";
            int sahab:ignore;
            """)).isEmpty();
        assertThat(find(FileKind.JAVA, "// Sahab:Ignore A\ncode")).isEmpty();
    }

    @Test
    void behindTheLastCodeItSpeaksOfNothing() {
        UnitSuppression last = find(FileKind.JAVA, "code();\n// sahab:ignore A why\n\n// end\n")
                .get(0);
        assertThat(last.from()).isEqualTo(last.to());
    }

    @Test
    void xmlHasItsComments() {
        assertThat(silenced(FileKind.XML, """
            <?xml version="1.0"?>
            <!DOCTYPE a [ <!ENTITY b "c"> <!-- d --> ]>
            <a>
              <!-- sahab:ignore A why -->
              <b c="code"/>
              <b c="code"/> <!-- sahab:ignore B why -->
              <b c="<!-- sahab:ignore C why -->"/>
              <![CDATA[ <!-- sahab:ignore D why --> ]]>
              <b>code</b>
              <!--
                sahab:ignore E
                because of
                this
              -->
              <b
                c="code"/>
            </a>
            """)).containsExactly("5:A", "6:B", "16:E");
        List<UnitSuppression> found = find(FileKind.XML, "<a><!--\n sahab:ignore E\n  because of\n  this\n--></a>");
        assertThat(found.get(0).reason()).isEqualTo("because of this");
    }

    @Test
    void pagesHaveTheirsAndThoseOfTheirCode() {
        assertThat(silenced(FileKind.JSP, """
            <%@ page import="java.io.*" %>
            <%-- sahab:ignore A why --%>
            <p>code</p>
            <p>code</p> <%-- sahab:ignore B why --%>
            <%
              // sahab:ignore C why
              code();
              code(); /* sahab:ignore D why */
              String s = "// sahab:ignore E why";
              code();
            %>
            // sahab:ignore F why
            code
            <!-- sahab:ignore G why -->
            code
            """)).containsExactly("3:A", "4:B", "7:C", "8:D", "15:G");
    }

    @Test
    void propertiesHaveLinesOfComments() {
        assertThat(silenced(FileKind.PROPERTIES, """
            # sahab:ignore A why
            a = code
              ! sahab:ignore B why

            b = code # sahab:ignore C why
            c = code \\
            # sahab:ignore D why
            d = code
            """)).containsExactly("2:A", "5:B");
    }

    @Test
    void yamlShellAndDockerfilesHaveHashes() {
        String text = """
            # sahab:ignore A why
            a: code
            b: code # sahab:ignore B why
            c: code#sahab:ignore C why
            # a comment
            d: code
            """;
        assertThat(silenced(FileKind.YAML, text)).containsExactly("2:A", "3:B");
        assertThat(silenced(FileKind.SHELL, text)).containsExactly("2:A", "3:B");
        assertThat(silenced(FileKind.DOCKERFILE, text)).containsExactly("2:A");
        assertThat(silenced(FileKind.JSON, text)).isEmpty();
    }

    @Test
    void linesEndInEveryWay() {
        assertThat(silenced(FileKind.JAVA, "// sahab:ignore A why\r\ncode\r\ncode"))
                .containsExactly("2:A");
        assertThat(silenced(FileKind.JAVA, "// sahab:ignore A why\rcode\rcode")).containsExactly("2:A");
        assertThat(silenced(FileKind.YAML, "\uFEFF# sahab:ignore A why\ncode: x"))
                .hasSizeLessThan(2);
    }

    @Test
    void hostileTextsTakeNoTime() {
        List<String> units = List.of(
                "/*sahab:ignore A*/",
                "/*\n\n\n",
                "/* sahab:ignore A \n*\n*/\n",
                "// sahab:ignore A\n",
                "// sahab:ignore " + "A,".repeat(5_000) + "\n",
                "<!-- sahab:ignore A -->",
                "<!--",
                "<![",
                "<!a [",
                "<%",
                "<% /* %>",
                "<a \"",
                "# sahab:ignore A ",
                "a\\\n",
                "#",
                "\"\"\"",
                "sahab:ignore ",
                " ");
        for (String unit : units) {
            for (String head : List.of("", "/* sahab:ignore A", "// sahab:ignore A\n")) {
                String text = head + unit.repeat(500_000 / unit.length());
                for (FileKind kind :
                        List.of(FileKind.JAVA, FileKind.XML, FileKind.JSP, FileKind.PROPERTIES, FileKind.YAML)) {
                    Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(5),
                            () -> assertThat(find(kind, text)).hasSizeLessThanOrEqualTo(1_000),
                            unit + kind);
                }
            }
        }
    }
}
