package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class MessageStoreOnDiskTest {

    @Test
    void storesOfBrokersAreFound() {
        CheckTester.of("MessageStoreOnDisk")
                .file("activemq.xml", """
                    <beans xmlns:amq="http://activemq.apache.org/schema/core">
                      <amq:broker>
                        <amq:persistenceAdapter>
                          <amq:amqPersistenceAdapter directory="data"/> <!-- FOUND -->
                        </amq:persistenceAdapter>
                      </amq:broker>
                    </beans>
                    """)
                .file("broker.xml", """
                    <configuration>
                      <core>
                        <journal-directory>data/journal</journal-directory> <!-- FOUND -->
                      </core>
                    </configuration>
                    """)
                .test();
    }

    @Test
    void databasesAsStoreAreNotFound() {
        CheckTester.of("MessageStoreOnDisk").file("activemq.xml", """
            <broker persistent="true">
              <persistenceAdapter>
                <jdbcPersistenceAdapter dataSource="#orders"/>
              </persistenceAdapter>
            </broker>
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("MessageStoreOnDisk").file("activemq.xml", """
            <broker persistent="false">
              <!-- <kahaDB directory="data"/> -->
            </broker>
            """).test();
    }

    @Test
    void clientsAreNotFound() {
        CheckTester.of("MessageStoreOnDisk").file("beans.xml", """
            <beans>
              <bean id="kahaDB" class="org.apache.activemq.ActiveMQConnectionFactory"/>
            </beans>
            """).test();
    }
}
