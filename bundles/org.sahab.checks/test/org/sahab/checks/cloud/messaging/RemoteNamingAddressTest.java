package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RemoteNamingAddressTest {

    @Test
    void addressesOfNamingServicesAreFound() {
        CheckTester.of(new RemoteNamingAddress()).java("""
            import java.util.Hashtable;
            import java.util.Properties;
            import javax.naming.Context;

            class Remote {
                static final String URL = "java.naming.provider.url";

                void run(Hashtable<String, Object> table, Properties properties, Context context, String server) throws Exception {
                    table.put(Context.PROVIDER_URL, server); // FOUND
                    properties.setProperty(URL, "t3://" + server); // FOUND
                    context.addToEnvironment("java.naming.provider.url", server); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherPropertiesAreNotFound() {
        CheckTester.of(new RemoteNamingAddress()).java("""
            import java.util.Properties;
            import javax.naming.Context;

            class Other {
                void run(Properties properties, String name) {
                    properties.put(Context.INITIAL_CONTEXT_FACTORY, name);
                    properties.put(Context.SECURITY_PRINCIPAL, name);
                    properties.getProperty(Context.PROVIDER_URL);
                }
            }
            """).test();
    }

    @Test
    void directoriesAreNotFound() {
        CheckTester.of(new RemoteNamingAddress()).java("""
            import java.util.Hashtable;
            import javax.naming.Context;
            import javax.naming.directory.InitialDirContext;

            class Directory {
                Object open(Hashtable<String, String> environment, String url) throws Exception {
                    environment.put(Context.PROVIDER_URL, url);
                    return new InitialDirContext(environment);
                }
            }
            """).test();
    }

    @Test
    void localAddressesAreNotFound() {
        CheckTester.of(new RemoteNamingAddress()).java("""
            import java.util.Properties;
            import javax.naming.Context;

            class Local {
                void run(Properties properties) {
                    properties.put(Context.PROVIDER_URL, "file:names");
                    properties.put(Context.PROVIDER_URL, "ldap://directory:389");
                }
            }
            """).test();
    }

    @Test
    void otherConstantsOfThatNameAreNotFound() {
        CheckTester.of(new RemoteNamingAddress()).java("""
            import java.util.Properties;

            class Own {
                interface Context {
                    String PROVIDER_URL = "oauth.provider";
                }

                void run(Properties properties, String url) {
                    properties.put(Context.PROVIDER_URL, url);
                }
            }
            """).test();
    }
}
