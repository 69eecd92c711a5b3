package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HandMadeCacheTest {

    @Test
    void mapsThatAreCachesAreFound() {
        CheckTester.of(new HandMadeCache()).java("""
            import java.util.*;
            import java.util.concurrent.*;

            class Caches {
                private static final Map<String, String> CACHE = new HashMap<>(); // FOUND
                final ConcurrentMap<String, String> userCache = new ConcurrentHashMap<>(); // FOUND

                final Map<String, String> last = new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) { // FOUND
                        return size() > 10;
                    }
                };
            }
            """).test();
    }

    @Test
    void otherMapsAreNotFound() {
        CheckTester.of(new HandMadeCache()).java("""
            import java.util.*;

            class Maps {
                private final Map<String, String> names = new HashMap<>();
                private final Map<String, Object> caches = new HashMap<>();
            }
            """).test();
    }

    @Test
    void otherFieldsAreNotFound() {
        CheckTester.of(new HandMadeCache()).java("""
            class Flags {
                boolean cacheEnabled;
                int cacheSize = 10;
                String cacheName;
                java.util.List<String> cacheNames;
            }
            """).test();
    }

    @Test
    void localVariablesAreNotFound() {
        CheckTester.of(new HandMadeCache()).java("""
            import java.util.*;

            class Locals {
                int run() {
                    Map<String, String> cache = new HashMap<>();
                    return cache.size();
                }
            }
            """).test();
    }
}
