package org.sahab.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.rules.RuleSource;

class RuleCheckTest {

    private static RuleSource source(String name, String text) {
        return new RuleSource(name, fileName -> {
            if (!name.endsWith("/" + fileName)) {
                throw new FileNotFoundException(fileName);
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static List<String> check(Map<String, String> files) {
        List<RuleSource> sources = new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> source(file.getKey(), file.getValue()))
                        .toList();
        return RuleCheck.check(sources).problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.kind())
                .toList();
    }

    private static List<String> check(String yaml) {
        return check(Map.of("rules/test.yaml", yaml));
    }

    /** A rule without a mistake, but for what is given. */
    private static String rule(String fields, String when) {
        return "- ruleID: test-1\n  category: mandatory\n  effort: 1\n" + fields.indent(2) + "  when:\n"
                + when.indent(4);
    }

    private static final String FILE = "builtin.file:\n  pattern: Dockerfile\n";

    @Test
    void aRuleWithoutAMistakeHasNone() {
        assertThat(check(rule("""
            message: "`{{name}}` at {{lineNumber}} of {{ file }}: {{item}}"
            labels:
              - konveyor.io/source=eap7+
              - konveyor.io/include=always
            links:
              - url: https://example.org/why
                title: Why
            customVariables:
              - name: item
                nameOfCaptureGroup: item
                pattern: new Timer\\("(?P<item>[^"]*)
            """, """
            and:
              - as: pages
                ignore: true
                builtin.file:
                  pattern: .*\\.java
              - from: pages
                java.referenced:
                  location: CONSTRUCTOR_CALL
                  pattern: java.util.(Timer|TimerTask)*
                  filepaths: "{{pages.filepaths}}"
            """))).isEmpty();
    }

    @Test
    void whatKeepsARuleFromRunningIsAnErrorAtItsPlace() {
        assertThat(check("- ruleID: a\n  message: [\n"))
                .singleElement()
                .asString()
                .contains("error yaml.invalid");
        assertThat(check("- ruleID: a\n  when:\n    builtin.file:\n      pattern: x\n"))
                .containsExactly("1:3 error message.missing");
        assertThat(check(rule("message: m", "java.referenced:\n  pattern: a.B\n  location: HERE\n")))
                .containsExactly("8:7 error location.unknown");
        assertThat(check(rule("message: m", "builtin.filecontent:\n  pattern: 'a(b'\n")))
                .containsExactly("7:17 error pattern.invalid");
        assertThat(check(rule("message: m", FILE) + rule("message: m", FILE)))
                .containsExactly("8:3 error id.duplicate");
    }

    @Test
    void whatIsPassedOverIsAWarning() {
        assertThat(check(rule("message: m\nmesage: n", FILE))).containsExactly("5:3 warning field.unknown");
        assertThat(check(rule("message: m\neffort: 3", FILE))).containsExactly("5:3 warning field.twice");
        assertThat(check(rule("message: m", "and:\n  - builtin.file:\n      pattern: a\nas: x\n")))
                .containsExactly("6:5 warning siblings.dropped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHOD_CALL | java.util.(List{ | characters",
                "TYPE | 'javax\\.ejb[a-z]+\\.Stateless' | characters",
                "IMPORT | 'javax.ejb, javax.jms' | characters",
                "IMPORT | javax.ejb. | ends-with-dot",
                "IMPORT | javax..Stateless | empty-segment",
                "TYPE | 'javax.ejb.Stateless(java.lang.String)' | parameters"
            })
    void aPatternThatNoNameCanMatchIsAnError(String location, String pattern, String why) {
        List<String> problems = check(
                rule("message: m", "java.referenced:\n  location: " + location + "\n  pattern: '" + pattern + "'\n"));
        if (pattern.contains("(List{")) {
            assertThat(problems).containsExactly("8:17 error pattern.invalid");
        } else {
            assertThat(problems).containsExactly("8:17 error pattern." + why);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.ejb*",
                "javax.ejb.*",
                "java.lang.Class.forName(java.lang.String)*",
                "java.util.(List|Map)<java.lang.String>",
                "byte[]",
                "*.Été",
                "a.B$C",
                "*.method(int[], java.lang.Object...)"
            })
    void aPatternThatSomeNameCanMatchIsNone(String pattern) {
        assertThat(check(rule(
                        "message: m", "java.referenced:\n  location: METHOD_CALL\n  pattern: '" + pattern + "'\n")))
                .isEmpty();
    }

    @Test
    void ofSeveralAlternativesTheImpossibleOneIsNamed() {
        assertThat(check(rule("message: m", "java.referenced:\n  location: IMPORT\n  pattern: a.(B|{C)\n")))
                .containsExactly("8:16 warning pattern.characters");
    }

    @Test
    void namesOfFilesMustBeGivenAndUsed() {
        String unused = "and:\n  - builtin.file:\n      pattern: a\n    as: files\n";
        assertThat(check(rule("message: m", unused))).containsExactly("9:9 info as.unused");
        String noEffect = unused + "  - builtin.filecontent:\n      pattern: b\n    from: files\n";
        assertThat(check(rule("message: m", noEffect))).containsExactly("12:9 warning from.unused");
        String unknown = "and:\n  - builtin.file:\n      pattern: a\n  - builtin.filecontent:\n      pattern: b\n"
                + "      filepaths: '{{other.filepaths}}'\n    from: other\n";
        assertThat(check(rule("message: m", unknown)))
                .anyMatch(problem -> problem.matches("1[12]:\\d+ \\w+ from.unknown"));
    }

    @Test
    void whatNoConditionGivesIsNotToBeNamed() {
        assertThat(check(rule("message: 'It is {{matchingText}} in {{file}}'", FILE)))
                .containsExactly("4:19 warning template.unknown");
        assertThat(check(rule("tag: ['{{matchingText}}']\nmessage: m", "builtin.filecontent:\n  pattern: a\n")))
                .isEmpty();
        assertThat(check(rule("message: '{{a.b}} {{ }} {{#x y}}'", FILE)))
                .containsExactly("4:13 warning template.unknown");
    }

    @Test
    void customVariablesMustBeWholeAndUsed() {
        String variable = "customVariables:\n  - name: v\n    pattern: (?P<other>x)\n    nameOfCaptureGroup: v\n";
        assertThat(check(rule("message: '{{v}}'\n" + variable, FILE))).containsExactly("8:7 warning variable.group");
        assertThat(check(rule("message: m\n" + variable.replace("other", "v"), FILE)))
                .containsExactly("6:7 info variable.unused");
        assertThat(check(rule("message: m\ncustomVariables:\n  - name: v\n", FILE)))
                .singleElement()
                .asString()
                .contains("warning variable.incomplete");
    }

    @Test
    void labelsLinksAndEffortMustMeanSomething() {
        assertThat(check(rule("message: m\nlabels: ['a b!', ok, 'konveyor.io/include=perhaps']", FILE)))
                .containsExactly("5:13 warning label.malformed", "5:25 warning label.include");
        assertThat(check(rule("message: m\nlinks:\n  - title: t\n  - url: example.org\n    title: t\n  - x\n", FILE)))
                .containsExactly("6:7 warning link.url", "7:7 warning link.address", "9:7 warning field.fields");
        assertThat(check(rule("message: m", FILE).replace("effort: 1", "effort: 4")))
                .containsExactly("3:3 info effort.scale");
        assertThat(check(rule("message: m", FILE).replace("effort: 1", "effort: many")))
                .containsExactly("3:3 warning field.value");
    }

    @Test
    void aRuleThatCanOnlyIgnoreFindsNothing() {
        String ignored = "and:\n  - builtin.file:\n      pattern: a\n    ignore: true\n";
        assertThat(check(rule("message: m", ignored))).containsExactly("5:3 warning nothing.found");
        assertThat(check(rule("tag: [t]", ignored))).isEmpty();
        assertThat(check(rule("message: m", ignored + "  - builtin.file:\n      pattern: b\n")))
                .isEmpty();
        assertThat(check(rule("message: m", FILE + "not: true\n"))).containsExactly("8:5 info not.alone");
    }

    @Test
    void aDependencyMustHaveAName() {
        assertThat(check(rule("message: m", "java.dependency:\n  lowerbound: 1.0\n")))
                .contains("6:5 error dependency.name");
        assertThat(check(rule("message: m", "java.dependency:\n  name: a.b\n")))
                .contains("7:13 info dependency.bounds");
    }

    @Test
    void theBoundsOfADependencyMustHaveAVersionBetweenThem() {
        String when = "java.dependency:\n  name: a.b\n  lowerbound: 2.0\n  upperbound: ";
        assertThat(check(rule("message: m", when + "1.9.9\n"))).containsExactly("8:7 error dependency.range");
        assertThat(check(rule("message: m", when + "2.0\n"))).isEmpty();
        assertThat(check(rule("message: m", when + "10\n"))).isEmpty();
    }

    @Test
    void aRuleSetMustHaveAName() {
        String rule = rule("message: m", FILE);
        assertThat(check(Map.of("rules/test.yaml", rule, "rules/ruleset.yaml", "name: n\ndescription: d\n")))
                .isEmpty();
        assertThat(check(Map.of("rules/test.yaml", rule, "rules/ruleset.yaml", "description: d\nlabel: [x]\n")))
                .containsExactly("1:1 warning set.name", "2:1 warning field.unknown");
    }

    @Test
    void everythingThatIsWrongIsSaidOfHostileFilesToo() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String wide = "- &a [" + "x,".repeat(50) + "]\n" + "- [*a,*a,*a]\n".repeat(1_000);
        assertThat(check(Map.of("rules/deep.yaml", deep, "rules/wide.yaml", wide, "rules/empty.yaml", "")))
                .isNotEmpty();
        String entry = "  - builtin.file:\n      pattern: a\n    ignore: true\n    as: x\n";
        assertThat(check(rule("message: m", "or:\n" + entry.repeat(20_000)))).contains("5:3 warning nothing.found");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FRENCH", "ARABIC"})
    void everySentenceIsTranslatedWithTheSameArguments(Language language) {
        Pattern argument = Pattern.compile("\\{\\{\\w+}}");
        Catalogue english = RuleCheckTexts.catalogue(Language.ENGLISH);
        Catalogue translated = RuleCheckTexts.catalogue(language);
        assertThat(translated.keys()).isEqualTo(english.keys());
        assertThat(english.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(arguments(argument, translated.text(key)))
                    .as(key)
                    .isEqualTo(arguments(argument, english.text(key)));
            assertThat(translated.text(key)).as(key).isNotEqualTo(english.text(key));
        });
    }

    private static TreeSet<String> arguments(Pattern argument, String text) {
        return new TreeSet<>(
                argument.matcher(text).results().map(MatchResult::group).toList());
    }
}
