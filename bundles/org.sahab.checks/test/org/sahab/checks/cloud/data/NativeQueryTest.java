package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NativeQueryTest {

    @Test
    void nativeQueriesAreFound() {
        CheckTester.of(new NativeQuery()).java("""
            import javax.persistence.Entity;
            import javax.persistence.EntityManager;
            import javax.persistence.NamedNativeQuery;

            @Entity
            @NamedNativeQuery(name = "a", query = "select * from a for update") // FOUND
            class Account {
                private static final String TRUNCATE = "TRUNCATE TABLE a";

                void run(EntityManager entities, String column) {
                    entities.createNativeQuery(TRUNCATE).executeUpdate(); // FOUND
                    entities.createNativeQuery("select " + column + " from a", Account.class); // FOUND
                }
            }
            """).test();
    }

    @Test
    void queriesOfThePersistenceApiAreNotFound() {
        CheckTester.of(new NativeQuery()).java("""
            import javax.persistence.EntityManager;
            import javax.persistence.NamedQuery;

            @NamedQuery(name = "a", query = "select a from Account a")
            class Account {
                void run(EntityManager entities) {
                    entities.createQuery("select a from Account a");
                    entities.createNamedQuery("a");
                }
            }
            """).test();
    }

    @Test
    void wrappersAreNotFound() {
        CheckTester.of(new NativeQuery()).java("""
            import javax.persistence.EntityManager;
            import javax.persistence.Query;

            class Wrapper {
                private EntityManager entities;

                public Query createNativeQuery(String sql, Class<?> type) {
                    return entities.createNativeQuery(sql, type);
                }

                Query invoke(Object[] arguments) {
                    return entities.createNativeQuery((String) arguments[0]);
                }
            }
            """).test();
    }

    @Test
    void otherMethodsOfThatNameAreNotFound() {
        CheckTester.of(new NativeQuery()).java("""
            class Own {
                void createNativeQuery(String text) {}

                @interface NamedNativeQuery {
                    String query();
                }

                @NamedNativeQuery(query = "x")
                void run() {
                    createNativeQuery("select 1");
                }
            }
            """).test();
    }
}
