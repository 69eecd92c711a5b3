package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HomeInterfaceTest {

    @Test
    void interfacesAndTheirEntriesInTheDescriptorAreFound() {
        CheckTester.of("HomeInterface")
                .java("""
                    package shop;

                    public interface CartHome extends javax.ejb.EJBHome {} // FOUND
                    """)
                .java("""
                    package shop.local;

                    import javax.ejb.EJBLocalObject;

                    public interface CartLocal extends EJBLocalObject {} // FOUND
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar version="2.1">
                      <enterprise-beans>
                        <session>
                          <ejb-name>Cart</ejb-name>
                          <home>shop.CartHome</home> <!-- FOUND -->
                          <remote>shop.Cart</remote>
                        </session>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void referencesOfClientsAreNotFound() {
        CheckTester.of("HomeInterface")
                .file("WEB-INF/web.xml", """
                    <web-app><ejb-ref><home>shop.CartHome</home></ejb-ref></web-app>
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar><enterprise-beans><session>
                      <ejb-ref><home>shop.CartHome</home></ejb-ref>
                    </session></enterprise-beans></ejb-jar>
                    """)
                .test();
    }

    @Test
    void businessInterfacesAreNotFound() {
        CheckTester.of("HomeInterface").java("""
            import javax.ejb.Remote;

            @Remote
            interface Cart {}
            """).test();
    }

    @Test
    void otherHomesAreNotFound() {
        CheckTester.of("HomeInterface").java("""
            package shop;

            interface EJBHome {}

            interface CartHome extends EJBHome {}
            """).test();
    }
}
