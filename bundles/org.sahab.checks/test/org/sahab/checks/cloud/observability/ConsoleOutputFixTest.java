package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.checks.fix.FixTester;

class ConsoleOutputFixTest {

    private static final FixTester FIX = FixTester.of("ConsoleOutput");

    @Test
    void aClassWithoutALoggerGetsOne() {
        FIX.mends("""
            class Orders {
                int count;

                void load(int id) {
                    System.out.println("Order " + id /* its number */ + " loaded"); // at last
                }
            }
            """, """
            class Orders {
                private static final System.Logger LOGGER = System.getLogger(Orders.class.getName());
                int count;

                void load(int id) {
                    LOGGER.log(System.Logger.Level.INFO, "Order " + id /* its number */ + " loaded"); // at last
                }
            }
            """);
    }

    @Test
    void stackTracesAreLoggedAsErrorsWithTheException() {
        FIX.mends("""
            class Orders {
                private static final System.Logger LOG = System.getLogger("orders");

                static class Loader {
                    void load() {
                        try {
                            Thread.sleep(1);
                        } catch (InterruptedException e) {
                            e.printStackTrace();
                        }
                    }
                }
            }
            """, """
            class Orders {
                private static final System.Logger LOG = System.getLogger("orders");

                static class Loader {
                    void load() {
                        try {
                            Thread.sleep(1);
                        } catch (InterruptedException e) {
                            LOG.log(System.Logger.Level.ERROR, e.toString(), e);
                        }
                    }
                }
            }
            """);
    }

    @Test
    void theLoggerOfTheClassIsUsedWhateverTheLevelOfTheLanguage() {
        FIX.level(5).mends("""
            import java.util.logging.Logger;

            class Orders {
                private static final Logger LOG = Logger.getLogger("orders");

                void load(String id) {
                    System.err.println(id);
                }
            }
            """, """
            import java.util.logging.Logger;

            class Orders {
                private static final Logger LOG = Logger.getLogger("orders");

                void load(String id) {
                    LOG.log(java.util.logging.Level.SEVERE, id);
                }
            }
            """);
    }

    @Test
    void textOfSeveralLinesStaysAsItIs() {
        FIX.mends("""
            class Orders {

                void load(int id) {
                    if (id > 0)
                        System.out.println(\"""
                              Order
                            loaded
                            \""" + id
                                + "!");
                }
            }
            """, """
            class Orders {

                private static final System.Logger LOGGER = System.getLogger(Orders.class.getName());

                void load(int id) {
                    if (id > 0)
                        LOGGER.log(System.Logger.Level.INFO, \"""
                              Order
                            loaded
                            \""" + id
                                + "!");
                }
            }
            """);
    }

    @Test
    void allLinesOfAClassShareTheLogger() {
        FIX.mendedAll("""
            class Orders {
                void load() {
                    System.out.println("a");
                    System.out.println("b");
                    System.err.println("c");
                }
            }
            """);
    }

    @Test
    void beforeJava9TheNewLoggerIsOfJavaUtilLogging() {
        FIX.level(5).mends("""
            class Orders {

                void load(String name) {
                    System.out.println("loaded " + name);
                }
            }
            """, """
            class Orders {

                private static final java.util.logging.Logger LOGGER = java.util.logging.Logger.getLogger(Orders.class.getName());

                void load(String name) {
                    LOGGER.log(java.util.logging.Level.INFO, "loaded " + name);
                }
            }
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void a() { System.out.print(\"part\"); }",
                "void a() { System.out.printf(\"%s\", \"x\"); }",
                "void a() { System.out.println(); }",
                "void a() { System.out.println(1); }",
                "void a() { System.out.println(missing()); }",
                "void a(Object o) { System.out.println(o); }",
                "void a() { new Exception().printStackTrace(); }",
                "void a() { Runnable r = () -> System.out.println(\"x\"); }",
                "static { System.out.println(\"x\"); }",
                "private java.util.logging.Logger log; void a() { System.out.println(\"x\"); }",
                "static final Sample ONE = new Sample(); private static final java.util.logging.Logger LOG ="
                        + " java.util.logging.Logger.getLogger(\"\"); void a() { System.out.println(\"x\"); }",
            })
    void whatIsNoPlainLineIsNotOffered(String members) {
        FIX.leaves("class Sample {\n    " + members + "\n}\n");
    }

    @Test
    void aFieldCalledJavaHidesThePackage() {
        FIX.level(8).leaves("""
            import java.io.File;

            class Sample {
                File java;

                void a() {
                    System.out.println("x");
                }
            }
            """);
    }

    @Test
    void besideALoggerOfUnknownWaysThereIsNoSecondOne() {
        FIX.leaves("""
            class Sample {
                static final org.acme.Logger LOG = org.acme.Logger.get();

                void a() {
                    System.out.println("x");
                }
            }
            """);
        FIX.leaves("""
            class Sample extends Base {
                void a() {
                    System.out.println("x");
                }
            }

            class Base {
                protected java.util.logging.Logger logger;
            }
            """);
    }

    @Test
    void theSerialFormOfAClassIsNotChanged() {
        FIX.leaves("""
            class Sample implements java.io.Serializable {
                void a() {
                    System.out.println("x");
                }
            }
            """);
        FIX.mended("""
            class Sample implements java.io.Serializable {
                private static final long serialVersionUID = 1;

                void a() {
                    System.out.println("x");
                }
            }
            """);
    }

    @Test
    void interfacesAndEnumsGetNoLogger() {
        FIX.leaves("interface Sample {\n    default void a() { System.out.println(\"x\"); }\n}\n");
        FIX.leaves("enum Sample {\n    ONE; void a() { System.out.println(\"x\"); }\n}\n");
    }
}
