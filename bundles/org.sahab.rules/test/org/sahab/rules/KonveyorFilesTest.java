package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.rules.RulesFixture.match;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.model.finding.Region;

/** What conditions on files find when they are read as Konveyor's engine reads them. */
class KonveyorFilesTest {

    @ParameterizedTest
    @CsvSource({
        "persistence\\.xml, src/META-INF/persistence.xml, true",
        "persistence\\.xml, persistence.xml.bak, false",
        "META-INF/persistence\\.xml, src/META-INF/persistence.xml, false",
        "META-INF/persistence.xml, META-INF/persistence.xml, true",
        "src/main, src/main/java/A.java, true",
        "src/main, other/src/main/java/A.java, false",
        ".*/WEB-INF/web\\.xml, WEB-INF/web.xml, true",
        "^src/.*, src/a.xml, false",
        "^/src/.*, src/a.xml, true",
        "*.jar, lib/a.jar, true",
        "**/*.xml, a/b/c.xml, false",
        "**/*.xml, c.xml, true"
    })
    void pathsStartWithASlashAndPatternsWithoutWildcardsAreWhole(String pattern, String file, boolean found) {
        assertThat(rules("builtin.file:\n  pattern: '" + pattern + "'\n").wantsFile(file))
                .isEqualTo(found);
    }

    @Test
    void theLineOfANodeIsTheFirstWithItsText() {
        String text = """
            <config>
              <!-- same -->
              <url>same</url>
              <url>same</url>
            </config>
            """;

        assertThat(match(rules("builtin.xml:\n  xpath: //url\n"), "a.xml", text).lines())
                .containsExactly(2, 2);
    }

    @Test
    void theLineOfANodeWithoutTextIsTheFirstWithItsName() {
        String text = """
            <config>
              <!-- server -->
              <other/>
              <server port="1"/>
              <server port="2"/>
            </config>
            """;
        CompiledRules rules = rules("builtin.xml:\n  xpath: //server[@port='2']\n");

        assertThat(match(rules, "a.xml", text).lines()).containsExactly(2);
        assertThat(match(rules, "a.xml", text.replace("\n", "\r\n")).lines()).containsExactly(2);
    }

    @Test
    void theLineOfATextOfManyLinesIsThatOfItsFirst() {
        String text = """
            <config>
              <dependency>
                <name>a</name>
              </dependency>
              <dependency>
                <name>b</name>
                <version>1</version>
              </dependency>
            </config>
            """;

        assertThat(match(rules("builtin.xml:\n  xpath: //dependency[version]\n"), "a.xml", text)
                        .lines())
                .containsExactly(6);
    }

    @Test
    void aTextThatIsWrittenOtherwiseKeepsItsTrueLine() {
        assertThat(match(rules("builtin.xml:\n  xpath: //b\n"), "a.xml", "<a>\n<b>x &amp; y</b>\n</a>")
                        .lines())
                .containsExactly(2);
    }

    @Test
    void onlyXmlFilesAreReadAsXml() {
        CompiledRules rules = rules("builtin.xml:\n  xpath: //a\n  filepaths: ['.*\\.xmi']\n");

        assertThat(rules.wantsFile("a.xmi")).isFalse();
    }

    @Test
    void severalPathsMayStandInOneEntry() {
        CompiledRules rules = rules("builtin.xml:\n  xpath: //a\n  filepaths: a.xml b.xml\n");

        assertThat(List.of("x/a.xml", "x/b.xml", "x/c.xml"))
                .filteredOn(rules::wantsFile)
                .containsExactly("x/a.xml", "x/b.xml");
    }

    @Test
    void aPublicIdentifierIsAnAttributeWithoutALine() {
        CompiledRules rules = rules("builtin.xmlPublicID:\n  regex: Web\n");

        assertThat(match(rules, "a.xml", "<!DOCTYPE a PUBLIC \"Web\" \"z\"><a/>").hits)
                .isEmpty();
        assertThat(match(rules, "a.xml", "<a public-id='Web'/>").hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.region()).isEqualTo(Region.WHOLE));
    }

    private static CompiledRules rules(String condition) {
        return RulesFixture.konveyor(RulesFixture.rule("Test", condition));
    }
}
