package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ConnectionPoolInApplicationTest {

    @Test
    void poolsMadeByCodeAreFound() {
        CheckTester.of("ConnectionPoolInApplication").java("""
            import com.zaxxer.hikari.HikariDataSource;
            import org.apache.commons.dbcp2.BasicDataSource;

            class Pools {
                Object first = new HikariDataSource(); // FOUND

                Object second() {
                    return new BasicDataSource(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void poolsInConfigurationAreFound() {
        CheckTester.of("ConnectionPoolInApplication").file("beans.xml", """
            <beans>
              <bean id="a" class="org.apache.commons.dbcp.BasicDataSource" destroy-method="close"> <!-- FOUND -->
                <property name="url" value="jdbc:postgresql://db/orders"/>
              </bean>
              <property name="openjpa.ConnectionDriverName" value="org.apache.commons.dbcp.BasicDataSource"/> <!-- FOUND -->
            </beans>
            """).test();
    }

    @Test
    void dataSourcesOfTheRuntimeAreNotFound() {
        CheckTester.of("ConnectionPoolInApplication")
                .java("""
                    import javax.annotation.Resource;
                    import javax.sql.DataSource;

                    class Injected {
                        @Resource
                        DataSource orders;
                    }
                    """)
                .file("beans.xml", """
                    <bean class="org.springframework.jndi.JndiObjectFactoryBean"/>
                    """)
                .test();
    }

    @Test
    void driversWithoutAPoolAreNotFound() {
        CheckTester.of("ConnectionPoolInApplication")
                .java("""
                    import org.postgresql.ds.PGSimpleDataSource;

                    class Simple {
                        Object open() {
                            return new PGSimpleDataSource();
                        }
                    }
                    """)
                .file("META-INF/persistence.xml", """
                    <property name="openjpa.ConnectionDriverName" value="org.postgresql.Driver"/>
                    """)
                .test();
    }

    @Test
    void commentedBeansAreNotFound() {
        CheckTester.of("ConnectionPoolInApplication").file("activemq.xml", """
            <beans>
              <!-- <bean class="org.apache.commons.dbcp.BasicDataSource"/> -->
            </beans>
            """).test();
    }
}
