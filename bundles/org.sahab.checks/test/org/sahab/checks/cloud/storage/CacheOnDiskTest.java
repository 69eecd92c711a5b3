package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class CacheOnDiskTest {

    @Test
    void storesAndCachesOnDiskAreFound() {
        CheckTester.of("CacheOnDisk").file("ehcache.xml", """
            <ehcache>
              <diskStore path="java.io.tmpdir"/> <!-- FOUND -->
              <defaultCache eternal="false" overflowToDisk="false"/>
              <cache name="a" overflowToDisk="true"/> <!-- FOUND -->
              <cache name="b"><persistence strategy="localTempSwap"/></cache> <!-- FOUND -->
            </ehcache>
            """).test();
    }

    @Test
    void cachesInMemoryAreNotFound() {
        CheckTester.of("CacheOnDisk").file("ehcache.xml", """
            <ehcache>
              <cache name="a" overflowToDisk="false" diskPersistent="false"/>
              <cache name="b"><persistence strategy="none"/></cache>
            </ehcache>
            """).test();
    }

    @Test
    void commentsAreNotFound() {
        CheckTester.of("CacheOnDisk").file("ehcache.xml", """
            <ehcache>
              <!-- <diskStore path="/var/cache"/> -->
            </ehcache>
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("CacheOnDisk").file("store.xml", """
            <stores>
              <diskStore path="a"/>
            </stores>
            """).test();
    }
}
