package org.sahab.rules.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.rules.xml.XmlNode.Document;

class XPathQueryTest {

    private static final String TEXT = """
        <web-app xmlns="urn:jee" xmlns:j="urn:jee" version="3.0">
          <servlet a="x"><name>One</name><load>1</load></servlet>
          <servlet><name>Two</name></servlet>
          <j:filter class="org.apache.Filter"/>
          <empty id=""/>
        </web-app>
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/web-app; 1",
                "/web-app/@version; 1",
                "//servlet; 2",
                "//servlet[load]; 1",
                "//servlet[name='Two']/name; 1",
                "//servlet[name/text()='Two']; 1",
                "//servlet[not(load)]; 1",
                "//p:servlet; 2",
                "//p:filter; 1",
                "//q:servlet; 0",
                "//filter; 0",
                "//j:filter; 1",
                "//*[local-name()='filter']; 1",
                "//*[local-name()='none']; 0",
                "//*[@class='org.apache.Filter']; 1",
                "//*[@class='org.apache']; 0",
                "//@class[matches(self::node(), 'apache.Fil')]; 1",
                "//@class[matches(self::node(), '^Fil')]; 0",
                "//@class[matches(self::node(), '*bad*')]; 0",
                "//*[contains(@class,'apache')]; 1",
                "//*[@id='']; 1",
                "//name[contains(text(),'w')] | //load; 2",
                "//*[count(servlet) > 1]; 1",
                "/persistence[boolean(namespace-uri(/persistence)='x')]; 0",
                "//name/ancestor::web-app; 1",
                "//load/preceding-sibling::name; 1",
                "//name[. = 'One']; 1",
                "web-app/servlet; 2",
                "//servlet[@a or load]; 1",
                "//servlet[2]/name; 1",
                "//*[namespace-uri()='urn:jee']; 8",
                "//*[namespace-uri()='']; 0",
                "//*[count(p:servlet) + count(q:servlet) > 0]; 1",
                "//*[0 < count(name)]; 2",
                "//*[count(name) >= 1]; 2",
                "//servlet[count(load) > -1]; 2",
                "//name[replace(., 'n', 'm') = 'Ome']; 1",
                "//web-app[string-join(servlet/name, ',') = 'One,Two']; 1",
                "//name[ends-with(lower-case(.), 'wo')]; 1"
            })
    void anXPathSelectsAsRulesMeanIt(String xpath, int number) throws Exception {
        Document document = XmlText.read(TEXT);
        XmlNames names = new XmlNames(document);
        XPathQuery query = XPathQuery.compile(xpath, Map.of("p", "urn:jee", "q", "urn:other"));

        List<XmlNode> nodes = query.select(document, names);

        assertThat(nodes).hasSize(number);
        if (number > 0) {
            assertThat(query.mayMatch(names)).as("the names decide otherwise").isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "//beans",
                "//p:servlet[@class='none']",
                "//q:servlet",
                "//*[local-name()='none']",
                "//*[@class='org.apache']",
                "//none | //servlet/none",
                "//servlet[none or other]",
                "//*[namespace-uri()='urn:other']",
                "//*[(count(q:servlet)+count(none)) >0]",
                "//*[1 <= count(none)]"
            })
    void theNamesOfAFileDecideWhatCannotMatch(String xpath) throws Exception {
        XmlNames names = new XmlNames(XmlText.read(TEXT));

        assertThat(XPathQuery.compile(xpath, Map.of("p", "urn:jee", "q", "urn:other"))
                        .mayMatch(names))
                .isFalse();
    }

    @Test
    void manySiblingsAreFoundInNoTimeAndInTheirOrder() throws Exception {
        Document document = XmlText.read("<r>" + "<b/><c/>".repeat(50_000) + "</r>");
        XmlNames names = new XmlNames(document);

        for (String xpath : List.of("//b", "/r/b", "//b/self::*")) {
            assertThat(XPathQuery.compile(xpath, Map.of()).select(document, names))
                    .hasSize(50_000)
                    .isSortedAccordingTo(Comparator.comparingInt(XmlNode::order));
        }
    }

    @Test
    void anXPathThatExplodesIsStopped() throws Exception {
        StringBuilder text = new StringBuilder("<a>");
        for (int i = 0; i < 3_000; i++) {
            text.append("<b><c/></b>");
        }
        Document document = XmlText.read(text.append("</a>").toString());
        XPathQuery query = XPathQuery.compile("//*[count(//*[count(//*) > 1]) > 1]", Map.of());

        assertThatThrownBy(() -> query.select(document, new XmlNames(document)))
                .isInstanceOf(XPathBudgetException.class);
    }

    @ParameterizedTest
    @CsvSource({"//a[", "///", "a b", "//*[local-name()='a'", "$$"})
    void whatIsNoXPathIsRefused(String xpath) {
        assertThatThrownBy(() -> XPathQuery.compile(xpath, Map.of())).isInstanceOf(InvalidXPathException.class);
    }

    @Test
    void anXPathCannotReadAnotherDocument() throws Exception {
        Document document = XmlText.read("<a/>");
        XPathQuery query = XPathQuery.compile("document('file:///etc/passwd')", Map.of());

        assertThatThrownBy(() -> query.select(document, new XmlNames(document)))
                .isInstanceOf(InvalidXPathException.class);
    }

    @Test
    void anXPathThatNestsWithoutEndIsRefused() {
        assertThatThrownBy(() -> XPathQuery.compile("(".repeat(4_900) + "a" + ")".repeat(4_900), Map.of()))
                .isInstanceOf(InvalidXPathException.class);
    }
}
