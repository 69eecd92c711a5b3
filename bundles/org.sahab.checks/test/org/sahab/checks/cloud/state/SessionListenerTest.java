package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SessionListenerTest {

    @Test
    void listenersOfSessionsAreFound() {
        CheckTester.of("SessionListener").java("""
            package a;

            import javax.servlet.http.HttpSessionListener;

            public class Online implements HttpSessionListener {} // FOUND
            """).java("""
                    package b;

                    import jakarta.servlet.http.HttpSessionBindingListener;

                    public class Lock implements HttpSessionBindingListener {} // FOUND
                    """).test();
    }

    @Test
    void otherListenersAreNotFound() {
        CheckTester.of("SessionListener").java("""
            import javax.servlet.ServletContextListener;
            import javax.servlet.ServletRequestListener;

            class Start implements ServletContextListener, ServletRequestListener {}
            """).test();
    }

    @Test
    void interfacesOfTheApplicationAreNotFound() {
        CheckTester.of("SessionListener").java("""
            package shop;

            interface HttpSessionListener {}

            class Mine implements HttpSessionListener {}
            """).test();
    }

    @Test
    void usesOfAListenerAreNotFound() {
        CheckTester.of("SessionListener").java("""
            import javax.servlet.ServletContext;
            import javax.servlet.http.HttpSessionListener;

            class Register {
                void add(ServletContext context, HttpSessionListener listener) {
                    context.addListener(listener);
                }
            }
            """).test();
    }
}
