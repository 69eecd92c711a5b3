package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerDataSourceTest {

    @Test
    void namedDataSourcesAreFound() {
        CheckTester.of("ServerDataSource").file("META-INF/persistence.xml", """
            <persistence xmlns="http://java.sun.com/xml/ns/persistence">
              <persistence-unit name="a">
                <jta-data-source>jdbc/TradeDataSource</jta-data-source> <!-- FOUND -->
                <non-jta-data-source>jdbc/NoTxDataSource</non-jta-data-source> <!-- FOUND -->
              </persistence-unit>
            </persistence>
            """).test();
    }

    @Test
    void unitsWithoutOneAreNotFound() {
        CheckTester.of("ServerDataSource").file("META-INF/persistence.xml", """
            <persistence>
              <persistence-unit name="a" transaction-type="RESOURCE_LOCAL">
                <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
              </persistence-unit>
            </persistence>
            """).test();
    }

    @Test
    void emptyAndCommentedElementsAreNotFound() {
        CheckTester.of("ServerDataSource").file("META-INF/persistence.xml", """
            <persistence>
              <persistence-unit name="a">
                <jta-data-source> </jta-data-source>
                <!-- <jta-data-source>jdbc/old</jta-data-source> -->
              </persistence-unit>
            </persistence>
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("ServerDataSource").file("schema.xml", """
            <element>
              <jta-data-source>name of the data source</jta-data-source>
            </element>
            """).test();
    }
}
