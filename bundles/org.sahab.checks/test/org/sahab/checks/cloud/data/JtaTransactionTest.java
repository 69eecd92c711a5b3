package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JtaTransactionTest {

    @Test
    void begunTransactionsAndXaDescriptorsAreFound() {
        CheckTester.of("JtaTransaction").java("""
            import jakarta.transaction.TransactionManager;

            class Work {
                void run(TransactionManager manager) throws Exception {
                    manager.begin(); // FOUND
                    manager.commit();
                }
            }
            """).file("orders-ds.xml", """
                <datasources>
                  <xa-datasource jndi-name="java:/orders"> <!-- FOUND -->
                    <driver>postgresql</driver>
                  </xa-datasource>
                </datasources>
                """).test();
    }

    @Test
    void resourceLocalTransactionsAreNotFound() {
        CheckTester.of("JtaTransaction").java("""
            import java.sql.Connection;
            import java.sql.SQLException;
            import javax.persistence.EntityManager;

            class Local {
                void run(EntityManager entities, Connection connection) throws SQLException {
                    entities.getTransaction().begin();
                    connection.setAutoCommit(false);
                    connection.commit();
                }
            }
            """).test();
    }

    @Test
    void declaredTransactionsAreNotFound() {
        CheckTester.of("JtaTransaction").java("""
            import javax.transaction.Transactional;

            class Declared {
                @Transactional
                void run() {}
            }
            """).test();
    }

    @Test
    void plainDataSourcesInXmlAreNotFound() {
        CheckTester.of("JtaTransaction").file("orders-ds.xml", """
            <datasources>
              <datasource jndi-name="java:/orders">
                <!-- was an xa-datasource once -->
                <local-tx-datasource/>
              </datasource>
            </datasources>
            """).test();
    }
}
