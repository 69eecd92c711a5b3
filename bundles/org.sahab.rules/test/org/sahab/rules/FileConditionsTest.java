package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.rules.RulesFixture.match;
import static org.sahab.rules.RulesFixture.view;
import static org.sahab.rules.RulesFixture.when;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.model.finding.Region;
import org.sahab.rules.RulesFixture.Taken;

class FileConditionsTest {

    @ParameterizedTest
    @CsvSource({
        "persistence\\.xml, src/main/resources/META-INF/persistence.xml, true",
        "persistence\\.xml, persistence.xml.bak, false",
        "persistence\\.xml, orm-persistence.xml, false",
        "META-INF/persistence\\.xml, src/main/resources/META-INF/persistence.xml, true",
        ".*/WEB-INF/web\\.xml$, WEB-INF/web.xml, true",
        "/WEB-INF/.*, WEB-INF/lib/a.jar, true",
        "^src/.*\\.xml, src/a/b.xml, true",
        "**/*.xml, a/b/c.xml, true",
        "*/?.xml, a/b.xml, true",
        "*/?.xml, a/b/c.xml, false",
        "ext\\.xml|xmi, web.xmi, true",
        "ext\\.xml|xmi, ext.xml.old, true",
        "persistence\\.xml, orm.xml, false",
        "^pom\\.xml$, web/pom.xml, true",
        "*.jar, lib/a.jar, true",
        "*.jar, lib/a.war, false",
        "WEB-INF/.*\\.tld, web/WEB-INF/x/a.tld, true",
        ".*log4j.*\\.jar, lib/LOG4J.jar, false",
        "(?i)dockerfile, build/Dockerfile, true",
        "(/|\\\\)application(-[a-z]+)*\\.ya?ml$, application.yml, true",
        "(/|\\\\)application(-[a-z]+)*\\.ya?ml$, conf/application-prod.yaml, true",
        "(/|\\\\)application(-[a-z]+)*\\.ya?ml$, myapplication.yml, false"
    })
    void aFileIsFoundByAnExpressionOrAGlobForItsPathOrName(String pattern, String file, boolean found) {
        CompiledRules rules = when("builtin.file:\n  pattern: '" + pattern + "'\n");

        assertThat(rules.wantsFile(file)).isEqualTo(found);
        assertThat(match(rules, file, "").hits).hasSize(found ? 1 : 0);
    }

