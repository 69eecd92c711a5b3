package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OldDescriptorTest {

    @Test
    void descriptorsByVersionAndByDocumentTypeAreFound() {
        CheckTester.of("OldDescriptor")
                .file("a/WEB-INF/web.xml", """
                    <web-app xmlns="http://java.sun.com/xml/ns/j2ee" version="2.4"/> <!-- FOUND -->
                    """)
                .file("b/META-INF/ejb-jar.xml", """
                    <ejb-jar xmlns="http://java.sun.com/xml/ns/j2ee" version="2.1"/> <!-- FOUND -->
                    """)
                .file("c/WEB-INF/web.xml", """
                    <!-- FOUND NEXT -->
                    <!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN" "http://java.sun.com/dtd/web-app_2_3.dtd">
                    <web-app/>
                    """)
                .test();
    }

    @Test
    void laterVersionsAreNotFound() {
        CheckTester.of("OldDescriptor")
                .file("a/WEB-INF/web.xml", """
                    <web-app xmlns="http://java.sun.com/xml/ns/javaee" version="2.5"/>
                    """)
                .file("b/META-INF/ejb-jar.xml", """
                    <ejb-jar xmlns="http://java.sun.com/xml/ns/javaee" version="3.1"/>
                    """)
                .file("c/WEB-INF/web.xml", """
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"/>
                    """)
                .test();
    }

    @Test
    void descriptorsWithoutVersionAreNotFound() {
        CheckTester.of("OldDescriptor").file("WEB-INF/web.xml", """
            <web-app/>
            """).test();
    }

    @Test
    void otherXmlOfThatTimeIsNotFound() {
        CheckTester.of("OldDescriptor")
                .file("config.xml", """
                    <application version="1.4"><title>Shop</title></application>
                    """)
                .file("tags.tld", """
                    <taglib version="1.1"/>
                    """)
                .test();
    }
}
