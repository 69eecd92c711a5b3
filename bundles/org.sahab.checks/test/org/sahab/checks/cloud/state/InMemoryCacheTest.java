package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class InMemoryCacheTest {

    @Test
    void cachesOfLibrariesInCodeAndFilesAreFound() {
        CheckTester.of("InMemoryCache").java("""
            import com.github.benmanes.caffeine.cache.Caffeine;
            import com.google.common.cache.CacheBuilder;
            import net.sf.ehcache.CacheManager;

            class Caches {
                void make() {
                    CacheBuilder.newBuilder().maximumSize(1).build(); // FOUND
                    Caffeine.newBuilder().build(); // FOUND
                    new CacheManager(); // FOUND
                }
            }
            """).file("ehcache.xml", """
                    <ehcache>
                      <defaultCache eternal="false"/>
                      <cache name="a" eternal="true"/> <!-- FOUND -->
                    </ehcache>
                    """).test();
    }

    @Test
    void abstractionsAreNotFound() {
        CheckTester.of("InMemoryCache").java("""
            import org.springframework.cache.annotation.Cacheable;

            class Prices {
                @Cacheable("prices")
                long price() {
                    return 1;
                }
            }
            """).test();
    }

    @Test
    void otherBuildersAreNotFound() {
        CheckTester.of("InMemoryCache").java("""
            package shop;

            class CacheBuilder {
                static Object build() {
                    return CacheBuilder.build();
                }
            }
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("InMemoryCache").file("site.xml", """
            <site>
              <cache name="a"/>
            </site>
            """).test();
    }
}