    @Test
    void aFileFoundByItsNameIsNotRead() {
        CompiledRules rules = when("builtin.file:\n  pattern: .*\\.jar\n");
        Taken taken = new Taken();

        rules.matchFile(
                new FileView() {
                    @Override
                    public String file() {
                        return "lib/a.jar";
                    }

                    @Override
                    public long size() {
                        return 1;
                    }

                    @Override
                    public String text() throws IOException {
                        throw new IOException("not to be read");
                    }

                    @Override
                    public Region region(int offset, int length) {
                        throw new AssertionError();
                    }
                },
                taken);

        assertThat(taken.hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.region()).isEqualTo(Region.WHOLE));
    }

    @Test
    void everyMatchInTheTextIsFoundWithItsPlaceAndWords() {
        CompiledRules rules = content("jdbc:[a-z0-9]+://localhost(:[0-9]+)?", ".*\\.properties");
        String text = "a=1\nurl=jdbc:db2://localhost:50000/x\n\nother=jdbc:mysql://localhost/y\n";

        Taken taken = match(rules, "conf/a.properties", text);

        assertThat(taken.texts(text)).containsExactly("jdbc:db2://localhost:50000", "jdbc:mysql://localhost");
        assertThat(taken.lines()).containsExactly(2, 4);
        assertThat(taken.hits.get(0).variables()).containsEntry("matchingText", "jdbc:db2://localhost:50000");
        assertThat(match(rules, "conf/a.txt", text).hits).isEmpty();
    }

    @Test
    void linesEndWithALineFeedForExpressionsWhateverTheFileHas() {
        CompiledRules rules = content("^b=2$", "");
        String text = "a=1\r\nb=2\r\nc=3\r\n";

        Taken taken = match(rules, "x.properties", text);

        assertThat(taken.texts(text)).containsExactly("b=2");
        assertThat(taken.lines()).containsExactly(2);
    }

    @Test
    void matchesOverSeveralLinesKeepTheirTrueEnd() {
        CompiledRules rules = content("a\\s+b", "");
        String text = "x\r\na\r\n\r\nb\r\n";

        assertThat(match(rules, "x.txt", text).texts(text)).containsExactly("a\r\n\r\nb");
    }

    @Test
    void lookAroundWorks() {
        CompiledRules rules = content("telegram:(?!.*token)", "");
        String text = "telegram:bot?token=1\ntelegram:bot\n";

        assertThat(match(rules, "x.xml", text).lines()).containsExactly(2);
    }

    @Test
    void quotesAroundAPatternThatGoesOverLinesAreNoPartOfIt() {
        assertThat(match(content("\"abc\\s+d\"", ""), "x.txt", "xx abc d xx").hits)
                .hasSize(1);
    }

    @Test
    void aQuoteAtOneEndOfAPatternIsPartOfItButNotForKonveyor() {
        String rule = RulesFixture.rule("Test", "builtin.filecontent:\n  pattern: 'a=\"b\"'\n  filePattern: ''\n");

        assertThat(match(RulesFixture.compile(rule), "x.txt", "a=\"b").hits).isEmpty();
        assertThat(match(RulesFixture.konveyor(rule), "x.txt", "a=\"b").hits).hasSize(1);
    }

    @Test
    void aTextInQuotesOnOneLineIsLookedForWithThem() {
        assertThat(match(content("\"a.b.C\"", ""), "x.java", "import a.b.C;\nput(\"a.b.C\");")
                        .lines())
                .containsExactly(2);
    }

    @Test
    void plainTextThatIsNoExpressionIsFoundAsItStands() {
        CompiledRules rules = when("builtin.filecontent:\n  pattern: a.b(\n  kind: plain\n  filePattern: ''\n");

        assertThat(match(rules, "x.txt", "a.b( axb(").hits).hasSize(1);
    }

    @Test
    void whatIsCalledPlainMayBeAnExpressionAllTheSame() {
        CompiledRules rules = when("""
            builtin.filecontent:
              pattern: getParameter\\("(user|pass)word"\\)
              kind: plain
              filePattern: .*\\.java
            """);

        String text = "request.getParameter(\"userword\"); request.getParameter(\"password\");";
        assertThat(match(rules, "A.java", text).texts(text))
                .containsExactly("getParameter(\"userword\")", "getParameter(\"password\")");
    }

    @Test
    void whatIsCalledPlainIsAlsoFoundAsItStandsWhereItsExpressionMeansSomethingElse() {
        CompiledRules rules = when("""
            builtin.filecontent:
              pattern: lookup("java:comp/env")
              kind: plain
            """);

        assertThat(match(rules, "A.java", "context.lookup(\"java:comp/env\")").hits)
                .hasSize(1);
    }

    @Test
    void misspelledFieldsWorkAndAreNamed() {
        CompiledRules rules = when("builtin.filecontent:\n  pattern: abc\n  filepattern: .*\\.txt\n");

        assertThat(match(rules, "x.txt", "abc").hits).hasSize(1);
        assertThat(match(rules, "x.xml", "abc").hits).isEmpty();
        assertThat(rules.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().key()).isEqualTo("rules.field.misspelled");
            assertThat(diagnostic.message().arguments().get("right").value()).isEqualTo("filePattern");
        });
    }

    @Test
    void theSecretGroupOfAMatchIsMaskedInItsWordsAndToldByItsPlace() {
        CompiledRules rules = RulesFixture.compile("""
            - ruleID: Password
              message: '{{matchingText}}'
              labels:
              - sahab/secret=value
              when:
                builtin.filecontent:
                  pattern: password\\s*=\\s*(?P<value>\\S+)
                  filePattern: .*\\.properties
            """);
        String text = "user=scott\npassword = tiger\n";

        Taken taken = match(rules, "db.properties", text);

        assertThat(taken.hits.get(0).variables()).containsEntry("matchingText", "password = ***");
        assertThat(taken.secrets)
                .singleElement()
                .satisfies(region -> assertThat(text.substring(region.offset(), region.offset() + region.length()))
                        .isEqualTo("tiger"));
    }

    @Test
    void aConditionThatMatchesWithoutEndIsCutAndSaysSo() {
        Taken taken = match(content("a", ""), "x.txt", "a\n".repeat(3000));

        assertThat(taken.hits.size()).isEqualTo(1500);
        assertThat(taken.diagnostics)
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.match.tooMany");
    }

    @Test
    void xmlIsFoundInXmlFilesWithTruePositions() {
        CompiledRules rules = when("builtin.xml:\n  xpath: //datasource/url\n");
        String text = """
            <?xml version="1.0"?>
            <config>
              <datasource><url>same</url></datasource>
              <other><url>same</url></other>
              <datasource>
                <url a="1">same</url></datasource>
            </config>
            """;

        Taken taken = match(rules, "conf/ds.xml", text);

        assertThat(taken.lines()).containsExactly(3, 6);
        assertThat(taken.texts(text)).containsExactly("<url>", "<url a=\"1\">");
        assertThat(taken.hits.get(1).variables())
                .containsEntry("innerText", "same")
                .containsEntry("data", "url")
                .containsEntry("matchingXML", "<url a=\"1\">same</url>");
        assertThat(match(rules, "conf/ds.txt", text).hits).isEmpty();
    }

    @Test
    void xmlCanBeLimitedToPaths() {
        CompiledRules rules = when("builtin.xml:\n  xpath: //a\n  filepaths:\n  - web.xml\n");

        assertThat(match(rules, "src/WEB-INF/web.xml", "<a/>").hits).hasSize(1);
        assertThat(match(rules, "src/WEB-INF/other.xml", "<a/>").hits).isEmpty();
        assertThat(match(rules, "src/WEB-INF/myweb.xml", "<a/>").hits).isEmpty();
    }

    @Test
    void malformedXmlIsToldOnceAndTheOtherConditionsRun() {
        CompiledRules rules = RulesFixture.compile(RulesFixture.rule("One", "builtin.xml:\n  xpath: //a\n")
                + RulesFixture.rule("Two", "builtin.xml:\n  xpath: //b\n")
                + RulesFixture.rule("Three", "builtin.filecontent:\n  pattern: secret\n  filePattern: .*\n"));

        Taken taken = match(rules, "x.xml", "<a>\n<b></c>secret");

        assertThat(taken.hits).hasSize(1);
        assertThat(taken.diagnostics).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().key()).isEqualTo("rules.xml.malformed");
            assertThat(diagnostic.message().arguments().get("line").value()).isEqualTo("2");
        });
    }

    @Test
    void aFileThatIsNoXmlAtAllIsPassedOverInSilence() {
        CompiledRules rules = when("builtin.xml:\n  xpath: //a\n  filepaths:\n  - .*\\.(xmi|java)\n");

        Taken taken = match(rules, "xmi/Add.java", "class Add {}");

        assertThat(taken.hits).isEmpty();
        assertThat(taken.diagnostics).isEmpty();
        assertThat(match(rules, "a.xmi", "<a").diagnostics).hasSize(1);
    }

    @Test
    void ofTheFilesOfAnotherConditionOnlyThoseThatAreXmlAreReadAsXml() {
        CompiledRules rules = when("""
            and:
            - as: files
              builtin.file:
                pattern: ext\\.(xml|xmi)$
            - from: files
              builtin.xml:
                xpath: //a
                filepaths: '{{files.filepaths}}'
            """);

        assertThat(match(rules, "x/ext.xml", "<a/>").hits).hasSize(2);
        assertThat(match(rules, "x/ext.xmi", "<a/>").hits).hasSize(1);
    }

    @Test
    void anEmptyExpressionSaysNothingOfADocumentType() {
        CompiledRules rules = when("builtin.xmlPublicID:\n  regex: ''\n");

        assertThat(match(rules, "a.xml", "<!DOCTYPE a PUBLIC \"-//x//y\" \"z\"><a/>").hits)
                .isEmpty();
        assertThat(match(rules, "a.xml", "<a><b public-id='p'/></a>").hits).hasSize(1);
    }

    @Test
    void aPublicIdentifierIsFound() {
        CompiledRules rules = when("builtin.xmlPublicID:\n  regex: .*Web Application 2\\.[23].*\n");
        String text = """
            <!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN"
              "http://java.sun.com/dtd/web-app_2_3.dtd">
            <web-app/>
            """;

        assertThat(match(rules, "web.xml", text).lines()).containsExactly(1);
        assertThat(match(rules, "web.xml", "<web-app/>").hits).isEmpty();
    }

    @Test
    void theSecretTextOfAnElementIsMasked() {
        CompiledRules rules = RulesFixture.compile("""
            - ruleID: Password
              message: '{{innerText}} {{matchingXML}}'
              labels:
              - sahab/secret=innerText
              when:
                builtin.xml:
                  xpath: //password
            """);
        String text = "<ds><password a='1'>tiger</password></ds>";

        Taken taken = match(rules, "ds.xml", text);

        assertThat(taken.hits.get(0).variables().values()).noneMatch(value -> value.contains("tiger"));
        assertThat(taken.secrets)
                .singleElement()
                .satisfies(region -> assertThat(text.substring(region.offset(), region.offset() + region.length()))
                        .isEqualTo("tiger"));
    }

    @Test
    void everyFileIsFoundWhetherAskedAloneOrAmongManyOthers() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append(RulesFixture.rule(
                    "Rule" + i,
                    "builtin.filecontent:\n  pattern: needle" + i + "x?\n  filePattern: .*\\.t" + i % 7 + "\n"));
        }
        CompiledRules rules = RulesFixture.compile(many.toString());

        for (int i : List.of(0, 7, 123, 299)) {
            assertThat(match(rules, "a.t" + i % 7, "hay Needle hay needle" + i + "x hay").hits)
                    .extracting(hit -> hit.variables().get("matchingText"))
                    .contains("needle" + i + "x");
        }
        assertThat(rules.wantsFile("a.none")).isFalse();
        assertThat(view("a", "b").file()).isEqualTo("a");
    }

    @Test
    void theHundredthFileOfAKindIsMatchedAsTheFirst() {
        CompiledRules rules = RulesFixture.compile(
                RulesFixture.rule("One", "builtin.filecontent:\n  pattern: needle[0-9]\n  filePattern: .*\\.a\n")
                        + RulesFixture.rule("Two", "builtin.filecontent:\n  pattern: hay\n  filePattern: ''\n")
                        + RulesFixture.rule("Three", "builtin.filecontent:\n  pattern: b+|c\n  filePattern: ''\n"));

        for (int i = 0; i < 100; i++) {
            assertThat(match(rules, "x" + i + ".a", "hay needle1 c").texts("hay needle1 c"))
                    .containsExactlyInAnyOrder("needle1", "hay", "c");
            assertThat(match(rules, "x" + i + ".b", "hay needle1").texts("hay needle1"))
                    .containsExactly("hay");
        }
    }

    private static CompiledRules content(String pattern, String filePattern) {
        return when("builtin.filecontent:\n  pattern: '" + pattern + "'\n  filePattern: '" + filePattern + "'\n");
    }
}
