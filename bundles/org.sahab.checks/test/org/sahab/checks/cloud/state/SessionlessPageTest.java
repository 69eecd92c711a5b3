package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SessionlessPageTest {

    @Test
    void pagesThatRefuseASessionAreFound() {
        CheckTester.of("SessionlessPage").file("a.jsp", """
            <%@ page import="java.util.List" session="false" %><%-- FOUND --%>
            <p>Hello</p>
            """).file("b.jsp", """
                    <jsp:directive.page session='false'/><%-- FOUND --%>
                    """).test();
    }

    @Test
    void pagesThatAskForASessionAreNotFound() {
        CheckTester.of("SessionlessPage").file("a.jsp", """
            <%@ page session="true" %>
            """).test();
    }

    @Test
    void pagesThatSayNothingAreNotFound() {
        CheckTester.of("SessionlessPage").file("a.jsp", """
            <%@ page contentType="text/html" %>
            <p>session="false"</p>
            """).test();
    }

    @Test
    void otherDirectivesAreNotFound() {
        CheckTester.of("SessionlessPage").file("a.jsp", """
            <%@ taglib prefix="x" uri="urn:x" %>
            <x:page session="false"/>
            """).test();
    }
}
