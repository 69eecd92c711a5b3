package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ConfigurationFileOnDiskTest {

    @Test
    void propertiesFromFilesAreFound() {
        CheckTester.of(new ConfigurationFileOnDisk()).java("""
            import java.io.*;
            import java.nio.file.*;
            import java.util.Properties;

            class Settings {
                void load(File file, Path path, Properties properties) throws IOException {
                    properties.load(new FileInputStream(file)); // FOUND
                    properties.load(new BufferedReader(new FileReader(file))); // FOUND
                    properties.loadFromXML(Files.newInputStream(path)); // FOUND
                    InputStream in = null;
                    try {
                        in = new FileInputStream(file);
                        properties.load(in); // FOUND
                    } finally {
                        in.close();
                    }
                }
            }
            """).test();
    }

    @Test
    void resourcesOfTheClassPathAreNotFound() {
        CheckTester.of(new ConfigurationFileOnDisk()).java("""
            import java.io.*;
            import java.util.*;

            class Settings {
                void load(Properties properties) throws IOException {
                    properties.load(Settings.class.getResourceAsStream("/shop.properties"));
                    try (InputStream in = Settings.class.getClassLoader().getResourceAsStream("a")) {
                        properties.load(in);
                    }
                    ResourceBundle.getBundle("messages");
                }
            }
            """).test();
    }

    @Test
    void streamsFromElsewhereAreNotFound() {
        CheckTester.of(new ConfigurationFileOnDisk()).java("""
            import java.io.*;
            import java.util.Properties;

            class Settings {
                void load(Properties properties, InputStream in, String text) throws IOException {
                    properties.load(in);
                    properties.load(new StringReader(text));
                }
            }
            """).test();
    }

    @Test
    void otherFilesThatAreReadAreNotFound() {
        CheckTester.of(new ConfigurationFileOnDisk()).java("""
            import java.io.*;

            class Reads {
                int read(File file) throws IOException {
                    try (InputStream in = new FileInputStream(file)) {
                        return in.read();
                    }
                }
            }
            """).test();
    }
}
