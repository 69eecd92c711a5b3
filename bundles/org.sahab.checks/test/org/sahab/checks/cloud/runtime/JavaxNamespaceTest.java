package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JavaxNamespaceTest {

    @Test
    void importsOfThePlatformAreFound() {
        CheckTester.of("JavaxNamespace").java("""
            package shop;

            import javax.annotation.security.RolesAllowed; // FOUND
            import javax.persistence.Entity; // FOUND
            import javax.servlet.http.HttpServlet; // FOUND
            import javax.ws.rs.*; // FOUND
            import static javax.persistence.CascadeType.ALL; // FOUND

            public class Cart {}
            """).test();
    }

    @Test
    void packagesThatStayInTheJdkAreNotFound() {
        CheckTester.of("JavaxNamespace").java("""
            import javax.crypto.Cipher;
            import javax.naming.InitialContext;
            import javax.sql.DataSource;
            import javax.transaction.xa.XAResource;
            import javax.xml.parsers.DocumentBuilder;
            import javax.security.auth.Subject;

            class Jdk {}
            """).test();
    }

    @Test
    void newNamesAreNotFound() {
        CheckTester.of("JavaxNamespace").java("""
            import jakarta.persistence.Entity;
            import jakarta.servlet.http.HttpServlet;

            class Modern {}
            """).test();
    }

    @Test
    void annotationsForAnalysersAreNotFound() {
        CheckTester.of("JavaxNamespace").java("""
            import javax.annotation.Nullable;
            import javax.annotation.processing.Processor;

            class Checked {}
            """).test();
    }
}
