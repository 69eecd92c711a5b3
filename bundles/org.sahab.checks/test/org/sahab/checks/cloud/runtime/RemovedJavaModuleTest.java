package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RemovedJavaModuleTest {

    @Test
    void importsOfRemovedPackagesAreFound() {
        CheckTester.of("RemovedJavaModule").java("""
            package shop;

            import javax.annotation.PostConstruct; // FOUND
            import javax.jws.WebService; // FOUND
            import javax.xml.bind.JAXBContext; // FOUND
            import javax.xml.ws.Service; // FOUND

            public class Orders {}
            """).test();
    }

    @Test
    void xmlPackagesThatStayAreNotFound() {
        CheckTester.of("RemovedJavaModule").java("""
            import javax.xml.namespace.QName;
            import javax.xml.parsers.SAXParser;
            import javax.xml.stream.XMLStreamReader;
            import javax.xml.transform.Transformer;

            class Xml {}
            """).test();
    }

    @Test
    void annotationsOfOthersInThatPackageAreNotFound() {
        CheckTester.of("RemovedJavaModule").java("""
            import javax.annotation.Nonnull;
            import javax.annotation.processing.Generated;
            import javax.annotation.security.RolesAllowed;

            class Checked {}
            """).test();
    }

    @Test
    void newNamesAreNotFound() {
        CheckTester.of("RemovedJavaModule").java("""
            import jakarta.annotation.PostConstruct;
            import jakarta.xml.bind.JAXBContext;

            class Modern {}
            """).test();
    }
}
