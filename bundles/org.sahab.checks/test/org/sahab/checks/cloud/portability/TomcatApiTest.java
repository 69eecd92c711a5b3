package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class TomcatApiTest {

    @Test
    void filesThatUseTomcatAreFoundOnce() {
        CheckTester.of(new TomcatApi()).java("""
            import java.util.List;
            import org.apache.catalina.Context; // FOUND
            import org.apache.catalina.Wrapper;
            import org.apache.tomcat.util.buf.MessageBytes;

            class Deploy {}
            """).java("""
                package shop;

                import static org.apache.catalina.Globals.WEBAPP_PROTOCOL; // FOUND

                class Globals {}
                """).test();
    }

    @Test
    void theServletApiIsNotFound() {
        CheckTester.of(new TomcatApi()).java("""
            import javax.servlet.Filter;
            import jakarta.servlet.http.HttpServlet;

            class Web {}
            """).test();
    }

    @Test
    void theJdbcPoolIsNotFound() {
        CheckTester.of(new TomcatApi()).java("""
            import org.apache.tomcat.jdbc.pool.DataSource;

            class Pool {}
            """).test();
    }

    @Test
    void tomcatItselfIsNotFound() {
        CheckTester.of(new TomcatApi()).java("""
            package org.apache.catalina.core;

            import org.apache.catalina.Context;

            class StandardContext {}
            """).test();
    }
}
