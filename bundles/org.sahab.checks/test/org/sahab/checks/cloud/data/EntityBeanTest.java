package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EntityBeanTest {

    @Test
    void classAndDescriptorAreFound() {
        CheckTester.of("EntityBean").java("""
            import javax.ejb.EntityBean;

            public abstract class AccountBean implements EntityBean {} // FOUND
            """).file("META-INF/ejb-jar.xml", """
                <ejb-jar>
                  <enterprise-beans>
                    <entity>
                      <ejb-name>Account</ejb-name>
                      <persistence-type>Container</persistence-type> <!-- FOUND -->
                    </entity>
                  </enterprise-beans>
                </ejb-jar>
                """).test();
    }

    @Test
    void jpaEntitiesAreNotFound() {
        CheckTester.of("EntityBean").java("""
            import javax.persistence.Entity;

            @Entity
            public class Account {}
            """).test();
    }

    @Test
    void ormMappingsAreNotFound() {
        CheckTester.of("EntityBean").file("META-INF/orm.xml", """
            <entity-mappings>
              <entity class="shop.Account">
                <attributes/>
              </entity>
            </entity-mappings>
            """).test();
    }

    @Test
    void sessionBeansAreNotFound() {
        CheckTester.of("EntityBean").file("META-INF/ejb-jar.xml", """
            <ejb-jar>
              <enterprise-beans>
                <session><session-type>Stateless</session-type></session>
              </enterprise-beans>
            </ejb-jar>
            """).test();
    }

    @Test
    void classesOfTheApplicationWithThatNameAreNotFound() {
        CheckTester.of("EntityBean").java("""
            package shop;

            interface EntityBean {}

            class Account implements EntityBean {}
            """).test();
    }
}
