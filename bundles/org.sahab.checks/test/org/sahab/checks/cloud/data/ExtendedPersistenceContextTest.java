package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ExtendedPersistenceContextTest {

    @Test
    void extendedContextsAreFound() {
        CheckTester.of("ExtendedPersistenceContext").java("""
            import javax.persistence.EntityManager;
            import javax.persistence.PersistenceContext;
            import javax.persistence.PersistenceContextType;

            class Movies {
                @PersistenceContext(unitName = "movies", type = PersistenceContextType.EXTENDED) // FOUND
                private EntityManager entities;
            }
            """).test();
    }

    @Test
    void importedConstantsAreFound() {
        CheckTester.of("ExtendedPersistenceContext").java("""
            import static jakarta.persistence.PersistenceContextType.EXTENDED;

            import jakarta.persistence.EntityManager;
            import jakarta.persistence.PersistenceContext;

            class Movies {
                @PersistenceContext(type = EXTENDED) // FOUND
                private EntityManager entities;
            }
            """).test();
    }

    @Test
    void contextsOfATransactionAreNotFound() {
        CheckTester.of("ExtendedPersistenceContext").java("""
            import javax.persistence.EntityManager;
            import javax.persistence.PersistenceContext;
            import javax.persistence.PersistenceContextType;

            class Movies {
                @PersistenceContext
                private EntityManager first;

                @PersistenceContext(type = PersistenceContextType.TRANSACTION)
                private EntityManager second;
            }
            """).test();
    }

    @Test
    void usesOfTheConstantAreNotFound() {
        CheckTester.of("ExtendedPersistenceContext").java("""
            import javax.persistence.PersistenceContextType;

            class Reader {
                boolean isExtended(PersistenceContextType type) {
                    return type == PersistenceContextType.EXTENDED;
                }
            }
            """).test();
    }

    @Test
    void ownAnnotationsAreNotFound() {
        CheckTester.of("ExtendedPersistenceContext").java("""
            class Own {
                enum Type {
                    EXTENDED
                }

                @interface PersistenceContext {
                    Type type();
                }

                @PersistenceContext(type = Type.EXTENDED)
                Object entities;
            }
            """).test();
    }
}
