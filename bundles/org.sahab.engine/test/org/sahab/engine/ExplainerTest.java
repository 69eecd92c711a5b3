package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sahab.engine.explain.Explainer;
import org.sahab.engine.explain.Explanation;
import org.sahab.engine.explain.ExplanationOutline;
import org.sahab.engine.explain.Outcome;
import org.sahab.engine.explain.Question;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleSource;
import org.sahab.rules.explain.ConditionTexts;
import org.sahab.rules.explain.Miss.Difference;
import org.sahab.rules.explain.Outline;
import org.sahab.rules.explain.Verdict;
import org.sahab.rules.label.LabelSelector;

/** What is said of a rule at a line. */
class ExplainerTest {

    private static final String FILE = "src/shop/Cart.java";

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void sample() {
        sample = new Sample(folder)
                .file(FILE, """
                    package shop;

                    import java.util.Timer;
                    import javax.ejb.Stateless;

                    @Stateless(name = "cart")
                    class Cart {
                        void add(String item, int count) {
                            Timer timer = new Timer("items");
                            timer.cancel();
                            new java.io.File("a").delete();
                            unknown.send(item);
                        }
                    }
                    """)
                .file("src/shop/Other.java", "package shop;\nclass Other {\n    java.util.Timer t;\n}\n")
                .file("conf/web.xml", "<web>\n  <timer>5</timer>\n  <timer>6</timer>\n</web>\n");
    }

    private static List<RuleSource> sources(String yaml) {
        return List.of(new RuleSource("test/rules.yaml", name -> {
            if (!name.equals("rules.yaml")) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        }));
    }

    private Explanation explain(String yaml, String file, int line, RuleOptions options) {
        return new Explainer(sources(yaml), options, List.of(), sample.options())
                .explain(sample.application(), new Question("Found", file, line), Progress.NONE)
                .orElseThrow();
    }

    private Explanation explain(String yaml, String file, int line) {
        return explain(yaml, file, line, RuleOptions.defaults());
    }

    private Explanation explain(String yaml, int line) {
        return explain(yaml, FILE, line);
    }

    private static String when(String condition) {
        return "- ruleID: Found\n  message: found\n  category: mandatory\n  effort: 1\n  when:\n" + condition.indent(4);
    }

    private static List<String> text(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        Catalogue catalogue = ConditionTexts.catalogue(Language.ENGLISH);
        ExplanationOutline.of(explanation).forEach(outline -> add(outline, 0, catalogue, lines));
        return lines;
    }

    private static void add(Outline outline, int depth, Catalogue catalogue, List<String> lines) {
        lines.add("  ".repeat(depth) + outline.sign().name().toLowerCase(Locale.ROOT) + ": "
                + catalogue.text(outline.text()));
        outline.details().forEach(detail -> add(detail, depth + 1, catalogue, lines));
    }

    private Difference difference(String yaml, int line) {
        Explanation explanation = explain(yaml, line);
        assertThat(explanation.outcome()).isNotEqualTo(Outcome.FOUND);
        assertThat(explanation.condition().verdict()).isEqualTo(Verdict.NEAR);
        return explanation.condition().misses().get(0).difference();
    }

