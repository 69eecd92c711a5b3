package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class InternalJdkApiTest {

    @Test
    void internalClassesAreFound() {
        CheckTester.of("InternalJdkApi").java("""
            import com.sun.imageio.plugins.jpeg.JPEG; // FOUND
            import com.sun.org.apache.xerces.internal.parsers.DOMParser; // FOUND
            import sun.net.util.IPAddressUtil; // FOUND
            import sun.security.x509.*; // FOUND

            class Inside {}
            """).test();
    }

    @Test
    void supportedPackagesAreNotFound() {
        CheckTester.of("InternalJdkApi").java("""
            import com.sun.management.OperatingSystemMXBean;
            import com.sun.net.httpserver.HttpServer;
            import com.sun.source.tree.Tree;

            class Supported {}
            """).test();
    }

    @Test
    void productsOfOthersAreNotFound() {
        CheckTester.of("InternalJdkApi").java("""
            import com.sun.faces.spi.InjectionProvider;
            import com.sun.jersey.api.client.Client;
            import com.sun.mail.smtp.SMTPTransport;
            import com.sun.syndication.feed.synd.SyndFeed;

            class Products {}
            """).test();
    }

    @Test
    void publicApisAreNotFound() {
        CheckTester.of("InternalJdkApi").java("""
            import java.util.Base64;
            import javax.imageio.ImageIO;

            class Public {
                String sun = "sun.misc.BASE64Encoder";
            }
            """).test();
    }
}
