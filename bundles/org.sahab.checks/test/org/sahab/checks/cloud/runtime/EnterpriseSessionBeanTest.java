package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EnterpriseSessionBeanTest {

    @Test
    void beansByAnnotationInterfaceAndDescriptorAreFound() {
        CheckTester.of("EnterpriseSessionBean")
                .java("""
                    package shop;

                    import jakarta.ejb.Singleton;

                    @Singleton // FOUND
                    public class Counter {}
                    """)
                .java("""
                    package old;

                    import javax.ejb.SessionBean;
                    import javax.ejb.SessionContext;

                    public class OrderBean implements SessionBean { // FOUND
                        public void setSessionContext(SessionContext context) {}

                        public void ejbActivate() {}

                        public void ejbPassivate() {}

                        public void ejbRemove() {}
                    }
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar version="2.1">
                      <enterprise-beans>
                        <session>
                          <ejb-name>Order</ejb-name>
                          <session-type>Stateless</session-type> <!-- FOUND -->
                        </session>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void otherSingletonsAreNotFound() {
        CheckTester.of("EnterpriseSessionBean").java("""
            import com.google.inject.Singleton;

            @Singleton
            class Guice {}
            """).java("""
                package modern;

                import jakarta.inject.Singleton;

                @Singleton
                class Inject {}
                """).test();
    }

    @Test
    void statefulBeansAreNotFound() {
        CheckTester.of("EnterpriseSessionBean").java("""
            import javax.ejb.Stateful;

            @Stateful
            class Cart {}
            """).test();
    }

    @Test
    void springBeansAreNotFound() {
        CheckTester.of("EnterpriseSessionBean").java("""
            import org.springframework.stereotype.Service;

            @Service
            class Orders {}
            """).test();
    }
}
