package org.sahab.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.project.ReadOptions.MavenEnvironment;

/**
 * A small application in a temporary folder, with a local repository and a cache of its own, read without a network.
 */
public final class Sample {

    private final Path folder;
    private final Path home;

    /** A sample whose application lies in {@code app} of a temporary folder. */
    public Sample(Path temporary) {
        this.folder = temporary.resolve("app");
        this.home = temporary.resolve("home");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Sample file(String path, String text) {
        write(folder.resolve(path), text);
        return this;
    }

    /** A Java class in its package folder below a root. */
    public Sample java(String root, String type) {
        String packageName = type.substring(0, type.lastIndexOf('.'));
        String name = type.substring(type.lastIndexOf('.') + 1);
        return file(
                (root.isEmpty() ? "" : root + '/') + type.replace('.', '/') + ".java",
                "package " + packageName + ";\n\nclass " + name + " {}\n");
    }

    /** An artifact in the local repository, with a jar. */
    public Sample artifact(String group, String artifact, String version, String pomBody) {
        pom(group, artifact, version, "jar", pomBody);
        write(repositoryFile(group, artifact, version, ".jar"), "jar");
        return this;
    }

    /** A pom in the local repository. */
    public Sample pom(String group, String artifact, String version, String packaging, String pomBody) {
        write(repositoryFile(group, artifact, version, ".pom"), """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <packaging>%s</packaging>
              %s
            </project>
            """.formatted(
                        group, artifact, version, packaging, pomBody));
        return this;
    }

    private Path repositoryFile(String group, String artifact, String version, String end) {
        return home.resolve("repository")
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + '-' + version + end);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReadOptions options() {
        return ReadOptions.defaults()
                .withOffline(true)
                .withCache(home.resolve("cache"))
                .withMaven(MavenEnvironment.of(home.resolve("repository")));
    }

    public Application read() {
        return read(options());
    }

    public Application read(ReadOptions options) {
        return read(options, new SourceSpec.Folder(folder));
    }

    public Application read(ReadOptions options, SourceSpec... sources) {
        try {
            return new ProjectReader().read(List.of(sources), options, ProgressListener.NONE);
        } catch (SourceException e) {
            throw new AssertionError(sentence(e), e);
        }
    }

    /** Reads what cannot be read, and gives the sentence that says so. */
    public String refusal(SourceSpec source) {
        try {
            new ProjectReader().read(List.of(source), options(), ProgressListener.NONE);
        } catch (SourceException e) {
            return sentence(e);
        }
        throw new AssertionError("Was read: " + source);
    }

    private static String sentence(SourceException e) {
        for (Language language : Language.values()) {
            assertThat(Catalogue.diagnostics(language).text(e.problem()))
                    .doesNotStartWith("project.")
                    .doesNotContain("{{");
        }
        return Catalogue.diagnostics(Language.ENGLISH).text(e.problem());
    }

    /** The diagnostics as {@code key path}; each has a text in every language. */
    public static List<String> problems(Application application) {
        for (Diagnostic diagnostic : application.diagnostics()) {
            for (Language language : Language.values()) {
                assertThat(Catalogue.diagnostics(language).text(diagnostic.message()))
                        .doesNotStartWith("project.")
                        .doesNotContain("{{");
            }
        }
        return application.diagnostics().stream()
                .map(diagnostic -> diagnostic.message().key().substring("project.".length())
                        + (diagnostic.place() == null
                                ? ""
                                : ' ' + diagnostic.place().file()))
                .toList();
    }

    public static Module module(Application application, String id) {
        return application
                .module(id)
                .orElseThrow(() -> new AssertionError("No module " + id + " in "
                        + application.modules().stream().map(Module::id).toList()));
    }

    /** The roots of a module as {@code path SCOPE}. */
    public static List<String> roots(Module module) {
        return module.roots().stream()
                .map(root -> root.path() + ' ' + root.scope())
                .toList();
    }

    /** The names of the jars on the class path of a module. */
    public static List<String> jars(Module module) {
        return module.classPath().stream()
                .map(jar -> jar.getFileName().toString())
                .toList();
    }

    public static List<String> missing(Module module) {
        return module.missing().stream().map(MissingDependency::label).toList();
    }

    /** The files of a module as {@code path KIND SCOPE}. */
    public static List<String> files(Module module) {
        return module.files().stream()
                .map(file -> file.path() + ' ' + file.kind() + ' ' + file.scope())
                .toList();
    }
}
