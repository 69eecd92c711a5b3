package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JspSessionStateTest {

    @Test
    void sessionStateInPagesIsFound() {
        CheckTester.of("JspSessionState").file("a.jsp", """
            <%@ page contentType="text/html" %>
            <% session.setAttribute("a", "b"); %><%-- FOUND --%>
            <%= session.getAttribute("a") %><%-- FOUND --%>
            <c:set var="x" value="y" scope="session"/><%-- FOUND --%>
            ${sessionScope.cart}<%-- FOUND --%>
            """).test();
    }

    @Test
    void requestStateIsNotFound() {
        CheckTester.of("JspSessionState").file("a.jsp", """
            <jsp:useBean id="cart" class="shop.Cart" scope="request"/>
            <c:set var="x" value="y"/>
            ${cart} ${requestScope.cart}
            """).test();
    }

    @Test
    void wordsInTextsAreNotFound() {
        CheckTester.of("JspSessionState").file("a.jsp", """
            <p>Your session has ended. The next session starts at nine.</p>
            """).test();
    }

    @Test
    void codeInJavaIsNotFound() {
        CheckTester.of("JspSessionState").java("""
            import jakarta.servlet.http.HttpSession;

            class Reads {
                Object read(HttpSession session) {
                    return session.getAttribute("a");
                }
            }
            """).test();
    }
}
