package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StrutsActionTest {

    @Test
    void importsOfXworkAreFound() {
        CheckTester.of("StrutsAction").java("""
            package shop;

            import com.opensymphony.xwork2.ActionSupport; // FOUND
            import com.opensymphony.xwork2.interceptor.Interceptor; // FOUND

            public class CartAction {}
            """).test();
    }

    @Test
    void packagesOfStrutsThatStayAreNotFound() {
        CheckTester.of("StrutsAction").java("""
            import org.apache.struts2.ActionSupport;
            import org.apache.struts2.ServletActionContext;

            class CartAction {}
            """).test();
    }

    @Test
    void otherLibrariesOfOpenSymphonyAreNotFound() {
        CheckTester.of("StrutsAction").java("""
            import com.opensymphony.module.sitemesh.Page;

            class Layout {}
            """).test();
    }

    @Test
    void springControllersAreNotFound() {
        CheckTester.of("StrutsAction").java("""
            import org.springframework.stereotype.Controller;

            @Controller
            class Cart {}
            """).test();
    }
}
