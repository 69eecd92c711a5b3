package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SchemaChangeInCodeTest {

    @Test
    void definitionsSentByCodeAreFound() {
        CheckTester.of(new SchemaChangeInCode()).java("""
            import java.sql.Connection;
            import java.sql.Statement;
            import javax.persistence.EntityManager;

            class Tables {
                private static final String DROP = "drop index by_name";

                void run(Connection connection, Statement statement, EntityManager entities, String name) throws Exception {
                    connection.prepareStatement("CREATE TABLE " + name + "(id INT)").execute(); // FOUND
                    statement.executeUpdate(DROP); // FOUND
                    statement.addBatch("  alter table a add b int"); // FOUND
                    entities.createNativeQuery("create unique index i on a(b)").executeUpdate(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void statementsOnRowsAreNotFound() {
        CheckTester.of(new SchemaChangeInCode()).java("""
            import java.sql.Statement;

            class Rows {
                void run(Statement statement, String name) throws Exception {
                    statement.executeUpdate("DELETE FROM tables WHERE note = 'create table'");
                    statement.executeUpdate("UPDATE a SET b = 1");
                    statement.execute(name);
                }
            }
            """).test();
    }

    @Test
    void temporaryTablesAreNotFound() {
        CheckTester.of(new SchemaChangeInCode()).java("""
            import java.sql.Statement;

            class Scratch {
                void run(Statement statement) throws Exception {
                    statement.execute("CREATE GLOBAL TEMPORARY TABLE scratch (id INT)");
                    statement.execute("create temporary table scratch (id int)");
                }
            }
            """).test();
    }

    @Test
    void otherMethodsAreNotFound() {
        CheckTester.of(new SchemaChangeInCode()).java("""
            import java.util.List;

            class Own {
                void execute(String text) {}

                void run(List<String> lines) {
                    execute("create table a (b int)");
                    lines.add("drop table a");
                }
            }
            """).test();
    }
}
