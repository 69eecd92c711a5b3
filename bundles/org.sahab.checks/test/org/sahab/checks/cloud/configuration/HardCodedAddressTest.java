package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HardCodedAddressTest {

    @Test
    void urlsAndAddressesInCodeAreFound() {
        CheckTester.of("HardCodedAddress").java("""
            class Addresses {
                String rates = "https://rates.acme.de/v1"; // FOUND
                String broker = "tcp://broker:61616"; // FOUND
                String database = "jdbc:postgresql://db.intranet.acme.de:5432/orders"; // FOUND
                String directory = "ldap://10.1.2.3:389/dc=acme"; // FOUND
                String mail = "192.168.17.4"; // FOUND
                String group = "228.0.0.4:45588"; // FOUND
            }
            """).test();
    }

    @Test
    void urlsAndAddressesInConfigurationAreFound() {
        CheckTester.of("HardCodedAddress")
                .file("config.xml", """
                    <config>
                      <service url="http://rates.acme.de:8080/v1"/> <!-- FOUND -->
                      <host>10.20.30.40</host> <!-- FOUND -->
                    </config>
                    """)
                .file("config.properties", """
                    # FOUND NEXT
                    rates.url=http://rates.acme.de:8080/v1
                    # FOUND NEXT
                    mail.host = 10.20.30.40
                    """)
                .file("application.yaml", """
                    rates:
                      # FOUND NEXT
                      url: "http://rates.acme.de:8080/v1"
                    """)
                .test();
    }

    @Test
    void defaultsOfEnvironmentVariablesAreNotFound() {
        CheckTester.of("HardCodedAddress").java("""
            class Environment {
                String rates = System.getenv().getOrDefault("RATES_URL", "https://rates.acme.de/v1");
                String mail = System.getenv().getOrDefault("MAIL_HOST", "192.168.17.4");
                String database = System.getenv("DB_URL") != null ? System.getenv("DB_URL")
                        : "jdbc:postgresql://db.intranet.acme.de:5432/orders";
                String other = System.getProperty("rates", "https://rates.acme.de/v1"); // FOUND
            }
            """).test();
    }

    @Test
    void namesOfXmlAreNotFound() {
        CheckTester.of("HardCodedAddress").java("""
            import javax.xml.namespace.QName;
            import javax.xml.parsers.DocumentBuilderFactory;

            class Xml {
                static final String NAMESPACE = "http://orders.acme.de/types";
                static final String XSD = "http://www.w3.org/2001/XMLSchema";
                static final QName ORDER = new QName("http://orders.acme.de", "order");

                void make(DocumentBuilderFactory factory) throws Exception {
                    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                    factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaLanguage", XSD);
                }
            }
            """).file("orders.xml", """
                <!DOCTYPE orders PUBLIC "-//Acme//DTD Orders//EN" "http://www.acme.de/dtd/orders.dtd">
                <orders xmlns="http://orders.acme.de/types" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://orders.acme.de/types http://orders.acme.de/types/orders.xsd">
                  <namespaceURI>http://orders.acme.de/types</namespaceURI>
                </orders>
                """).test();
    }

    @Test
    void versionNumbersAreNotFound() {
        CheckTester.of("HardCodedAddress")
                .java("""
                    class Versions {
                        static final String VERSION = "10.4.2.16";
                        String level = "2.0.0.1";
                        String oid = "1.3.6.1";
                    }
                    """)
                .file("versions.properties", """
                    driver.version=12.1.0.2
                    """)
                .test();
    }

    @Test
    void localAndDocumentationAddressesAreNotFound() {
        CheckTester.of("HardCodedAddress").java("""
            class Local {
                String any = "0.0.0.0";
                String loop = "127.0.0.1";
                String self = "http://localhost:8080/orders";
                String sample = "192.0.2.17";
                String other = "203.0.113.9";
                String page = "https://www.example.com/orders";
                String mask = "255.255.255.0";
            }
            """).test();
    }

    @Test
    void placeholdersAndPartsAreNotFound() {
        CheckTester.of("HardCodedAddress")
                .java("""
                    class Parts {
                        String build(String host, int port) {
                            return "http://" + host + ":" + port + "/orders";
                        }

                        String pattern = "http://{host}/orders";
                        String shell = "http://${RATES_HOST}/orders";

                        boolean isOurs(String url) {
                            return url.startsWith("http://orders.acme.de/");
                        }
                    }
                    """)
                .file("config.properties", """
                    rates.url=${RATES_URL}
                    mail.host=@mail.host@
                    """)
                .test();
    }

    @Test
    void documentationAndPomsAreNotFound() {
        CheckTester.of("HardCodedAddress").java("""
            /**
             * See <a href="http://wiki.acme.de/orders">the wiki</a> or http://wiki.acme.de/more.
             *
             * Licensed under http://www.apache.org/licenses/LICENSE-2.0
             */
            class Documented {}
            """).file("pom.xml", """
                <project>
                  <url>http://www.acme.de/orders</url>
                </project>
                """).test();
    }

    @Test
    void commentsInConfigurationAreNotFound() {
        CheckTester.of("HardCodedAddress")
                .file("config.xml", """
                    <config>
                      <!-- <service url="http://rates.acme.de:8080/v1"/> -->
                    </config>
                    """)
                .java("""
                    class Commented {
                        // String url = "http://rates.acme.de:8080/v1";
                        String xml = "<a xmlns=\\"http://rates.acme.de/types/v1\\"/>";
                    }
                    """)
                .file("config.properties", """
                    # rates.url=http://rates.acme.de:8080/v1
                    """)
                .test();
    }
}
