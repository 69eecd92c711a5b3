package org.sahab.checks.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.BuiltIn;
import org.sahab.checks.CheckTester;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Region;

/**
 * Runs a rule over a piece of code, lets its fix mend the first finding, and looks at what comes out: that it is the text expected,
 * that the finding is gone, and that the compiler has no more to say than before.
 */
public final class FixTester {

    private final String rule;
    private final int level;

    private FixTester(String rule, int level) {
        this.rule = rule;
        this.level = level;
    }

    /** Tests the fix of a built-in rule on code of the newest language. */
    public static FixTester of(String rule) {
        return new FixTester(rule, 21);
    }

    /** The same for code of another level of the language. */
    public FixTester level(int feature) {
        return new FixTester(rule, feature);
    }

    /** Expects that the first finding is mended so. */
    public void mends(String before, String after) {
        assertThat(mended(before)).isEqualTo(after);
    }

    /** The code with the first finding mended, checked for all but its look. */
    public String mended(String before) {
        List<Finding> findings = findings(before);
        assertThat(findings).as("findings in%n%s", before).isNotEmpty();
        String after = edited(before, findings.get(0));
        assertThat(after).as("not offered in%n%s", before).isNotNull();
        assertThat(problems(after, level)).as("problems in%n%s", after).isEqualTo(problems(before, level));
        assertThat(findings(after)).as("findings in%n%s", after).hasSizeLessThan(findings.size());
        return after;
    }

    /** The code with one finding after the other mended, as long as one can be. */
    public String mendedAll(String before) {
        String code = before;
        while (!findings(code).isEmpty()) {
            code = mended(code);
        }
        return code;
    }

    /** Expects that nothing is offered, though the rule finds something. */
    public void leaves(String code) {
        List<Finding> findings = findings(code);
        assertThat(findings).as("findings in%n%s", code).isNotEmpty();
        assertThat(edited(code, findings.get(0))).as("mended%n%s", code).isNull();
    }

    private List<Finding> findings(String code) {
        return CheckTester.ofBuiltIn(rule).level(level).java(code).findings();
    }

    private @Nullable String edited(String code, Finding finding) {
        Fix fix = BuiltIn.fixes().of(rule).orElseThrow();
        Region region = finding.place().region();
        Map<String, String> options =
                new HashMap<>(FixTarget.of(parsed(code, level), code, 0, 0).options());
        options.put(JavaCore.COMPILER_SOURCE, version(level));
        Optional<TextEdit> edit =
                fix.edit(new FixTarget(parsed(code, level), code, region.offset(), region.length(), options));
        Document document = new Document(code);
        try {
            if (edit.isPresent()) {
                edit.get().apply(document);
            }
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
        return edit.isPresent() ? document.get() : null;
    }

    private static String version(int feature) {
        return feature < 9 ? "1." + feature : Integer.toString(feature);
    }

    /** What the compiler takes for an error. */
    static List<String> problems(String code, int level) {
        List<String> problems = new ArrayList<>();
        for (IProblem problem : parsed(code, level).getProblems()) {
            if (problem.isError()) {
                problems.add(problem.getMessage());
            }
        }
        return problems;
    }

    /** The syntax tree with bindings. */
    static CompilationUnit parsed(String code, int level) {
        Map<String, String> options = new HashMap<>(JavaCore.getOptions());
        JavaCore.setComplianceOptions(version(Math.max(8, level)), options);
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        parser.setCompilerOptions(options);
        parser.setResolveBindings(true);
        parser.setBindingsRecovery(true);
        parser.setStatementsRecovery(true);
        parser.setEnvironment(new String[0], new String[0], null, true);
        parser.setUnitName("Sample.java");
        parser.setSource(code.toCharArray());
        return (CompilationUnit) parser.createAST(null);
    }
}
