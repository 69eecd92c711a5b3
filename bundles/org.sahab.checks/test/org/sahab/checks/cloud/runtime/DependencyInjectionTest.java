package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DependencyInjectionTest {

    @Test
    void injectedConstructorsAndFieldsAreFound() {
        CheckTester.of("DependencyInjection").java("""
            package shop;

            import com.google.inject.Inject;

            public class Prices {
                @Inject // FOUND
                Prices(Runnable source) {}
            }
            """).java("""
                package shop.cdi;

                import javax.inject.Inject;

                public class Cart {
                    @Inject // FOUND
                    Runnable prices;
                }
                """).test();
    }

    @Test
    void injectionOfOneProductIsNotFound() {
        CheckTester.of("DependencyInjection").java("""
            import javax.annotation.Resource;
            import javax.ejb.EJB;
            import org.springframework.beans.factory.annotation.Autowired;

            class Cart {
                @EJB
                Runnable bean;

                @Resource
                Runnable resource;

                @Autowired
                Runnable other;
            }
            """).test();
    }

    @Test
    void importsAloneAreNotFound() {
        CheckTester.of("DependencyInjection").java("""
            import jakarta.inject.Inject;

            class Cart {}
            """).test();
    }

    @Test
    void ownAnnotationsOfThatNameAreNotFound() {
        CheckTester.of("DependencyInjection").java("""
            package shop;

            @interface Inject {}

            class Cart {
                @Inject
                Runnable prices;
            }
            """).test();
    }
}
