package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.finding.Scope;
import org.sahab.project.ProgressListener;
import org.sahab.project.ProjectReader;
import org.sahab.project.ReadOptions;
import org.sahab.project.SourceSpec;

class WithoutMavenTest {

    @TempDir
    Path folder;

    @Test
    void where_there_is_no_pom_no_class_of_maven_is_needed() throws Exception {
        Files.writeString(folder.resolve("A.java"), "class A {}");
        URL[] own = {location(ProjectReader.class), location(Scope.class)};
        try (URLClassLoader loader = new URLClassLoader(own, ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = loader.loadClass(ProjectReader.class.getName());
            Class<?> options = loader.loadClass(ReadOptions.class.getName());
            Class<?> listener = loader.loadClass(ProgressListener.class.getName());
            Object source = loader.loadClass(SourceSpec.class.getName())
                    .getMethod("parse", String.class)
                    .invoke(null, folder.toString());
            Object application = reader.getMethod("read", List.class, options, listener)
                    .invoke(
                            reader.getConstructor().newInstance(),
                            List.of(source),
                            options.getMethod("defaults").invoke(null),
                            listener.getField("NONE").get(null));
            assertThat(application.toString()).contains("A.java");
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
