package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StartupSingletonTest {

    @Test
    void singletonsThatStartWithTheApplicationAreFound() {
        CheckTester.of("StartupSingleton").java("""
            import javax.ejb.Singleton;
            import javax.ejb.Startup;

            @Singleton
            @Startup // FOUND
            class Old {}
            """).test();
    }

    @Test
    void jakartaIsFound() {
        CheckTester.of("StartupSingleton").java("""
            @jakarta.ejb.Singleton
            @jakarta.ejb.Startup // FOUND
            class New {}
            """).test();
    }

    @Test
    void otherSingletonsAreNotFound() {
        CheckTester.of("StartupSingleton").java("""
            import javax.ejb.Singleton;

            @Singleton
            class Lazy {}
            """).test();
    }

    @Test
    void annotationsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("StartupSingleton").java("""
            import io.quarkus.runtime.Startup;

            @Startup
            class Quarkus {}
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("StartupSingleton").java("""
            /** Not a @Startup bean. */
            class Texts {
                String text = "@javax.ejb.Startup";
            }
            """).test();
    }
}
