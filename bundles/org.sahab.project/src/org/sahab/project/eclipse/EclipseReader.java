package org.sahab.project.eclipse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.project.BuildSystem;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.BuildXml;
import org.sahab.project.build.BuildXml.Element;
import org.sahab.project.build.Encodings;
import org.sahab.project.build.JavaLevel;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.ModuleFolders;
import org.sahab.project.build.SourcePatterns;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.PropertyFiles;
import org.sahab.project.tree.TreePaths;

/** Reads Eclipse projects: {@code .classpath}, {@code .project} and the preferences of JDT. */
public final class EclipseReader implements BuildReader {

    private static final String CLASS_PATH = ".classpath";
    private static final Pattern ENVIRONMENT = Pattern.compile("(?:JavaSE|J2SE)-(\\d+(?:\\.\\d+)?)");

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        List<String> folders = context.tree().named(CLASS_PATH).stream()
                .map(FileEntry::folder)
                .filter(folder -> !ModuleFolders.hasPom(context.tree(), folder)
                        && !ModuleFolders.isFixture(context.tree(), folder))
                .toList();
        Map<String, String> names = new HashMap<>();
        for (String folder : folders) {
            names.putIfAbsent(name(context, folder), folder);
        }
        List<ModuleDescription> described = new ArrayList<>();
        for (String folder : folders) {
            read(context, folder, names, described);
        }
        return described;
    }

    private static String name(BuildContext context, String folder) {
        Element project = parse(context, TreePaths.child(folder, ".project"));
        return project == null
                ? ModuleFolders.name(context.tree(), folder)
                : project.children("name")
                        .map(name -> name.text().toString())
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElseGet(() -> ModuleFolders.name(context.tree(), folder));
    }

    static @Nullable Element parse(BuildContext context, String path) {
        FileEntry file = context.tree().file(path).orElse(null);
        if (file == null) {
            return null;
        }
        try {
            return BuildXml.read(file.location());
        } catch (IOException e) {
            context.problems().warning("build-file-broken", path);
            return null;
        }
    }

    private static void read(
            BuildContext context, String folder, Map<String, String> names, List<ModuleDescription> described) {
        Element classPath = parse(context, TreePaths.child(folder, CLASS_PATH));
        if (classPath == null) {
            return;
        }
        ModuleDescription.Builder builder = ModuleDescription.of(folder, name(context, folder), BuildSystem.ECLIPSE);
        classPath.children("classpathentry").forEach(entry -> {
            String path = entry.attribute("path").orElse("");
            entry.attribute("output").ifPresent(output -> addOutput(builder, folder, output));
            switch (entry.attribute("kind").orElse("")) {
                case "src" -> {
                    if (path.startsWith("/")) {
                        addProject(context, builder, path, names, new HashSet<>(Set.of(folder)));
                    } else {
                        addSource(builder, folder, path, entry);
                    }
                }
                case "output" -> addOutput(builder, folder, path);
                case "lib" -> addLibrary(context, builder, folder, path, names);
                case "var" -> builder.missing(missing(path));
                case "con" -> builder.level(environment(path));
                default -> {
                    // nothing else bears on sources or class path
                }
            }
        });
        Properties compiler = preferences(context, folder, "org.eclipse.jdt.core.prefs");
        builder.level(JavaLevel.parse(compiler.getProperty("org.eclipse.jdt.core.compiler.source")));
        builder.encoding(encoding(preferences(context, folder, "org.eclipse.core.resources.prefs")));
        addProcessors(context, folder, builder);
        described.add(builder.build());
    }

    private static boolean isMarked(Element entry, String mark) {
        return entry.children("attributes")
                .flatMap(attributes -> attributes.children("attribute"))
                .anyMatch(attribute -> attribute.attribute("name").orElse("").equals(mark)
                        && attribute.attribute("value").orElse("").equals("true"));
    }

    private static void addOutput(ModuleDescription.Builder builder, String folder, String written) {
        String output = TreePaths.resolve(folder, written);
        if (output != null) {
            builder.output(output);
        }
    }

    private static void addSource(ModuleDescription.Builder builder, String folder, String path, Element entry) {
        String root = TreePaths.resolve(folder, path);
        if (root != null) {
            SourcePatterns compiled = SourcePatterns.parse(
                    entry.attribute("including").orElse(""),
                    entry.attribute("excluding").orElse(""));
            boolean generated = isMarked(entry, "ignore_optional_problems");
            builder.root(EclipseRoots.of(root, path, isMarked(entry, "test"), generated, compiled));
        }
    }

    /** Another project, with what it exports. */
    private static void addProject(
            BuildContext context,
            ModuleDescription.Builder builder,
            String path,
            Map<String, String> names,
            Set<String> visited) {
        String other = names.get(path.substring(1));
        if (other == null) {
            builder.missing(missing(path));
            return;
        }
        Element classPath = visited.add(other) ? parse(context, TreePaths.child(other, CLASS_PATH)) : null;
        if (classPath == null) {
            return;
        }
        builder.dependency(other);
        classPath
                .children("classpathentry")
                .filter(entry -> entry.attribute("exported").orElse("").equals("true"))
                .forEach(entry -> {
                    String exported = entry.attribute("path").orElse("");
                    switch (entry.attribute("kind").orElse("")) {
                        case "src" -> {
                            if (exported.startsWith("/")) {
                                addProject(context, builder, exported, names, visited);
                            }
                        }
                        case "lib" -> addLibrary(context, builder, other, exported, names);
                        case "var" -> builder.missing(missing(exported));
                        default -> {
                            // nothing else is handed on
                        }
                    }
                });
    }

    private static void addLibrary(
            BuildContext context,
            ModuleDescription.Builder builder,
            String folder,
            String path,
            Map<String, String> names) {
        String inTree;
        if (path.startsWith("/")) {
            int slash = path.indexOf('/', 1);
            String project = slash < 0 ? null : names.get(path.substring(1, slash));
            inTree = project == null ? null : TreePaths.resolve(project, path.substring(slash + 1));
        } else {
            inTree = TreePaths.resolve(folder, path);
        }
        if (inTree != null && context.tree().file(inTree).isPresent()) {
            builder.jar(context.tree().file(inTree).get().location());
        } else if (inTree == null || !context.tree().hasFolder(inTree)) {
            builder.missing(missing(path));
        }
    }

    private static MissingDependency missing(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return new MissingDependency("", name, "", Reason.FILE_NOT_FOUND);
    }

    private static OptionalInt environment(String container) {
        Matcher matcher = ENVIRONMENT.matcher(container);
        return matcher.find() ? JavaLevel.parse(matcher.group(1)) : OptionalInt.empty();
    }

    private static Properties preferences(BuildContext context, String folder, String name) {
        return PropertyFiles.read(context.tree(), TreePaths.child(folder, ".settings/" + name));
    }

    private static @Nullable Charset encoding(Properties preferences) {
        return Encodings.parse(preferences.getProperty("encoding/<project>"));
    }

    private static void addProcessors(BuildContext context, String folder, ModuleDescription.Builder builder) {
        FactoryPath.processors(context, folder).forEach(builder::processor);
    }
}
