package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class XmlExternalEntityTest {

    @Test
    void parsersAsTheyComeAreFound() {
        CheckTester.of(new XmlExternalEntity()).java("""
            import java.io.InputStream;
            import javax.xml.parsers.*;
            import javax.xml.stream.XMLInputFactory;

            class Reader {
                void all(InputStream in) throws Exception {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in); // FOUND
                    SAXParserFactory sax = SAXParserFactory.newInstance(); // FOUND
                    XMLInputFactory.newFactory().createXMLStreamReader(in); // FOUND
                }
            }
            """).test();
    }

    @Test
    void guardedParsersAreNotFound() {
        CheckTester.of(new XmlExternalEntity()).java("""
            import java.io.InputStream;
            import javax.xml.parsers.*;

            class Reader {
                void all(InputStream in) throws Exception {
                    SAXParserFactory sax = SAXParserFactory.newInstance();
                    sax.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                    sax.newSAXParser().parse(in, new org.xml.sax.helpers.DefaultHandler());
                }
            }
            """).test();
    }

    @Test
    void ownResolversAreNotFound() {
        CheckTester.of(new XmlExternalEntity()).java("""
            import java.io.InputStream;
            import javax.xml.parsers.*;

            class Reader {
                void all(InputStream in, org.xml.sax.EntityResolver local) throws Exception {
                    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                    builder.setEntityResolver(local);
                    builder.parse(in);
                }
            }
            """).test();
    }

    @Test
    void newDocumentsAreNotFound() {
        CheckTester.of(new XmlExternalEntity()).java("""
            import javax.xml.parsers.DocumentBuilderFactory;

            class Writer {
                Object made() throws Exception {
                    return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
                }
            }
            """).test();
    }

    @Test
    void otherFactoriesAreNotFound() {
        CheckTester.of(new XmlExternalEntity()).java("""
            class Reader {
                void all(String text) throws Exception {
                    javax.xml.transform.TransformerFactory.newInstance();
                    java.text.NumberFormat.getInstance().parse(text);
                }
            }
            """).test();
    }
}
