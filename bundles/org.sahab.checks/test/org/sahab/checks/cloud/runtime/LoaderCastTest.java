package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class LoaderCastTest {

    @Test
    void castsOfTheLoaderOfTheClassPathAreFound() {
        CheckTester.of("LoaderCast").java("""
            import java.net.URLClassLoader;

            class Loaders {
                Object system = (URLClassLoader) ClassLoader.getSystemClassLoader(); // FOUND
                Object own = (java.net.URLClassLoader) Loaders.class.getClassLoader(); // FOUND

                Object mine() {
                    return (URLClassLoader) getClass().getClassLoader(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void testedLoadersAreNotFound() {
        CheckTester.of("LoaderCast").java("""
            import java.net.URLClassLoader;

            class Loaders {
                Object urls(ClassLoader loader) {
                    return loader instanceof URLClassLoader ? ((URLClassLoader) loader).getURLs() : null;
                }
            }
            """).test();
    }

    @Test
    void loadersOfThreadsAreNotFound() {
        CheckTester.of("LoaderCast").java("""
            import java.net.URLClassLoader;

            class Loaders {
                Object loader = (URLClassLoader) Thread.currentThread().getContextClassLoader();
            }
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("LoaderCast").java("""
            class Loaders {
                // URLClassLoader loader = (URLClassLoader) ClassLoader.getSystemClassLoader();
                /*
                 * (URLClassLoader) Loaders.class.getClassLoader()
                 */
                Object none;
            }
            """).test();
    }
}
