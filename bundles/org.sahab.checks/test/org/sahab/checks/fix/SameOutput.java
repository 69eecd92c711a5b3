package org.sahab.checks.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles and runs code before and after a fix. */
public final class SameOutput {

    private SameOutput() {}

    /** Expects that {@code Sample.run()} gives the same string in both. */
    public static void assertSame(String before, String after) {
        assertThat(run(after)).isEqualTo(run(before)).isNotEmpty();
    }

    private static String run(String code) {
        try {
            Path folder = Files.createTempDirectory("sahab-fix");
            try {
                Path file = Files.writeString(folder.resolve("Sample.java"), code);
                int status = ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), "-encoding", "UTF-8", file.toString());
                assertThat(status).as("compiles:%n%s", code).isZero();
                try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
                    return (String) loader.loadClass("Sample").getMethod("run").invoke(null);
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
