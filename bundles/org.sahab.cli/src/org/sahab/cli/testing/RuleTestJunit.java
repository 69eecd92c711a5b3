package org.sahab.cli.testing;

import java.util.List;
import java.util.function.Function;
import org.sahab.cli.testing.RuleTestResult.CaseResult;
import org.sahab.model.finding.Message;
import org.sahab.rules.testing.Verdict.Mismatch;

/** Results as the XML of JUnit, which every build server reads: a suite per file, a class per rule. */
public final class RuleTestJunit {

    private final StringBuilder xml = new StringBuilder();
    private final Function<Message, String> sentences;
    private final Function<Mismatch, String> mismatches;

    private RuleTestJunit(Function<Message, String> sentences, Function<Mismatch, String> mismatches) {
        this.sentences = sentences;
        this.mismatches = mismatches;
    }

    /** Writes results; the functions put into words what was wrong. */
    public static String write(
            List<RuleTestResult> results, Function<Message, String> sentences, Function<Mismatch, String> mismatches) {
        return new RuleTestJunit(sentences, mismatches).all(results);
    }

    private String all(List<RuleTestResult> results) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        results.forEach(this::suite);
        return xml.append("</testsuites>\n").toString();
    }

    private void suite(RuleTestResult result) {
        Message problem = result.problem();
        long failures = result.cases().stream()
                .filter(one -> one.problem() == null && !one.passed())
                .count();
        long errors =
                result.cases().stream().filter(one -> one.problem() != null).count();
        xml.append("  <testsuite");
        attribute("name", result.file().toString());
        attribute("tests", Integer.toString(result.cases().size() + (problem == null ? 0 : 1)));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors + (problem == null ? 0 : 1)));
        xml.append(">\n");
        if (problem != null) {
            begin("", result.file().toString());
            wrong("error", sentences.apply(problem));
        }
        result.cases().forEach(this::testCase);
        xml.append("  </testsuite>\n");
    }

    private void testCase(CaseResult one) {
        begin(one.test().rule(), one.test().name());
        Message problem = one.problem();
        if (problem != null) {
            wrong("error", sentences.apply(problem));
        } else if (one.passed()) {
            xml.setLength(xml.length() - ">\n".length());
            xml.append("/>\n");
        } else {
            List<String> reasons =
                    one.verdict().mismatches().stream().map(mismatches).toList();
            wrong("failure", String.join("\n", reasons));
        }
    }

    private void begin(String rule, String name) {
        xml.append("    <testcase");
        attribute("classname", rule);
        attribute("name", name);
        xml.append(">\n");
    }

    private void wrong(String element, String reason) {
        xml.append("      <").append(element);
        attribute("message", reason);
        xml.append("/>\n    </testcase>\n");
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        value.codePoints().forEach(this::escaped);
        xml.append('"');
    }

    /** What XML cannot hold at all becomes a question mark. */
    private void escaped(int c) {
        switch (c) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '"' -> xml.append("&quot;");
            case '\n' -> xml.append("&#10;");
            case '\t' -> xml.append("&#9;");
            default ->
                xml.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF) ? '?' : c);
        }
    }
}