    @Test
    void aMatchIsShownWithWhatMatched() {
        Explanation explanation = explain(Sample.reference("CONSTRUCTOR_CALL", "java.util.Timer"), 9);
        assertThat(explanation.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(explanation.code()).isEqualTo("Timer timer = new Timer(\"items\");");
        assertThat(explanation.ruleFile()).isEqualTo("test/rules.yaml");
        assertThat(explanation.ruleLine()).isEqualTo(1);
        assertThat(text(explanation))
                .containsExactly(
                        "yes: Found finds something at line 9.",
                        "yes: Java code names `java.util.Timer` as CONSTRUCTOR_CALL",
                        "  yes: It matches CONSTRUCTOR_CALL java.util.Timer(java.lang.String); the class path says"
                                + " so.");
    }

    @Test
    void whatIsLikeItIsShownWithWhatDiffers() {
        assertThat(difference(Sample.reference("METHOD_CALL", "java.util.Timer.purge"), 10))
                .isEqualTo(Difference.MEMBER);
        assertThat(difference(Sample.reference("METHOD_CALL", "java.util.TimerTask.cancel"), 10))
                .isEqualTo(Difference.TYPE);
        assertThat(difference(Sample.reference("METHOD_CALL", "java.util.Timer.cancel(boolean)"), 10))
                .isEqualTo(Difference.PARAMETERS);
        assertThat(difference(Sample.reference("CONSTRUCTOR_CALL", "javax.ejb.Timer"), 9))
                .isEqualTo(Difference.PACKAGE);
        assertThat(difference(Sample.reference("INHERITANCE", "java.util.Timer"), 9))
                .isEqualTo(Difference.LOCATION);
        assertThat(difference(Sample.reference("ANNOTATION", "jakarta.ejb.Stateless"), 6))
                .isEqualTo(Difference.PACKAGE);
        assertThat(difference(Sample.reference("ANNOTATION", "jakarta.ejb.*"), 6))
                .isEqualTo(Difference.PACKAGE);
        assertThat(difference(Sample.reference("IMPORT", "javax.ejb"), 4)).isEqualTo(Difference.LONGER_NAME);
        assertThat(difference(Sample.reference("IMPORT", "javax.ejb.stateless"), 4))
                .isEqualTo(Difference.CASE);
        assertThat(difference(Sample.reference("METHOD_CALL", "shop.Mail.send"), 12))
                .isEqualTo(Difference.TYPE_UNKNOWN);
    }

    @Test
    void ofAnAnnotationTheElementThatDiffersIsShown() {
        String rule = Sample.rule(
                "location: ANNOTATION",
                "pattern: javax.ejb.Stateless",
                "annotated:",
                "  elements:",
                "    - name: name",
                "      value: order.*");
        assertThat(text(explain(rule, 6)))
                .contains("  near: The annotation at javax.ejb.Stateless has another value than name = order.*: cart");
        assertThat(difference(rule.replace("name: name", "name: description"), 6))
                .isEqualTo(Difference.ELEMENT_MISSING);
        assertThat(difference(
                        Sample.rule(
                                "location: CLASS",
                                "pattern: shop.Cart",
                                "annotated:",
                                "  pattern: javax.ejb.Singleton"),
                        7))
                .isEqualTo(Difference.NOT_ANNOTATED);
    }

    @Test
    void aMatchInAFileThatTheConditionIsNotForIsNearlyOne() {
        String limited = Sample.rule("location: TYPE", "pattern: java.util.Timer", "filepaths: [src/shop/Other.java]");
        assertThat(difference(limited, 9)).isEqualTo(Difference.FILE);
        String chained = when("""
            and:
              - builtin.xml:
                  xpath: //timer
                as: files
                ignore: true
              - java.referenced:
                  pattern: java.util.Timer
                  location: CONSTRUCTOR_CALL
                  filepaths: "{{files.filepaths}}"
                from: files
            """);
        Explanation explanation = explain(chained, 9);
        assertThat(explanation.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(text(explanation))
                .contains("    near: It would match, but this is none of the files that files found something in:"
                        + " conf/web.xml");
    }

    @Test
    void nothingLikeItIsSaidToo() {
        Explanation explanation = explain(Sample.reference("METHOD_CALL", "java.util.Optional.get"), 9);
        assertThat(text(explanation))
                .containsExactly(
                        "no: Found finds nothing in this application.",
                        "no: Java code names `java.util.Optional.get` as METHOD_CALL",
                        "  no: It matches nowhere in the application.");
    }

    @Test
    void otherPlacesAreNamed() {
        Explanation explanation = explain(Sample.reference("TYPE", "java.util.Timer"), 10);
        assertThat(explanation.outcome()).isEqualTo(Outcome.FOUND_ELSEWHERE);
        assertThat(text(explanation))
                .contains("note: Other findings of the rule (3): src/shop/Cart.java:3, src/shop/Cart.java:9,"
                        + " src/shop/Other.java:3")
                .contains("  note: It matches in other files (1): src/shop/Other.java:3");
    }

    @Test
    void conditionsOnFilesTellOfTheOtherLines() {
        String rule = when("builtin.xml:\n  xpath: //timer[text() = '6']\n");
        assertThat(explain(rule, "conf/web.xml", 3).outcome()).isEqualTo(Outcome.FOUND);
        assertThat(text(explain(rule, "conf/web.xml", 2)))
                .contains("  note: It matches at other lines of this file (1): 3");
        assertThat(text(explain(rule, 9))).contains("  note: It does not look at this file.");
        String content = when("builtin.filecontent:\n  pattern: import.*ejb\n  filePattern: .*\\.java\n");
        assertThat(text(explain(content, 4))).contains("  yes: It matches at line 4: `import javax.ejb`");
        assertThat(explain(content, 5).condition().verdict()).isEqualTo(Verdict.ELSEWHERE_IN_FILE);
    }

    @Test
    void notAndOrAndTagsAreExplainedOneByOne() {
        String rule = when("""
            and:
              - java.referenced:
                  pattern: java.util.Timer
                  location: CONSTRUCTOR_CALL
              - builtin.file:
                  pattern: web\\.xml
                not: true
              - or:
                  - builtin.hasTags: [EJB]
                  - builtin.file:
                      pattern: Dockerfile
            """);
        assertThat(text(explain(rule, 9)))
                .containsExactly(
                        "no: Found finds nothing in this application.",
                        "no: All of these",
                        "  yes: Java code names `java.util.Timer` as CONSTRUCTOR_CALL",
                        "    yes: It matches CONSTRUCTOR_CALL java.util.Timer(java.lang.String); the class path says"
                                + " so.",
                        "  no: There is no file `web\\.xml`",
                        "    note: It matches in other files (1): conf/web.xml",
                        "  no: Any of these",
                        "    no: Other rules give the tags EJB",
                        "      no: No rule gives EJB to this application.",
                        "    no: There is a file `Dockerfile`",
                        "      no: It matches nowhere in the application.");
    }

    @Test
    void aSuppressedFindingNamesWhereAndWhy() {
        sample.file(FILE, """
            package shop;
            class Cart {
                // sahab:ignore Found -- it ends with the process
                Object timer = new java.util.Timer();
            }
            """);
        Explanation explanation = explain(Sample.reference("CONSTRUCTOR_CALL", "java.util.Timer"), 4);
        assertThat(explanation.outcome()).isEqualTo(Outcome.SUPPRESSED);
        assertThat(text(explanation)).anyMatch(line -> line.contains("Suppressed at src/shop/Cart.java:3"));
    }

    @Test
    void aGuessIsSaidToBeOne() {
        sample.file(FILE, """
            package shop;
            import com.acme.*;
            import org.acme.*;
            class Cart {
                Mailer mailer;
            }
            """);
        Explanation explanation = explain(Sample.reference("FIELD", "net.acme.Mailer"), 5);
        assertThat(explanation.outcome()).isEqualTo(Outcome.GUESSED);
        assertThat(text(explanation)).contains("near: Only the simple name speaks for it: it never counts.");
    }

    @Test
    void aRuleThatItsLabelsKeepFromRunningIsExplainedAllTheSame() throws Exception {
        RuleOptions options = new RuleOptions(Compatibility.SAHAB, LabelSelector.parse("konveyor.io/target=quarkus"));
        Explanation explanation = explain(Sample.reference("CONSTRUCTOR_CALL", "java.util.Timer"), FILE, 9, options);
        assertThat(explanation.deselected()).isTrue();
        assertThat(explanation.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(text(explanation)).contains("no: Its labels keep it from running; below stands what it would find.");
    }

    @Test
    void whatOnlyKonveyorLeavesOutIsSaidToBeSo() {
        sample.file(FILE, "package shop;\nclass Cart {\n    Object timer = new java.util.Timer();\n}\n");
        String rule = Sample.reference("CONSTRUCTOR_CALL", "java.util.Timer");
        RuleOptions strict = new RuleOptions(Compatibility.KONVEYOR, LabelSelector.all());
        assertThat(explain(rule, FILE, 3).outcome()).isEqualTo(Outcome.FOUND);
        Explanation explanation = explain(rule, FILE, 3, strict);
        assertThat(explanation.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(explanation.condition().misses().get(0).difference()).isEqualTo(Difference.READING);
    }

    @Test
    void aRuleThatMakesNoSenseIsNamedWithWhatIsWrong() {
        Explanation explanation = explain(when("builtin.filecontent:\n  pattern: '('\n"), 9);
        assertThat(explanation.outcome()).isEqualTo(Outcome.UNUSABLE);
        assertThat(explanation.diagnostics()).hasSize(1);
    }

    @Test
    void explainingChangesNothingOfWhatIsFound() {
        String yaml = Sample.reference("TYPE", "java.util.*");
        List<String> places = sample.places(sample.assess(yaml), FILE);
        assertThat(explain(yaml, 0).findings())
                .hasSize(places.size())
                .isEqualTo(sample.assess(yaml).findings().stream()
                        .filter(finding -> finding.place().file().equals(FILE))
                        .map(finding -> finding.withExcerpt(null))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceHasATextInEveryLanguage(Language language) {
        Catalogue catalogue = ConditionTexts.catalogue(language);
        assertThat(catalogue.keys())
                .isEqualTo(ConditionTexts.catalogue(Language.ENGLISH).keys());
        for (Difference difference : Difference.values()) {
            String key = "miss." + difference.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(catalogue.text(key)).isNotEqualTo(key);
        }
        for (Outcome outcome : Outcome.values()) {
            String key = "outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(catalogue.text(key)).isNotEqualTo(key);
        }
    }
}
