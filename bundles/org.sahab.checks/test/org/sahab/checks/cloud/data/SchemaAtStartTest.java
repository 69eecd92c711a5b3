package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SchemaAtStartTest {

    @Test
    void settingsThatChangeTheSchemaAreFound() {
        CheckTester.of("SchemaAtStart")
                .file("META-INF/persistence.xml", """
                    <persistence>
                      <persistence-unit name="a">
                        <properties>
                          <property name="openjpa.jdbc.SynchronizeMappings" value="buildSchema(ForeignKeys=true)"/> <!-- FOUND -->
                          <property name="eclipselink.ddl-generation" value="create-tables"/> <!-- FOUND -->
                          <property name="hibernate.hbm2ddl.auto" value="create-drop"/> <!-- FOUND -->
                          <property name="jakarta.persistence.schema-generation.database.action" value="create"/> <!-- FOUND -->
                        </properties>
                      </persistence-unit>
                    </persistence>
                    """)
                .file("spring.xml", """
                    <props>
                      <prop key="hibernate.hbm2ddl.auto">update</prop> <!-- FOUND -->
                    </props>
                    """)
                .file("application.properties", """
                    # FOUND NEXT
                    spring.jpa.hibernate.ddl-auto=update
                    """)
                .test();
    }

    @Test
    void settingsThatOnlyCheckAreNotFound() {
        CheckTester.of("SchemaAtStart").file("META-INF/persistence.xml", """
            <persistence>
              <property name="openjpa.jdbc.SynchronizeMappings" value="validate"/>
              <property name="eclipselink.ddl-generation" value="none"/>
              <property name="hibernate.hbm2ddl.auto" value="validate"/>
              <property name="javax.persistence.schema-generation.database.action" value="none"/>
              <property name="javax.persistence.schema-generation.scripts.action" value="create"/>
            </persistence>
            """).test();
    }

    @Test
    void whatIsCommentedOutIsNotFound() {
        CheckTester.of("SchemaAtStart")
                .file("META-INF/persistence.xml", """
                    <persistence>
                      <!-- <property name="hibernate.hbm2ddl.auto" value="create"/> -->
                    </persistence>
                    """)
                .file("application.properties", """
                    #spring.jpa.hibernate.ddl-auto=update
                    spring.jpa.hibernate.ddl-auto=validate
                    """)
                .test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of("SchemaAtStart").file("META-INF/persistence.xml", """
            <persistence>
              <property name="hibernate.show_sql" value="update"/>
              <property name="openjpa.Log" value="buildSchema"/>
            </persistence>
            """).test();
    }
}
