package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SingletonBeanLockTest {

    @Test
    void annotationsThatOrderCallsAreFound() {
        CheckTester.of("SingletonBeanLock").java("""
            import javax.ejb.AccessTimeout;
            import javax.ejb.Lock;
            import javax.ejb.LockType;

            @Lock(LockType.WRITE) // FOUND
            class Ordered {
                @AccessTimeout(1000) // FOUND
                void one() {}

                @jakarta.ejb.Lock // FOUND
                void two() {}
            }
            """).test();
    }

    @Test
    void otherAnnotationsAreNotFound() {
        CheckTester.of("SingletonBeanLock").java("""
            import javax.ejb.Singleton;
            import javax.ejb.TransactionAttribute;

            @Singleton
            @TransactionAttribute
            class Others {}
            """).test();
    }

    @Test
    void annotationsOfThatNameOfOthersAreNotFound() {
        CheckTester.of("SingletonBeanLock").java("""
            import org.springframework.data.jpa.repository.Lock;

            class Repository {
                @Lock
                void find() {}
            }
            """).test();
    }

    @Test
    void locksThemselvesAreNotFound() {
        CheckTester.of("SingletonBeanLock").java("""
            import java.util.concurrent.locks.Lock;

            class Locks {
                private Lock lock;

                // @Lock
                void all() {
                    lock.lock();
                }
            }
            """).test();
    }
}
