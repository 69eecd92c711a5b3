package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StatelessSessionBeanTest {

    @Test
    void beansByAnnotationAndDescriptorAreFound() {
        CheckTester.of("StatelessSessionBean")
                .java("""
                    import javax.ejb.Stateless;

                    @Stateless // FOUND
                    public class OrderBean {}
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar>
                      <enterprise-beans>
                        <session>
                          <session-type>Stateless</session-type> <!-- FOUND -->
                        </session>
                        <session>
                          <session-type>Stateful</session-type>
                        </session>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void statefulAndSingletonBeansAreNotFound() {
        CheckTester.of("StatelessSessionBean").java("""
            import jakarta.ejb.Stateful;

            @Stateful
            public class Cart {}
            """).java("""
                    import jakarta.ejb.Singleton;

                    @Singleton
                    public class Counter {}
                    """).test();
    }

    @Test
    void otherAnnotationsOfThatNameAreNotFound() {
        CheckTester.of("StatelessSessionBean").java("""
            package shop;

            @interface Stateless {}

            @Stateless
            class Thing {}
            """).test();
    }

    @Test
    void otherDescriptorsAreNotFound() {
        CheckTester.of("StatelessSessionBean").file("plan.xml", """
            <plan>
              <session-type>Stateless</session-type>
            </plan>
            """).test();
    }
}
