package org.sahab.checks.cloud.disposability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class AsynchronousMethodTest {

    @Test
    void methodsThatRunLaterAreFound() {
        CheckTester.of("AsynchronousMethod").java("""
            import javax.ejb.Asynchronous;

            class Later {
                @Asynchronous // FOUND
                public void old() {}

                @jakarta.ejb.Asynchronous // FOUND
                public void jakarta() {}

                @org.springframework.scheduling.annotation.Async // FOUND
                public void spring() {}
            }
            """).test();
    }

    @Test
    void methodsThatRunAtOnceAreNotFound() {
        CheckTester.of("AsynchronousMethod").java("""
            import javax.ejb.Stateless;

            @Stateless
            class Now {
                public void work() {}
            }
            """).test();
    }

    @Test
    void annotationsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("AsynchronousMethod").java("""
            class Own {
                @interface Asynchronous {}

                @Asynchronous
                void work() {}
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("AsynchronousMethod").java("""
            class Texts {
                // @Asynchronous
                String text = "@Asynchronous";
            }
            """).test();
    }
}
