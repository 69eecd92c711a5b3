package org.sahab.project.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Scope;
import org.sahab.project.BuildSystem;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.DeclaredRoot;
import org.sahab.project.build.Encodings;
import org.sahab.project.build.JavaLevel;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.Processors;
import org.sahab.project.tree.TreePaths;

/** What an effective model says of the sources of its module: roots, level, encoding, annotation processors. */
final class ModelFacts {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String BUILD_HELPER = "org.codehaus.mojo:build-helper-maven-plugin";

    private final BuildContext context;
    private final ReactorModule module;
    private final Model model;

    ModelFacts(BuildContext context, ReactorModule module) {
        this.context = context;
        this.module = module;
        this.model = module.model();
    }

    /** The roots that Maven assumes where a pom names none. */
    static List<DeclaredRoot> standardRoots(String folder) {
        return List.of(
                new DeclaredRoot(TreePaths.child(folder, "src/main/java"), Scope.PRODUCTION),
                new DeclaredRoot(TreePaths.child(folder, "src/test/java"), Scope.TEST));
    }

    /** Starts the description of the module. */
    ModuleDescription.Builder describe() {
        String folder = module.pom().folder();
        ModuleDescription.Builder builder = ModuleDescription.of(folder, model.getArtifactId(), BuildSystem.MAVEN);
        List<Xpp3Dom> configurations = compilerConfigurations();
        builder.level(level(configurations));
        builder.encoding(Encodings.parse(
                first(configurations, "encoding", model.getProperties().getProperty("project.build.sourceEncoding"))));
        addRoots(builder, folder);
        addProcessors(builder, configurations);
        return builder;
    }

    private OptionalInt level(List<Xpp3Dom> configurations) {
        return Stream.of("release", "source", "target")
                .map(name -> JavaLevel.parse(
                        first(configurations, name, model.getProperties().getProperty("maven.compiler." + name))))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static @Nullable String first(List<Xpp3Dom> configurations, String name, @Nullable String otherwise) {
        return configurations.stream()
                .map(configuration -> configuration.getChild(name))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank() && !value.contains("${"))
                .findFirst()
                .orElse(otherwise);
    }

    private List<Xpp3Dom> compilerConfigurations() {
        List<Xpp3Dom> configurations = new ArrayList<>();
        for (Plugin plugin : plugins(COMPILER)) {
            plugin.getExecutions().stream()
                    .filter(execution -> Set.of("default-compile", "compile").contains(execution.getId()))
                    .map(PluginExecution::getConfiguration)
                    .forEach(configuration -> addTo(configurations, configuration));
            addTo(configurations, plugin.getConfiguration());
        }
        return configurations;
    }

    private static void addTo(List<Xpp3Dom> configurations, @Nullable Object configuration) {
        if (configuration instanceof Xpp3Dom dom) {
            configurations.add(dom);
        }
    }

    private List<Plugin> plugins(String key) {
        List<Plugin> plugins = new ArrayList<>();
        if (model.getBuild() != null) {
            Plugin plugin = model.getBuild().getPluginsAsMap().get(key);
            if (plugin != null) {
                plugins.add(plugin);
            }
            if (model.getBuild().getPluginManagement() != null) {
                Plugin managed =
                        model.getBuild().getPluginManagement().getPluginsAsMap().get(key);
                if (managed != null) {
                    plugins.add(managed);
                }
            }
        }
        return plugins;
    }

    private void addRoots(ModuleDescription.Builder builder, String folder) {
        if (model.getBuild() != null) {
            add(builder, model.getBuild().getSourceDirectory(), Scope.PRODUCTION);
            add(builder, model.getBuild().getTestSourceDirectory(), Scope.TEST);
        }
        for (Plugin plugin : plugins(BUILD_HELPER)) {
            for (PluginExecution execution : plugin.getExecutions()) {
                boolean test = execution.getGoals().contains("add-test-source");
                if (test || execution.getGoals().contains("add-source")) {
                    sources(execution).forEach(source -> add(builder, source, test ? Scope.TEST : Scope.PRODUCTION));
                }
            }
        }
        standardRoots(folder).forEach(builder::root);
    }

    private static List<String> sources(PluginExecution execution) {
        if (!(execution.getConfiguration() instanceof Xpp3Dom dom) || dom.getChild("sources") == null) {
            return List.of();
        }
        return Stream.of(dom.getChild("sources").getChildren())
                .map(Xpp3Dom::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(ModuleDescription.Builder builder, @Nullable String written, Scope scope) {
        if (written == null || written.isBlank()) {
            return;
        }
        String path = inTree(written.strip());
        if (path != null) {
            boolean generated = path.contains("/target/") || path.startsWith("target/");
            builder.root(new DeclaredRoot(path, generated ? Scope.GENERATED : scope));
        }
    }

    /** A path of the effective model, which is absolute where Maven knows it for a path, relative to the tree. */
    private @Nullable String inTree(String written) {
        String root = context.tree().root().toString().replace('\\', '/');
        String path = written.replace('\\', '/');
        if (path.equals(root)) {
            return "";
        }
        return path.startsWith(root + '/')
                ? TreePaths.resolve("", path.substring(root.length() + 1))
                : TreePaths.resolve(module.pom().folder(), path);
    }

    private void addProcessors(ModuleDescription.Builder builder, List<Xpp3Dom> configurations) {
        for (Dependency dependency : model.getDependencies()) {
            Processors.note(builder, dependency.getArtifactId());
        }
        for (Xpp3Dom configuration : configurations) {
            Xpp3Dom paths = configuration.getChild("annotationProcessorPaths");
            if (paths != null) {
                for (Xpp3Dom path : paths.getChildren()) {
                    Xpp3Dom artifact = path.getChild("artifactId");
                    if (artifact != null && artifact.getValue() != null) {
                        Processors.noteDeclared(builder, artifact.getValue());
                    }
                }
            }
            Xpp3Dom classes = configuration.getChild("annotationProcessors");
            if (classes != null) {
                for (Xpp3Dom type : classes.getChildren()) {
                    if (type.getValue() != null) {
                        Processors.noteDeclared(builder, type.getValue());
                    }
                }
            }
        }
    }
}
