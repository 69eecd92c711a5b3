package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JspScriptletTest {

    @Test
    void scriptletsAndDeclarationsAreFound() {
        CheckTester.of("JspScriptlet")
                .file("web/cart.jsp", """
                    <%! private int count; %> <!-- FOUND -->
                    <!-- FOUND NEXT -->
                    <% for (int i = 0; i < 3; i++) { %>
                      <b>item</b>
                    <% } %>
                    """)
                .file("web/cart.jspx", """
                    <jsp:root><jsp:scriptlet>int a = 1;</jsp:scriptlet></jsp:root> <!-- FOUND -->
                    """)
                .test();
    }

    @Test
    void directivesExpressionsAndCommentsAreNotFound() {
        CheckTester.of("JspScriptlet").file("web/cart.jsp", """
            <%@ page contentType="text/html" import="java.util.List" %>
            <%-- <% int hidden = 1; %> --%>
            <b><%= request.getParameter("name") %></b>
            """).test();
    }

    @Test
    void pagesWithExpressionLanguageAreNotFound() {
        CheckTester.of("JspScriptlet").file("web/cart.jsp", """
            <%@ taglib prefix="c" uri="jakarta.tags.core" %>
            <c:forEach items="${cart.items}" var="item"><c:out value="${item}"/></c:forEach>
            """).test();
    }

    @Test
    void otherTemplatesAreNotFound() {
        CheckTester.of("JspScriptlet").file("web/cart.erb", """
            <% items.each do |item| %>
            """).test();
    }
}
