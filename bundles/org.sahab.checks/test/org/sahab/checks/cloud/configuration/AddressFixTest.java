package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.checks.fix.FixTester;
import org.sahab.checks.fix.SameOutput;

/** The fix that {@link LocalhostAddressFix} and {@link HardCodedAddressFix} share. */
class AddressFixTest {

    private static final FixTester LOCAL = FixTester.of("LocalhostAddress");
    private static final FixTester FIXED = FixTester.of("HardCodedAddress");

    private static String members(String members) {
        return """
            import java.net.URI;
            import java.net.URL;
            import java.util.Properties;

            class Client {
            %s}
            """.formatted(members.indent(4));
    }

    private static void mends(FixTester fix, String before, String after) {
        fix.mends(members(before), members(after));
    }

    @Test
    void theVariableIsNamedAfterTheField() {
        mends(
                LOCAL,
                "private String quoteEndpoint = \"http://localhost:8080/quotes\"; // the quotes",
                "private String quoteEndpoint = System.getenv().getOrDefault(\"QUOTE_ENDPOINT\","
                        + " \"http://localhost:8080/quotes\"); // the quotes");
        mends(
                FIXED,
                "static final URI RATES_SERVICE = URI.create(\"https://rates.acme.de/v1\");",
                "static final URI RATES_SERVICE = URI.create(System.getenv().getOrDefault(\"RATES_SERVICE\","
                        + " \"https://rates.acme.de/v1\"));");
    }

    @Test
    void aSingleWordGetsTheNameOfTheClass() {
        mends(
                FIXED,
                "String host = \"192.168.17.4\";",
                "String host = System.getenv().getOrDefault(\"CLIENT_HOST\", \"192.168.17.4\");");
        mends(
                LOCAL,
                "private static final String DEFAULT_URL = \"http://localhost:8080\";",
                "private static final String DEFAULT_URL ="
                        + " System.getenv().getOrDefault(\"CLIENT_URL\", \"http://localhost:8080\");");
    }

    @Test
    void theVariableIsNamedAfterWhatIsSetWrittenOrReturned() {
        mends(LOCAL, """
            void set(Properties settings) {
                settings.setProperty("java.naming.provider.url", "localhost:1099");
            }
            """, """
            void set(Properties settings) {
                settings.setProperty("java.naming.provider.url", System.getenv().getOrDefault("JAVA_NAMING_PROVIDER_URL", "localhost:1099"));
            }
            """);
        mends(LOCAL, """
            void setBrokerURL(String address) {
                setBrokerURL(address == null ? "tcp://localhost:61616" : address);
            }
            """, """
            void setBrokerURL(String address) {
                setBrokerURL(address == null ? System.getenv().getOrDefault("BROKER_URL", "tcp://localhost:61616") : address);
            }
            """);
        mends(FIXED, """
            URL getRateService() throws Exception {
                return new URL("http://rates.intranet.acme.de:8080/v1/rates");
            }
            """, """
            URL getRateService() throws Exception {
                return new URL(System.getenv().getOrDefault("RATE_SERVICE", "http://rates.intranet.acme.de:8080/v1/rates"));
            }
            """);
    }

    @Test
    void theVariableIsNamedAfterTheParameterElseAfterTheKindOfAddress() {
        mends(LOCAL, """
            void open() {
                connect(1, "jdbc:mysql://localhost/orders");
            }

            void connect(int tries, String orderDatabase) {}
            """, """
            void open() {
                connect(1, System.getenv().getOrDefault("ORDER_DATABASE", "jdbc:mysql://localhost/orders"));
            }

            void connect(int tries, String orderDatabase) {}
            """);
        mends(LOCAL, """
            Object open() throws Exception {
                return java.sql.DriverManager.getConnection("jdbc:mysql://localhost/orders");
            }
            """, """
            Object open() throws Exception {
                return java.sql.DriverManager.getConnection(System.getenv().getOrDefault("CLIENT_DATABASE_URL", "jdbc:mysql://localhost/orders"));
            }
            """);
    }

    @Test
    void anotherAddressGetsAnotherVariable() {
        mends(LOCAL, """
            String ordersUrl = "http://localhost:1/orders";
            String other = System.getenv().getOrDefault("ORDERS_URL", "http://orders");
            """, """
            String ordersUrl = System.getenv().getOrDefault("ORDERS_URL_2", "http://localhost:1/orders");
            String other = System.getenv().getOrDefault("ORDERS_URL", "http://orders");
            """);
        mends(LOCAL, """
            String ordersUrl = "http://localhost:1/orders";
            String other = System.getenv().getOrDefault("ORDERS_URL", "http://localhost:1/orders");
            """, """
            String ordersUrl = System.getenv().getOrDefault("ORDERS_URL", "http://localhost:1/orders");
            String other = System.getenv().getOrDefault("ORDERS_URL", "http://localhost:1/orders");
            """);
    }

