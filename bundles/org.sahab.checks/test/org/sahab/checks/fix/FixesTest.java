package org.sahab.checks.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;
import org.junit.jupiter.api.Test;
import org.sahab.checks.BuiltIn;

class FixesTest {

    @Test
    void aRuleHasOneFixAtMost() {
        Fix fix = BuiltIn.fixes().of("LocalhostAddress").orElseThrow();
        assertThatThrownBy(() -> new Fixes(List.of(fix, fix))).hasMessageContaining("LocalhostAddress");
        assertThat(BuiltIn.fixes().of("NoSuchRule")).isEmpty();
    }

    /** A marker may point to where the finding was a while ago. */
    @Test
    void whereverAFindingIsSaidToBeTheCodeStillCompiles() throws BadLocationException {
        String code = """
            class Sample {
              private String home = "http://localhost:8080/home"; // "http://localhost:1"
              /** System.out.println("no"); */
              String all(String[] names, Exception e) {
                System.out.println("all");
                String text = "", more = "\\"";
                for (String name : names) {
                  text += name + "http://localhost:" + names.length;
                  more = more + text.length();
                }
                e.printStackTrace();
                return text + more;
              }
            }
            """;
        CompilationUnit root = FixTester.parsed(code, 21);
        Map<String, TreeSet<Integer>> offered = new TreeMap<>();
        for (String rule : BuiltIn.fixes().rules()) {
            Fix fix = BuiltIn.fixes().of(rule).orElseThrow();
            TreeSet<String> results = new TreeSet<>();
            for (int offset = -1; offset <= code.length() + 1; offset++) {
                Optional<TextEdit> edit = fix.edit(FixTarget.of(root, code, offset, 7));
                if (edit.isPresent()) {
                    Document document = new Document(code);
                    edit.get().apply(document);
                    results.add(document.get());
                    offered.computeIfAbsent(rule, key -> new TreeSet<>()).add(offset);
                }
            }
            for (String result : results) {
                assertThat(FixTester.problems(result, 21)).as(result).isEmpty();
            }
        }
        assertThat(offered.keySet())
                .containsExactlyInAnyOrderElementsOf(BuiltIn.fixes().rules());
        int literal = code.indexOf("\"http://localhost:8080");
        assertThat(offered.get("LocalhostAddress"))
                .as("only inside the literal with an address of its own")
                .allSatisfy(offset -> assertThat(offset).isBetween(literal, code.indexOf(';', literal)));
    }

    @Test
    void theTreeIsNotChanged() {
        String code = """
            class Sample {
                String all(String[] names) {
                    String text = "";
                    for (String name : names) {
                        text += name;
                    }
                    return text;
                }
            }
            """;
        CompilationUnit root = FixTester.parsed(code, 21);
        String before = root.toString();

        Optional<TextEdit> edit = BuiltIn.fixes()
                .of("StringAccumulatorInLoop")
                .orElseThrow()
                .edit(FixTarget.of(root, code, code.indexOf("text +="), "text += name".length()));

        assertThat(edit).isPresent();
        assertThat(root.toString()).isEqualTo(before);
    }

    @Test
    void codeIsIndentedAsTheFileIs() {
        assertThat(Indentation.of("class A {\n  int b;\n  /*\n   * c\n   */\n}\n"))
                .containsEntry(DefaultCodeFormatterConstants.FORMATTER_TAB_CHAR, JavaCore.SPACE)
                .containsEntry(DefaultCodeFormatterConstants.FORMATTER_INDENTATION_SIZE, "2");
        assertThat(Indentation.of("class A {\n\tint b;\n\n    int c;\n\tint d;\n}\n"))
                .containsEntry(DefaultCodeFormatterConstants.FORMATTER_TAB_CHAR, JavaCore.TAB);
        assertThat(Indentation.of("")).containsEntry(DefaultCodeFormatterConstants.FORMATTER_TAB_SIZE, "4");
    }
}
