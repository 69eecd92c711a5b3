package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LocalLockTest {

    @Test
    void locksAroundDatabasesAndFilesAreFound() {
        CheckTester.of(new LocalLock()).java("""
            import java.io.FileWriter;
            import java.io.IOException;
            import java.sql.Connection;
            import java.sql.PreparedStatement;
            import java.sql.SQLException;
            import javax.persistence.EntityManager;

            class Locks {
                private EntityManager entities;

                synchronized void journal() throws IOException { // FOUND
                    try (FileWriter writer = new FileWriter("journal")) {
                        writer.write("x");
                    }
                }

                void orders(Object order) {
                    synchronized (Locks.class) { // FOUND
                        entities.persist(order);
                    }
                }

                static synchronized int number(Connection connection) throws SQLException { // FOUND
                    return block(connection);
                }

                private static int block(Connection connection) throws SQLException {
                    try (PreparedStatement statement = connection.prepareStatement("UPDATE t SET n = n + 1")) {
                        return statement.executeUpdate();
                    }
                }
            }
            """).test();
    }

    @Test
    void locksAroundMemoryAreNotFound() {
        CheckTester.of(new LocalLock()).java("""
            import java.util.HashMap;
            import java.util.Map;

            class Memory {
                private final Map<String, String> users = new HashMap<>();

                synchronized void put(String user) {
                    users.put(user, user);
                    users.remove("x");
                }
            }
            """).test();
    }

    @Test
    void readingIsNotFound() {
        CheckTester.of(new LocalLock()).java("""
            import java.io.FileReader;
            import java.io.IOException;
            import java.io.RandomAccessFile;
            import java.sql.PreparedStatement;
            import java.sql.SQLException;

            class Reads {
                synchronized void all(PreparedStatement statement) throws IOException, SQLException {
                    new FileReader("a").close();
                    new RandomAccessFile("a", "r").close();
                    statement.executeQuery();
                }
            }
            """).test();
    }

    @Test
    void changesWithoutALockAreNotFound() {
        CheckTester.of(new LocalLock()).java("""
            import java.io.FileWriter;
            import java.io.IOException;

            class Free {
                void all() throws IOException {
                    new FileWriter("a").close();
                }

                synchronized Runnable later() {
                    return () -> {
                        try {
                            all();
                            new FileWriter("b").close();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                }
            }
            """).test();
    }
}
