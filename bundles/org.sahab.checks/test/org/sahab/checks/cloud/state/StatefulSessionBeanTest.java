package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StatefulSessionBeanTest {

    @Test
    void annotationAndDescriptorAreFound() {
        CheckTester.of("StatefulSessionBean")
                .java("""
                    import jakarta.ejb.Stateful;

                    @Stateful(name = "Cart") // FOUND
                    class Cart {}
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar>
                      <enterprise-beans>
                        <session>
                          <session-type> <!-- FOUND -->
                            Stateful
                          </session-type>
                        </session>
                        <!-- FOUND NEXT -->
                        <session><session-type>Stateful</session-type></session>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void statelessBeansAreNotFound() {
        CheckTester.of("StatefulSessionBean")
                .java("""
                    import javax.ejb.Stateless;

                    @Stateless
                    class Orders {}
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar>
                      <enterprise-beans>
                        <session><session-type>Stateless</session-type></session>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void annotationsOfOthersAreNotFound() {
        CheckTester.of("StatefulSessionBean").java("""
            package shop;

            @interface Stateful {}

            @Stateful
            class Widget {}
            """).test();
    }

    @Test
    void commentsInTheDescriptorAreNotFound() {
        CheckTester.of("StatefulSessionBean").file("META-INF/ejb-jar.xml", """
            <ejb-jar>
              <enterprise-beans>
                <!-- <session><session-type>Stateful</session-type></session> -->
              </enterprise-beans>
            </ejb-jar>
            """).test();
    }
}
