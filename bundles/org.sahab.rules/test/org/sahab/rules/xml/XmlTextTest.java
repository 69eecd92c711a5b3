package org.sahab.rules.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.xml.sax.InputSource;

class XmlTextTest {

    @Test
    void everyNodeKnowsItsPlace() throws Exception {
        String text = "<a>\r\n\t<b x='1' y=\"2\">t&amp;u</b><!-- c --><?p q?>\r\n</a>";

        Document document = XmlText.read(text);

        Element b = element(document, "/a/b");
        assertThat(text.substring(b.start(), b.tagEnd())).isEqualTo("<b x='1' y=\"2\">");
        assertThat(text.substring(b.start(), b.end())).isEqualTo("<b x='1' y=\"2\">t&amp;u</b>");
        XmlNode y = b.attributes().get(1);
        assertThat(text.substring(y.start(), y.end())).isEqualTo("y=\"2\"");
        XmlNode inner = b.children().get(0);
        assertThat(text.substring(inner.start(), inner.end())).isEqualTo("t&amp;u");
        assertThat(inner.value()).isEqualTo("t&u");
    }

    @Test
    void entitiesStandForThemselvesAndAreNeverReplaced() throws Exception {
        String bomb = """
            <!DOCTYPE a [
              <!ENTITY x0 "ha"><!ENTITY x1 "&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;">
              <!ENTITY x2 "&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;">
              <!ENTITY file SYSTEM "file:///etc/passwd">
            ]>
            <a>&x2;&file;</a>
            """;

        assertThat(element(XmlText.read(bomb), "/a").value()).isEqualTo("&x2;&file;");
    }

    @Test
    void aDocumentTypeMayHoldAnythingInItsQuotes() throws Exception {
        Document document = XmlText.read(
                "<!DOCTYPE a PUBLIC '-//x \"y\" > [//' \"a>b\" [ <!-- ]> --> <!ELEMENT a ANY> <?p ]> ?> ]>\n<a/>");

        assertThat(document.publicId()).isEqualTo("-//x \"y\" > [//");
    }

    @Test
    void adjacentTextIsOneNode() throws Exception {
        Element a = element(XmlText.read("<a>x<![CDATA[<y>&z;]]>w&#65;&#x42;</a>"), "/a");

        assertThat(a.children()).hasSize(1);
        assertThat(a.value()).isEqualTo("x<y>&z;wAB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "</a>",
                "<a></b>",
                "<a",
                "<a><!-- </a>",
                "<a><![CDATA[</a>",
                "<!DOCTYPE a [",
                "<a>< b/></a>",
                "<1/>",
                "<:/>",
                "<a><b></c></b></a>",
                "<a x=/>",
                "<a x='1/>",
                "<!-- c -->"
            })
    void whatHasNoTellableStructureIsRefused(String text) {
        assertThatThrownBy(() -> XmlText.read(text)).isInstanceOf(MalformedXmlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF<?xml version='1.0'?><a><b/></a>",
                "\n \t<?xml version='1.1' encoding='none'?>\n<a><b/></a>",
                "<!-- c --> text <a><b/></a> &text; <![CDATA[text]]>",
                "<x/><a><b/></a><x></x>",
                "<a><p><b/><br></p></a>",
                "<a><b/><p><i></a>",
                "<a x=1 y z='<' z='3'w=\"&\"><b c=d/></a>",
                "<a>&nbsp;&<b/>& &;&#0;&#x110000;&unknown</a>",
                "<!doctype a system 'x' [<!ENTITY % p SYSTEM 'file:///x'>%p;]><a><!X><b/></a><!DOCTYPE a>",
                "<a>\u0001<b/>\u0000\uFFFF</a>",
            })
    void whatPeopleGetWrongIsRead(String text) throws Exception {
        Element b = element(XmlText.read(text), "/a//b");

        assertThat(text.substring(b.start(), b.end())).startsWith("<b").endsWith("/>");
    }

    @Test
    void aPrefixThatIsNotDeclaredHidesNoElement() throws Exception {
        Document document = XmlText.read("<a xmlns:q='urn:q'><p:b p:x='1'/><q:b/></a>");

        assertThat(element(document, "//b").name()).isEqualTo("p:b");
        assertThat(element(document, "//p:b").name()).isEqualTo("p:b");
        assertThat(select(document, "//b")).hasSize(1);
    }

