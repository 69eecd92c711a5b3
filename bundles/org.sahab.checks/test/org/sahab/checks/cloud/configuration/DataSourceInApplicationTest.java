package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DataSourceInApplicationTest {

    @Test
    void definitionsInDescriptorsAndCodeAreFound() {
        CheckTester.of("DataSourceInApplication")
                .file("META-INF/persistence.xml", """
                    <persistence>
                      <property name="hibernate.connection.url" value="jdbc:h2:tcp://db/x"/> <!-- FOUND -->
                    </persistence>
                    """)
                .file("plan.xml", """
                    <connector>
                      <config-property-setting name="ConnectionURL">jdbc:sqlserver://db:1433</config-property-setting> <!-- FOUND -->
                      <config-property-setting name="UserName">shop</config-property-setting>
                    </connector>
                    """)
                .file("META-INF/context.xml", """
                    <Context>
                      <Resource name="jdbc/a" type="javax.sql.DataSource" url="jdbc:mysql://db/a"/> <!-- FOUND -->
                    </Context>
                    """)
                .file("beans.xml", """
                    <beans>
                      <bean id="dataSource">
                        <property name="url" value="jdbc:oracle:thin:@db:1521:a"/> <!-- FOUND -->
                      </bean>
                    </beans>
                    """)
                .java("""
                    import jakarta.annotation.sql.DataSourceDefinition;

                    @DataSourceDefinition(name = "java:app/a", className = "org.h2.jdbcx.JdbcDataSource") // FOUND
                    class A {}
                    """)
                .test();
    }

    @Test
    void placeholdersAreNotFound() {
        CheckTester.of("DataSourceInApplication")
                .file("META-INF/persistence.xml", """
                    <persistence>
                      <property name="javax.persistence.jdbc.url" value="${db.url}"/>
                      <property name="hibernate.connection.url" value="jdbc:h2:mem:x"/>
                    </persistence>
                    """)
                .file("plan.xml", """
                    <connector>
                      <config-property-setting name="DatabaseName">${DbName}</config-property-setting>
                    </connector>
                    """)
                .test();
    }

    @Test
    void referencesAreNotFound() {
        CheckTester.of("DataSourceInApplication")
                .file("META-INF/persistence.xml", """
                    <persistence>
                      <jta-data-source>java:jboss/datasources/orders</jta-data-source>
                    </persistence>
                    """)
                .file("WEB-INF/web.xml", """
                    <web-app>
                      <resource-ref>
                        <res-ref-name>jdbc/orders</res-ref-name>
                        <res-type>javax.sql.DataSource</res-type>
                      </resource-ref>
                    </web-app>
                    """)
                .test();
    }

    @Test
    void otherUrlsAndResourcesAreNotFound() {
        CheckTester.of("DataSourceInApplication").file("beans.xml", """
            <beans>
              <bean id="client">
                <property name="url" value="${client.url}"/>
              </bean>
              <Resource name="mail" type="javax.mail.Session"/>
            </beans>
            """).test();
    }
}
