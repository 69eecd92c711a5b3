package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JndiLookupTest {

    @Test
    void lookUpsAreFoundThroughEveryType() {
        CheckTester.of("JndiLookup").java("""
            import javax.naming.*;

            class Names {
                Object all(Context context) throws NamingException {
                    context.bind("a", "b"); // FOUND
                    Object first = new InitialContext().lookup("java:comp/env/a"); // FOUND
                    Object second = InitialContext.doLookup("java:comp/env/b"); // FOUND
                    return first.equals(second);
                }
            }
            """).test();
    }

    @Test
    void otherLookUpsAreNotFound() {
        CheckTester.of("JndiLookup").java("""
            import java.lang.invoke.MethodHandles;
            import java.util.Map;

            class Handles {
                interface Registry {
                    Object lookup(String name);
                }

                Object use(Registry registry, Map<String, Object> names) {
                    MethodHandles.lookup();
                    names.get("java:comp/env/a");
                    return registry.lookup("java:comp/env/a");
                }
            }
            """).test();
    }

    @Test
    void makingAContextIsNotFound() {
        CheckTester.of("JndiLookup").java("""
            import javax.naming.Context;
            import javax.naming.InitialContext;
            import javax.naming.NamingException;

            class Start {
                Context context() throws NamingException {
                    return new InitialContext();
                }
            }
            """).test();
    }

    @Test
    void injectionIsNotFound() {
        CheckTester.of("JndiLookup").java("""
            import javax.annotation.Resource;
            import javax.sql.DataSource;

            class Injected {
                @Resource(lookup = "java:comp/env/jdbc/a")
                private DataSource source;
            }
            """).test();
    }
}
