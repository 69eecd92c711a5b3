package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class PortableRemoteNarrowTest {

    @Test
    void callsAreFound() {
        CheckTester.of("PortableRemoteNarrow").java("""
            import javax.rmi.PortableRemoteObject;

            class Carts {
                Object home(Object found) {
                    return PortableRemoteObject.narrow(found, Runnable.class); // FOUND
                }

                void export(java.rmi.Remote remote) throws Exception {
                    javax.rmi.PortableRemoteObject.exportObject(remote); // FOUND
                }
            }
            """).test();
    }

    @Test
    void castsAreNotFound() {
        CheckTester.of("PortableRemoteNarrow").java("""
            class Carts {
                Runnable home(Object found) {
                    return (Runnable) found;
                }
            }
            """).test();
    }

    @Test
    void importsAloneAreNotFound() {
        CheckTester.of("PortableRemoteNarrow").java("""
            import javax.rmi.PortableRemoteObject;

            class Carts {}
            """).test();
    }

    @Test
    void otherClassesOfThatNameAreNotFound() {
        CheckTester.of("PortableRemoteNarrow").java("""
            package shop;

            class PortableRemoteObject {
                static Object narrow(Object object, Class<?> type) {
                    return type.cast(object);
                }

                Object home(Object found) {
                    return PortableRemoteObject.narrow(found, Runnable.class);
                }
            }
            """).test();
    }
}
