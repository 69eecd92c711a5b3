package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SessionAttributeNotSerializableTest {

    @Test
    void objectsOfKnownClassesAreFound() {
        CheckTester.of(new SessionAttributeNotSerializable()).java("""
            import java.io.Serializable;
            import javax.servlet.http.HttpServletRequest;
            import javax.servlet.http.HttpSession;

            class Shop {
                static class Basket {}

                static class Order implements Serializable {}

                void all(HttpSession session, HttpServletRequest request, Basket basket) {
                    session.setAttribute("basket", basket); // FOUND
                    session.setAttribute("thread", new Thread()); // FOUND
                    session.putValue("basket", basket); // FOUND
                    session.setAttribute("order", new Order());
                    session.setAttribute("name", "text");
                    session.setAttribute("number", 5);
                }
            }
            """).test();
    }

    @Test
    void whatMayBeSerialisableIsNotFound() {
        CheckTester.of(new SessionAttributeNotSerializable()).java("""
            import java.util.List;
            import javax.servlet.http.HttpSession;

            class Unknown<T> {
                static class Missing extends somewhere.Else {}

                void all(HttpSession session, List<String> names, Object any, T generic, Missing missing) {
                    session.setAttribute("names", names);
                    session.setAttribute("any", any);
                    session.setAttribute("generic", generic);
                    session.setAttribute("missing", missing);
                    session.setAttribute("none", null);
                    session.setAttribute("array", new int[1]);
                }
            }
            """).test();
    }

    @Test
    void attributesOfRequestsAndApplicationsAreNotFound() {
        CheckTester.of(new SessionAttributeNotSerializable()).java("""
            import javax.servlet.ServletContext;
            import javax.servlet.http.HttpServletRequest;

            class Others {
                void all(HttpServletRequest request, ServletContext application) {
                    request.setAttribute("thread", new Thread());
                    application.setAttribute("thread", new Thread());
                }
            }
            """).test();
    }

    @Test
    void attributesOfOtherObjectsAreNotFound() {
        CheckTester.of(new SessionAttributeNotSerializable()).java("""
            class HttpSession {
                void setAttribute(String name, Object value) {}

                void all() {
                    setAttribute("thread", new Thread());
                    this.setAttribute("thread", new Thread());
                }
            }
            """).test();
    }
}
