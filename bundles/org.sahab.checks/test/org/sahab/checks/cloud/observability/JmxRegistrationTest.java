package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JmxRegistrationTest {

    @Test
    void registrationsAndThePlatformsServerAreFound() {
        CheckTester.of("JmxRegistration").java("""
            import java.lang.management.ManagementFactory;
            import javax.management.MBeanServer;
            import javax.management.ObjectName;

            class Beans {
                void all(MBeanServer server, Object bean, ObjectName name) throws Exception {
                    server.registerMBean(bean, name); // FOUND
                    MBeanServer other = ManagementFactory.getPlatformMBeanServer(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void readingTheRuntimeIsNotFound() {
        CheckTester.of("JmxRegistration").java("""
            import java.lang.management.ManagementFactory;

            class Beans {
                long since() {
                    return ManagementFactory.getRuntimeMXBean().getStartTime();
                }
            }
            """).test();
    }

    @Test
    void removalIsNotFound() {
        CheckTester.of("JmxRegistration").java("""
            class Beans {
                void remove(javax.management.MBeanServer server, javax.management.ObjectName name) throws Exception {
                    server.unregisterMBean(name);
                }
            }
            """).test();
    }

    @Test
    void methodsOfOthersAreNotFound() {
        CheckTester.of("JmxRegistration").java("""
            class Beans {
                void registerMBean(Object bean) {
                    registerMBean(this);
                }
            }
            """).test();
    }
}
