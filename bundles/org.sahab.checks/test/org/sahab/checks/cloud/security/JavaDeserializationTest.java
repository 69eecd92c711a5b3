package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JavaDeserializationTest {

    @Test
    void streamsOfObjectsAreFound() {
        CheckTester.of("JavaDeserialization").java("""
            import java.io.*;

            class Orders {
                Object all(InputStream in) throws Exception {
                    try (ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in))) { // FOUND
                        return objects.readObject();
                    }
                }
            }
            """).test();
    }

    @Test
    void copiesInMemoryAreNotFound() {
        CheckTester.of("JavaDeserialization").java("""
            import java.io.*;

            class Copies {
                Object of(ByteArrayOutputStream written) throws Exception {
                    final ByteArrayInputStream in = new ByteArrayInputStream(written.toByteArray());
                    final ObjectInputStream copy = new ObjectInputStream(in);
                    copy.readObject();
                    return new ObjectInputStream(new ByteArrayInputStream(written.toByteArray())).readObject();
                }
            }
            """).test();
    }

    @Test
    void commentsAndWritingAreNotFound() {
        CheckTester.of("JavaDeserialization").java("""
            import java.io.*;

            class Orders {
                // new ObjectInputStream(in)
                Object all(OutputStream out) throws Exception {
                    return new ObjectOutputStream(out);
                }
            }
            """).test();
    }

    @Test
    void hooksOfSerialisationAreNotFound() {
        CheckTester.of("JavaDeserialization").java("""
            class Order implements java.io.Serializable {
                private void readObject(java.io.ObjectInputStream in) throws Exception {
                    in.defaultReadObject();
                }
            }
            """).test();
    }
}
