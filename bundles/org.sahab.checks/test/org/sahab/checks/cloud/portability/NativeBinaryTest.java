package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class NativeBinaryTest {

    @Test
    void nativeFilesAndTheirLoadingAreFound() {
        CheckTester.of("NativeBinary")
                .file("bin/shop.exe", """
                    FOUND FILE
                    """)
                .file("lib/libshop.so", """
                    FOUND FILE
                    """)
                .file("lib/libz.so.1", """
                    FOUND FILE
                    """)
                .java("""
                    class Load {
                        void load(String path) {
                            System.load(path); // FOUND
                            Runtime.getRuntime().loadLibrary("shop"); // FOUND
                        }
                    }
                    """)
                .test();
    }

    @Test
    void scriptsAndArchivesAreNotFound() {
        CheckTester.of("NativeBinary")
                .file("bin/shop.sh", """
                    #!/bin/sh
                    """)
                .file("lib/shop.jar", """
                    x
                    """)
                .file("bin/shop.bat", """
                    echo
                    """)
                .test();
    }

    @Test
    void similarNamesAreNotFound() {
        CheckTester.of("NativeBinary")
                .file("notes.sos", """
                    x
                    """)
                .file("shop.exe.config", """
                    x
                    """)
                .file("executable.txt", """
                    x
                    """)
                .test();
    }

    @Test
    void otherLoadingIsNotFound() {
        CheckTester.of("NativeBinary").java("""
            import java.util.Properties;
            import java.util.ServiceLoader;

            class Load {
                void load(Properties properties) throws Exception {
                    properties.load(Load.class.getResourceAsStream("a"));
                    ServiceLoader.load(Runnable.class);
                }
            }
            """).test();
    }
}
