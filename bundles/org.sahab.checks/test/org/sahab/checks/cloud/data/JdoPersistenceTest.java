package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JdoPersistenceTest {

    @Test
    void managersAndQueriesAreFound() {
        CheckTester.of("JdoPersistence").java("""
            import javax.jdo.JDOHelper;
            import javax.jdo.PersistenceManager;
            import javax.jdo.PersistenceManagerFactory;

            class Store {
                Object run(java.util.Properties properties) {
                    PersistenceManagerFactory factory = JDOHelper.getPersistenceManagerFactory(properties); // FOUND
                    PersistenceManager manager = factory.getPersistenceManager(); // FOUND
                    return manager.newQuery(Store.class); // FOUND
                }
            }
            """).test();
    }

    @Test
    void metadataFilesAreFound() {
        CheckTester.of("JdoPersistence").file("META-INF/package.jdo", """
            <jdo> <!-- FOUND FILE -->
              <package name="a"/>
            </jdo>
            """).test();
    }

    @Test
    void entityManagersAreNotFound() {
        CheckTester.of("JdoPersistence").java("""
            import javax.persistence.EntityManager;

            class Jpa {
                Object run(EntityManager entities) {
                    return entities.createQuery("select p from Project p").getResultList();
                }
            }
            """).test();
    }

    @Test
    void exceptionsAreNotFound() {
        CheckTester.of("JdoPersistence").java("""
            import javax.jdo.JDOException;

            class Failure {
                String text(JDOException failure) {
                    return failure.getMessage();
                }
            }
            """).test();
    }

    @Test
    void ownManagersAreNotFound() {
        CheckTester.of("JdoPersistence").java("""
            class Own {
                interface PersistenceManager {
                    Object newQuery(String text);
                }

                Object run(PersistenceManager manager) {
                    return manager.newQuery("x");
                }
            }
            """).test();
    }
}
