package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerDescriptorTest {

    @Test
    void filesOfManyServersAreFound() {
        CheckTester.of("ServerDescriptor")
                .file("WEB-INF/geronimo-web.xml", """
                    <!-- FOUND FILE --><web-app/>
                    """)
                .file("META-INF/openejb-jar.xml", """
                    <!-- FOUND FILE --><openejb-jar/>
                    """)
                .file("WEB-INF/jboss-web.xml", """
                    <!-- FOUND FILE --><jboss-web/>
                    """)
                .file("WEB-INF/weblogic.xml", """
                    <!-- FOUND FILE --><weblogic-web-app/>
                    """)
                .file("WEB-INF/ibm-web-bnd.xmi", """
                    <!-- FOUND FILE --><bnd/>
                    """)
                .file("META-INF/context.xml", """
                    <!-- FOUND FILE --><Context/>
                    """)
                .test();
    }

    @Test
    void portableDescriptorsAreNotFound() {
        CheckTester.of("ServerDescriptor")
                .file("WEB-INF/web.xml", """
                    <web-app/>
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar/>
                    """)
                .file("META-INF/persistence.xml", """
                    <persistence/>
                    """)
                .file("META-INF/application.xml", """
                    <application/>
                    """)
                .test();
    }

    @Test
    void filesWithSimilarNamesAreNotFound() {
        CheckTester.of("ServerDescriptor")
                .file("conf/context.xml", """
                    <context/>
                    """)
                .file("src/my-geronimo-web.xml", """
                    <web-app/>
                    """)
                .file("WEB-INF/jboss-web.xml.old", """
                    <jboss-web/>
                    """)
                .test();
    }

    @Test
    void codeAndTextsAreNotFound() {
        CheckTester.of("ServerDescriptor").java("""
            class Names {
                String name = "geronimo-web.xml";
            }
            """).test();
    }
}
