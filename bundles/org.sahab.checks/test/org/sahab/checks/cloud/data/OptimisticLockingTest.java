package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class OptimisticLockingTest {

    @Test
    void versionsOfEntitiesAreFound() {
        CheckTester.of("OptimisticLocking").java("""
            import javax.persistence.Entity;
            import javax.persistence.Version;

            @Entity
            class Hotel {
                @Version // FOUND
                private int version;
            }
            """).test();
    }

    @Test
    void propertiesWithAVersionAreFound() {
        CheckTester.of("OptimisticLocking").java("""
            class Hotel {
                @jakarta.persistence.Version // FOUND
                int getVersion() {
                    return 1;
                }
            }
            """).test();
    }

    @Test
    void fieldsCalledVersionAreNotFound() {
        CheckTester.of("OptimisticLocking").java("""
            import javax.persistence.Column;
            import javax.persistence.Entity;

            @Entity
            class Release {
                @Column(name = "version")
                private String version;
            }
            """).test();
    }

    @Test
    void otherAnnotationsOfThatNameAreNotFound() {
        CheckTester.of("OptimisticLocking").java("""
            import com.fasterxml.jackson.core.Version;

            class Other {
                @interface Since {
                    String value();
                }

                @Since("1")
                Version version;
            }
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("OptimisticLocking").java("""
            class Account {
                // @javax.persistence.Version
                int version;
            }
            """).test();
    }
}
