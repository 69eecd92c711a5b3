package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OpenEjbApiTest {

    @Test
    void filesThatUseTheContainerAreFoundOnce() {
        CheckTester.of(new OpenEjbApi()).java("""
            package shop;

            import org.apache.openejb.assembler.classic.Assembler; // FOUND
            import org.apache.openejb.jee.WebApp;

            class Deploy {}
            """).java("""
                package shop;

                import org.apache.tomee.embedded.Container; // FOUND

                class Start {}
                """).test();
    }

    @Test
    void theStandardIsNotFound() {
        CheckTester.of(new OpenEjbApi()).java("""
            import jakarta.ejb.EJB;
            import javax.ejb.embeddable.EJBContainer;

            class Standard {}
            """).test();
    }

    @Test
    void theContainerItselfIsNotFound() {
        CheckTester.of(new OpenEjbApi()).java("""
            package org.apache.openejb.core;

            import org.apache.openejb.BeanContext;

            class CoreContainer {}
            """).test();
    }

    @Test
    void namesInStringsAreNotFound() {
        CheckTester.of(new OpenEjbApi()).java("""
            class Names {
                String factory = "org.apache.openejb.client.RemoteInitialContextFactory";
            }
            """).test();
    }
}
