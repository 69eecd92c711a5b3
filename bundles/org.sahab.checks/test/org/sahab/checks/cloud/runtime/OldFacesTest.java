package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OldFacesTest {

    @Test
    void annotationsAndEntriesAreFound() {
        CheckTester.of("OldFaces")
                .java("""
                    package shop;

                    import javax.faces.bean.ManagedBean; // FOUND
                    import javax.faces.bean.SessionScoped; // FOUND

                    @ManagedBean
                    @SessionScoped
                    public class CartBean {}
                    """)
                .file("WEB-INF/faces-config.xml", """
                    <faces-config xmlns="http://java.sun.com/xml/ns/javaee" version="2.0">
                      <managed-bean>
                        <managed-bean-name>cart</managed-bean-name> <!-- FOUND -->
                        <managed-bean-class>shop.CartBean</managed-bean-class>
                      </managed-bean>
                    </faces-config>
                    """)
                .test();
    }

    @Test
    void beansOfCdiAreNotFound() {
        CheckTester.of("OldFaces").java("""
            import javax.enterprise.context.SessionScoped;
            import javax.inject.Named;

            @Named
            @SessionScoped
            class CartBean implements java.io.Serializable {}
            """).test();
    }

    @Test
    void otherPackagesOfFacesAreNotFound() {
        CheckTester.of("OldFaces").java("""
            import javax.faces.context.FacesContext;
            import javax.faces.view.ViewScoped;

            class Cart {}
            """).test();
    }

    @Test
    void navigationIsNotFound() {
        CheckTester.of("OldFaces").file("WEB-INF/faces-config.xml", """
            <faces-config><navigation-rule><from-view-id>/cart.xhtml</from-view-id></navigation-rule></faces-config>
            """).test();
    }
}
