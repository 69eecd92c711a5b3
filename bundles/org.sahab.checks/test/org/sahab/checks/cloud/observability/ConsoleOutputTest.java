package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ConsoleOutputTest {

    @Test
    void printsAndStackTracesAreFound() {
        CheckTester.of("ConsoleOutput").java("""
            class Prints {
                void all(Exception failure) {
                    System.out.println("a"); // FOUND
                    System.err.printf("%s", "b"); // FOUND
                    failure.printStackTrace(); // FOUND
                    new IllegalStateException("c").printStackTrace(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("ConsoleOutput").java("""
            /**
             * System.out.println("not this");
             */
            class Comments {
                // System.out.println("nor this");
                int x = 0; // was System.out.println(x)
                /*
                 * System.err.println("nor that");
                 */
            }
            """).test();
    }

    @Test
    void writersAndOtherStreamsAreNotFound() {
        CheckTester.of("ConsoleOutput").java("""
            import java.io.PrintWriter;
            import java.io.StringWriter;

            class Writers {
                String trace(Exception failure) {
                    StringWriter text = new StringWriter();
                    PrintWriter out = new PrintWriter(text);
                    out.println("a");
                    failure.printStackTrace(out);
                    return text.toString();
                }
            }
            """).test();
    }

    @Test
    void passingTheStreamOnIsNotFound() {
        CheckTester.of("ConsoleOutput").java("""
            import java.io.PrintStream;

            class Streams {
                PrintStream out = System.out;

                void swap(PrintStream other) {
                    System.setOut(other);
                    System.out.flush();
                }
            }
            """).test();
    }
}