    @Test
    void inAConcatenationTheAddressIsReplacedWithItsPortAndWithoutThePath() {
        mends(LOCAL, """
            String orderService(int id) {
                return "http://localhost:8080/orders/" + id;
            }
            """, """
            String orderService(int id) {
                return System.getenv().getOrDefault("ORDER_SERVICE", "http://localhost:8080/orders/") + id;
            }
            """);
        mends(LOCAL, """
            String orderService(int port) {
                return "http://localhost:" + port + "/orders";
            }
            """, """
            String orderService(int port) {
                return System.getenv().getOrDefault("ORDER_SERVICE", "http://localhost:" + port + "/orders");
            }
            """);
        mends(LOCAL, """
            String orderService(int port) {
                return ("http://localhost:" + port + "/").trim();
            }
            """, """
            String orderService(int port) {
                return (System.getenv().getOrDefault("ORDER_SERVICE", "http://localhost:" + port + "/")).trim();
            }
            """);
    }

    @Test
    void beforeJava8TheVariableIsReadTwice() {
        FIXED.level(5)
                .mends(
                        members("String host = \"192.168.17.4\";"),
                        members("String host = System.getenv(\"CLIENT_HOST\") != null ? System.getenv(\"CLIENT_HOST\")"
                                + " : \"192.168.17.4\";"));
        LOCAL.level(5).mends(members("""
            String orderService(int id) {
                return "http://localhost:8080/orders/" + id;
            }
            """), members("""
                String orderService(int id) {
                    return (System.getenv("ORDER_SERVICE") != null ? System.getenv("ORDER_SERVICE") : "http://localhost:8080/orders/") + id;
                }
                """));
    }

    @Test
    void constantsThatNobodyElseSeesAreReplaced() {
        mends(LOCAL, """
            private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");
            private static final String ORDER_BASE = "http://localhost:8080";
            private static final String ORDERS = ORDER_BASE + "/orders";

            String orders(String name) {
                return switch (name) {
                    case "a" -> ORDERS;
                    default -> ORDER_BASE;
                };
            }
            """, """
            private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("a");
            private static final String ORDER_BASE = System.getenv().getOrDefault("ORDER_BASE", "http://localhost:8080");
            private static final String ORDERS = ORDER_BASE + "/orders";

            String orders(String name) {
                return switch (name) {
                    case "a" -> ORDERS;
                    default -> ORDER_BASE;
                };
            }
            """);
    }

    @Test
    void whereTheVariableIsNotSetTheProgramDoesTheSame() {
        String code = """
            public class Sample {
                private static final String SAMPLE_BASE = "http://localhost:" + 8080;
                private final String samplePath = SAMPLE_BASE + "/a";

                public static String run() {
                    return SAMPLE_BASE + new Sample().samplePath;
                }
            }
            """;
        SameOutput.assertSame(code, LOCAL.mended(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The language asks for a constant here, or may do so elsewhere.
                "@Deprecated(since = \"http://localhost:8080/\") void old() {}",
                "boolean is(String s) { switch (s) { case \"http://localhost:8080/\": return true; default: return"
                        + " false; } }",
                "public static final String ADDRESS = \"http://localhost:8080/\";",
                "static final String ADDRESS = \"http://localhost:8080/\";",
                "interface Settings { String ADDRESS = \"http://localhost:8080/\"; }",
                "@interface Service { String address() default \"http://localhost:8080/\"; }",
                "private static final String A = \"http://localhost:8080/\"; @Deprecated(since = A) void old() {}",
                "private static final String A = \"http://localhost:8080/\"; @Deprecated(since = Client.A + 1) void"
                        + " old() {}",
                "private static final String A = \"http://localhost:8080/\"; public static final String B = A + \"x\";",
                "private static final String A = \"http://localhost:8080/\"; private static final String B = A +"
                        + " \"x\"; @Deprecated(since = B) void old() {}",
                "void m(String s) { final String a = \"http://localhost:8080/\"; switch (s) { case a: } }",
                // Something may read it before it is made.
                "static final Client ONE = new Client(); private static final String A = \"http://localhost:8080/\"; "
                        + "Client() { System.out.println(A); }",
                "static { start(); } private static final String A = \"http://localhost:8080/\"; static void start()"
                        + " {}",
                "static class Other extends Client { private final String a = \"http://localhost:8080/\"; }",
                "enum Kind { ONE; private static final String A = \"http://localhost:8080/\"; }",
                // Objects that were written before could not be read any more.
                "static class Order implements java.io.Serializable { private static final String A ="
                        + " \"http://localhost:8080/\"; }",
                // It is compared.
                "boolean is(String s) { return s == \"http://localhost:8080/\"; }",
                "boolean is(String s) { return \"http://localhost:8080/\".equals(s); }",
                "boolean is(String s) { return s.startsWith(\"http://localhost:8080/\"); }",
                // The rest of the address is somewhere else.
                "String at(int port, int id) { return \"http://localhost:\" + port + \"/\" + id; }",
                "String at(int port) { return \"at \" + \"http://localhost:\" + port; }",
                // System is another one.
                "String address = \"http://localhost:8080/\"; static class System {}",
            })
    void whatNeedsAConstantOrCannotBeCheckedIsNotOffered(String members) {
        LOCAL.leaves(members(members));
    }

    @Test
    void constantsOfInnerClassesAreNotOfferedBeforeJava16() {
        String code = members("class Inner { private static final String A = \"http://localhost:8080/\"; }");
        LOCAL.level(11).leaves(code);
        LOCAL.level(16).mended(code);
    }
}
