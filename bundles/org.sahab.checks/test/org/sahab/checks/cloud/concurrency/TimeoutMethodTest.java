package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class TimeoutMethodTest {

    @Test
    void callbacksOfTheTimerServiceAreFound() {
        CheckTester.of("TimeoutMethod").java("""
            import javax.ejb.Timeout;
            import javax.ejb.Timer;

            class Annotated {
                @Timeout // FOUND
                void old(Timer timer) {}

                @jakarta.ejb.Timeout // FOUND
                void jakarta() {}
            }
            """).test();
    }

    @Test
    void beansOfTheOldKindAreFound() {
        CheckTester.of("TimeoutMethod").java("""
            import javax.ejb.TimedObject;
            import javax.ejb.Timer;

            class Timed implements TimedObject { // FOUND
                public void ejbTimeout(Timer timer) {}
            }
            """).test();
    }

    @Test
    void annotationsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("TimeoutMethod").java("""
            import org.eclipse.microprofile.faulttolerance.Timeout;

            class Limits {
                @Timeout(500)
                void call() {}
            }
            """).test();
    }

    @Test
    void timersOfJavaAreNotFound() {
        CheckTester.of("TimeoutMethod").java("""
            import java.util.TimerTask;

            class Task extends TimerTask {
                public void run() {}
            }
            """).test();
    }

    @Test
    void commentsAndTextsAreNotFound() {
        CheckTester.of("TimeoutMethod").java("""
            class Texts {
                // @Timeout
                String text = "@Timeout";
            }
            """).test();
    }
}
