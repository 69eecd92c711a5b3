package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ConfigurationFromEnvironmentTest {

    @Test
    void variablesAndInjectedSettingsAreFound() {
        CheckTester.of("ConfigurationFromEnvironment")
                .java("""
                    import org.eclipse.microprofile.config.inject.ConfigProperty;

                    class Settings {
                        @ConfigProperty(name = "shop.url") // FOUND
                        String url;

                        String mode = System.getenv("SHOP_MODE"); // FOUND
                    }
                    """)
                .file("application.yml", """
                    spring:
                      # FOUND NEXT
                      datasource.url: ${ORDERS_DB_URL:jdbc:h2:mem:x}
                    """)
                .file("jetty-env.xml", """
                    <Configure>
                      <Set name="host"><Env name="DB_HOST"/></Set> <!-- FOUND -->
                    </Configure>
                    """)
                .test();
    }

    @Test
    void systemPropertiesAreNotFound() {
        CheckTester.of("ConfigurationFromEnvironment").java("""
            class Settings {
                String mode = System.getProperty("shop.mode");
            }
            """).test();
    }

    @Test
    void placeholdersOfFilesInTheArchiveAreNotFound() {
        CheckTester.of("ConfigurationFromEnvironment")
                .file("application.properties", """
                    app.url=${app.host}/shop
                    """)
                .java("""
                    import org.springframework.beans.factory.annotation.Value;

                    class Settings {
                        @Value("${shop.url}")
                        String url;
                    }
                    """)
                .test();
    }

    @Test
    void allVariablesTogetherAreNotFound() {
        CheckTester.of("ConfigurationFromEnvironment").java("""
            import java.util.Map;

            class Dump {
                Map<String, String> all = System.getenv();
            }
            """).test();
    }
}
