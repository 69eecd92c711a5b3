package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class PortletSessionStateTest {

    @Test
    void attributesOfThePortletSessionAreFound() {
        CheckTester.of("PortletSessionState").java("""
            import javax.portlet.*;

            class Places {
                void set(PortletRequest request, PortletSession session) {
                    session.setAttribute("a", "b"); // FOUND
                    session.setAttribute("a", "b", PortletSession.PORTLET_SCOPE); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherAttributesAreNotFound() {
        CheckTester.of("PortletSessionState").java("""
            import javax.portlet.*;

            class Others {
                void set(PortletRequest request) {
                    request.setAttribute("a", "b");
                }
            }
            """).test();
    }

    @Test
    void readingIsNotFound() {
        CheckTester.of("PortletSessionState").java("""
            import javax.portlet.PortletSession;

            class Reads {
                Object read(PortletSession session) {
                    session.removeAttribute("b");
                    return session.getAttribute("a");
                }
            }
            """).test();
    }

    @Test
    void renderParametersAreNotFound() {
        CheckTester.of("PortletSessionState").java("""
            import javax.portlet.ActionResponse;

            class Parameters {
                void set(ActionResponse response) {
                    response.setRenderParameter("a", "b");
                }
            }
            """).test();
    }
}