    @Test
    void anElementWhoseEndTagIsLeftOutEndsWhereTheOneAroundItDoes() throws Exception {
        String text = "<a>\n<b>1<c>2</b>\n</a>";

        Document document = XmlText.read(text);

        Element c = element(document, "/a/b/c");
        assertThat(text.substring(c.start(), c.end())).isEqualTo("<c>2");
        assertThat(element(document, "/a/b").value()).isEqualTo("12");
    }

    @Test
    void aReferenceToNothingStandsForItself() throws Exception {
        Document document = XmlText.read("<a x=\"?a=1&b=2&amp;\" y>R&D &eacute;&#65;&#xZ;</a>");

        Element a = element(document, "/a");
        assertThat(a.value()).isEqualTo("R&D &eacute;A&#xZ;");
        assertThat(a.attributes()).extracting(XmlNode.Attribute::value).containsExactly("?a=1&b=2&", "y");
    }

    @Test
    void textInPiecesWithoutEndIsReadInNoTime() throws Exception {
        String text = "<a>" + "&x<![CDATA[]]>y".repeat(500_000) + "</a>";

        assertThat(element(XmlText.read(text), "/a").value()).hasSize(1_500_000);
    }

    @Test
    void elementsThatNestWithoutEndAreRefused() {
        assertThatThrownBy(() -> XmlText.read("<a>".repeat(100_000)))
                .isInstanceOf(MalformedXmlException.class)
                .hasMessageContaining("nests deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns='urn:x'><p:b xmlns:p='urn:y' p:c='1' d='  2\n3 '/></a>",
                "<?xml version='1.0'?><!-- c --><a>x<b/>y<!-- d -->z</a>",
                "<a>\r\nx\ry</a>",
                "<a b='&quot;&lt;&#10;'>&gt;&apos;</a >",
                "<a><![CDATA[]]></a>",
                "<é ü='ß'>日本</é>"
            })
    void itReadsWhatAnyOtherParserReads(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        DocumentBuilder builder = factory.newDocumentBuilder();

        List<String> theirs = new ArrayList<>();
        describe(builder.parse(new InputSource(new StringReader(text))).getDocumentElement(), theirs);
        List<String> ours = new ArrayList<>();
        describe(XmlText.read(text), ours);

        assertThat(ours).isEqualTo(theirs);
    }

    private static void describe(org.w3c.dom.Node node, List<String> lines) {
        if (node instanceof org.w3c.dom.Element element) {
            lines.add("<" + element.getTagName() + "> " + nonNull(element.getNamespaceURI()));
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                org.w3c.dom.Node attribute = element.getAttributes().item(i);
                if (!attribute.getNodeName().startsWith("xmlns")) {
                    lines.add(attribute.getNodeName() + "=" + attribute.getNodeValue() + " "
                            + nonNull(attribute.getNamespaceURI()));
                }
            }
            for (int i = 0; i < element.getChildNodes().getLength(); i++) {
                describe(element.getChildNodes().item(i), lines);
            }
            lines.add("</" + element.getTagName() + ">");
        } else if (!node.getNodeValue().isEmpty()) {
            lines.add(node.getNodeValue());
        }
    }

    private static String nonNull(String namespace) {
        return namespace == null ? "" : namespace;
    }

    private static void describe(XmlNode node, List<String> lines) {
        if (node instanceof Element element) {
            lines.add("<" + element.name() + "> " + element.namespace());
            element.attributes().stream()
                    .sorted(Comparator.comparing(XmlNode.Attribute::name))
                    .forEach(attribute ->
                            lines.add(attribute.name() + "=" + attribute.value() + " " + attribute.namespace()));
            element.children().forEach(child -> describe(child, lines));
            lines.add("</" + element.name() + ">");
        } else if (node instanceof Document document) {
            document.children().stream().filter(Element.class::isInstance).forEach(child -> describe(child, lines));
        } else {
            lines.add(node.value());
        }
    }

    private static List<XmlNode> select(Document document, String xpath) throws Exception {
        return XPathQuery.compile(xpath, Map.of()).select(document, new XmlNames(document));
    }

    static Element element(Document document, String xpath) throws Exception {
        return (Element) select(document, xpath).get(0);
    }
}
