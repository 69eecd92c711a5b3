package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class WebLogicApiTest {

    @Test
    void filesThatUseWebLogicAreFoundOnce() {
        CheckTester.of(new WebLogicApi()).java("""
            package shop;

            import weblogic.logging.NonCatalogLogger; // FOUND
            import weblogic.jms.extensions.WLMessage;

            class Log {}
            """).java("""
                package shop;

                import com.bea.wli.config.Ref; // FOUND

                class Bus {}
                """).test();
    }

    @Test
    void theStandardIsNotFound() {
        CheckTester.of(new WebLogicApi()).java("""
            import javax.servlet.ServletContextListener;
            import javax.jms.Message;

            class Standard {}
            """).test();
    }

    @Test
    void standInsForTheServerAreNotFound() {
        CheckTester.of(new WebLogicApi()).java("""
            package weblogic.application;

            import weblogic.utils.Debug;

            public class ApplicationLifecycleListener {}
            """).test();
    }

    @Test
    void similarNamesAreNotFound() {
        CheckTester.of(new WebLogicApi()).java("""
            import org.weblogic.Thing;
            import weblogicshop.Cat;

            class Similar {}
            """).test();
    }
}
