package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JobStoreInMemoryTest {

    @Test
    void storesInMemoryAreFound() {
        CheckTester.of("JobStoreInMemory").file("quartz.properties", """
            # FOUND NEXT
            org.quartz.jobStore.class = org.quartz.simpl.RAMJobStore
            """).test();
    }

    @Test
    void storesInXmlAndSpringAreFound() {
        CheckTester.of("JobStoreInMemory").file("conf/application.xml", """
            <property>
              <name>org.quartz.jobStore.class</name>
              <value>org.quartz.simpl.RAMJobStore</value> <!-- FOUND -->
            </property>
            """).test();
    }

    @Test
    void springIsFound() {
        CheckTester.of("JobStoreInMemory").file("application.properties", """
            # FOUND NEXT
            spring.quartz.job-store-type=memory
            """).test();
    }

    @Test
    void storesInDatabasesAreNotFound() {
        CheckTester.of("JobStoreInMemory").file("quartz.properties", """
            org.quartz.jobStore.class=org.quartz.impl.jdbcjobstore.JobStoreTX
            spring.quartz.job-store-type=jdbc
            """).test();
    }

    @Test
    void otherStoresInMemoryAreNotFound() {
        CheckTester.of("JobStoreInMemory").file("application.properties", """
            spring.session.store-type=memory
            """).test();
    }

    @Test
    void textsAreNotFound() {
        CheckTester.of("JobStoreInMemory").file("readme.txt", """
            Replace org.quartz.simpl.RAMJobStore.
            """).test();
    }
}
