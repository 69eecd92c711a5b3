package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class PageSessionTest {

    @Test
    void wholePagesThatSayNothingAreFound() {
        CheckTester.of("PageSession").file("a.jsp", """
            <%@ page contentType="text/html" %><%-- FOUND --%>
            <html><body>Hello</body></html>
            """).test();
    }

    @Test
    void pagesWithoutSessionAreNotFound() {
        CheckTester.of("PageSession").file("a.jsp", """
            <%@ page session="false" %>
            <html><body>Hello</body></html>
            """).test();
    }

    @Test
    void pagesThatUseTheSessionAreNotFound() {
        CheckTester.of("PageSession").file("a.jsp", """
            <html><body><%= session.getAttribute("a") %></body></html>
            """).test();
    }

    @Test
    void partsOfPagesAreNotFound() {
        CheckTester.of("PageSession").file("a.jsp", """
            <p>Hello</p>
            """).file("b.html", """
                    <html><body>Hello</body></html>
                    """).test();
    }
}
