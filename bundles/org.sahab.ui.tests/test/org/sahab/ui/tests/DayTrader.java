package org.sahab.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The source release of Apache DayTrader as Eclipse projects. The build unpacks it; the projects that a developer would have made
 * are written here, with some of the libraries on hand and some missing, as in real life.
 */
public final class DayTrader {

    /** The modules with Java code, and those of them that each needs. */
    private static final List<Module> MODULES = List.of(
            new Module("util", List.of()),
            new Module("wsappclient", List.of()),
            new Module("entities", List.of("util")),
            new Module("beans", List.of("util")),
            new Module("core", List.of("util", "beans", "entities", "wsappclient")),
            new Module("ejb3", List.of("util", "entities", "core", "wsappclient")),
            new Module("soap", List.of("util", "entities", "core", "wsappclient")),
            new Module("streamer", List.of("util", "core", "entities", "ejb3")),
            new Module("json-proxy", List.of()),
            new Module("web", List.of("util", "core", "entities", "ejb3", "soap")));

    private record Module(String name, List<String> needs) {}

    private DayTrader() {}

    /**
     * Copies the modules with Java code into a folder, each as a project of its own.
     *
     * @return the folders of the projects
     */
    public static List<Path> projectsIn(Path folder) throws IOException {
        Path modules = unpacked().resolve("modules");
        SortedSet<String> jars = copyLibraries(folder.resolve("daytrader-util").resolve("lib"));
        List<Path> projects = new ArrayList<>();
        for (Module module : MODULES) {
            Path project = folder.resolve("daytrader-" + module.name());
            copy(modules.resolve(module.name()), project);
            Files.deleteIfExists(project.resolve("pom.xml"));
            describe(project, module, jars);
            projects.add(project);
        }
        return projects;
    }

    private static Path unpacked() throws IOException {
        Path given = Path.of(System.getProperty("sahab.daytrader", "target/daytrader"));
        if (Files.isDirectory(given.resolve("modules"))) {
            return given;
        }
        try (Stream<Path> children = Files.list(given)) {
            return children.filter(child -> Files.isDirectory(child.resolve("modules")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static SortedSet<String> copyLibraries(Path target) throws IOException {
        Files.createDirectories(target);
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> jars =
                Files.list(Path.of(System.getProperty("sahab.daytrader.lib", "target/daytrader-lib")))) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                String name = jar.getFileName().toString();
                Files.copy(jar, target.resolve(name));
                names.add(name);
            }
        }
        return names;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void describe(Path project, Module module, SortedSet<String> jars) throws IOException {
        Files.writeString(project.resolve(".project"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <projectDescription>
                <name>%s</name>
                <natures><nature>org.eclipse.jdt.core.javanature</nature></natures>
            </projectDescription>
            """.formatted(project.getFileName()));
        StringBuilder entries = new StringBuilder();
        for (String root : List.of("src/main/java", "src/test/java", "src/main/resources")) {
            if (Files.isDirectory(project.resolve(root))) {
                entries.append("<classpathentry kind=\"src\" path=\"%s\"%s/>%n"
                        .formatted(root, root.endsWith("resources") ? " excluding=\"**\"" : ""));
            }
        }
        entries.append("<classpathentry kind=\"con\" path=\"org.eclipse.jdt.launching.JRE_CONTAINER\"/>\n");
        module.needs()
                .forEach(other -> entries.append(
                        "<classpathentry kind=\"src\" path=\"/daytrader-%s\" exported=\"true\"/>%n".formatted(other)));
        entries.append(jars.stream()
                .map(jar -> "<classpathentry kind=\"lib\" path=\"/daytrader-util/lib/%s\"/>%n".formatted(jar))
                .collect(Collectors.joining()));
        entries.append("<classpathentry kind=\"lib\" path=\"/daytrader-util/lib/commons-logging.jar\"/>\n");
        entries.append("<classpathentry kind=\"var\" path=\"M2_REPO/axis/axis-1.4.jar\"/>\n");
        Files.writeString(
                project.resolve(".classpath"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<classpath>\n" + entries
                        + "<classpathentry kind=\"output\" path=\"bin\"/>\n</classpath>\n");
        Path settings = Files.createDirectories(project.resolve(".settings"));
        Files.writeString(
                settings.resolve("org.eclipse.jdt.core.prefs"),
                "eclipse.preferences.version=1\norg.eclipse.jdt.core.compiler.source=1.5\n");
        Files.writeString(
                settings.resolve("org.eclipse.core.resources.prefs"),
                "eclipse.preferences.version=1\nencoding/<project>=ISO-8859-1\n");
    }
}
