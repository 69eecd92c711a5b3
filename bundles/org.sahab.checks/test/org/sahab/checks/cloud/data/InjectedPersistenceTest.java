package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class InjectedPersistenceTest {

    @Test
    void injectedManagersAndFactoriesAreFound() {
        CheckTester.of("InjectedPersistence").java("""
            import javax.persistence.EntityManager;
            import javax.persistence.EntityManagerFactory;
            import javax.persistence.PersistenceContext;
            import javax.persistence.PersistenceUnit;

            class Orders {
                @PersistenceContext // FOUND
                private EntityManager entities;

                @PersistenceUnit(unitName = "orders") // FOUND
                private EntityManagerFactory factory;
            }
            """).test();
    }

    @Test
    void managersMadeByHandAreNotFound() {
        CheckTester.of("InjectedPersistence").java("""
            import javax.persistence.EntityManager;
            import javax.persistence.Persistence;

            class Orders {
                EntityManager open() {
                    return Persistence.createEntityManagerFactory("orders").createEntityManager();
                }
            }
            """).test();
    }

    @Test
    void importsAloneAreNotFound() {
        CheckTester.of("InjectedPersistence").java("""
            import javax.persistence.PersistenceContext;

            class Reader {
                String name(PersistenceContext annotation) {
                    return annotation.name();
                }
            }
            """).test();
    }

    @Test
    void ownAnnotationsAreNotFound() {
        CheckTester.of("InjectedPersistence").java("""
            class Own {
                @interface PersistenceContext {}

                @PersistenceContext
                Object entities;
            }
            """).test();
    }
}
