package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JavaSerializationTest {

    @Test
    void objectsThatAreWrittenAreFound() {
        CheckTester.of(new JavaSerialization()).java("""
            import java.io.*;

            class Writes {
                void a(File file, Object value) throws IOException {
                    try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) { // FOUND
                        out.writeObject(value);
                    }
                }

                Object b(InputStream in) throws Exception {
                    return new ObjectInputStream(in).readObject();
                }
            }
            """).test();
    }

    @Test
    void copiesAreNotFound() {
        CheckTester.of(new JavaSerialization()).java("""
            import java.io.*;

            class Copies {
                Object copy(Object value) throws Exception {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    new ObjectOutputStream(bytes).writeObject(value);
                    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
                }
            }
            """).test();
    }

    @Test
    void otherStreamsAreNotFound() {
        CheckTester.of(new JavaSerialization()).java("""
            import java.io.*;

            class Data {
                void write(OutputStream out) throws IOException {
                    new DataOutputStream(out).writeInt(1);
                }
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationAreNotFound() {
        CheckTester.of(new JavaSerialization()).java("""
            package shop;

            class ObjectOutputStream {
                static Object make() {
                    return new ObjectOutputStream();
                }
            }
            """).test();
    }
}
