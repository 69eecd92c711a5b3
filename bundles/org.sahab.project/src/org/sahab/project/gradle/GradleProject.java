package org.sahab.project.gradle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.model.finding.Scope;
import org.sahab.project.Artifact;
import org.sahab.project.BuildSystem;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.DeclaredRoot;
import org.sahab.project.build.Encodings;
import org.sahab.project.build.JavaLevel;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.maven.LooseCoordinates;
import org.sahab.project.tree.PropertyFiles;
import org.sahab.project.tree.TreePaths;

/** One Gradle project: what its own script says, and those of the projects around it for what it leaves open. */
final class GradleProject {

    private static final String GAP = "\\s{0,20}";
    private static final String TEXT = "[\"']([^\"'\\n]+)[\"']";
    private static final String LEVEL = "[\"']?(?:JavaVersion\\.(?:VERSION_)?)?(\\d+(?:[._]\\d+)?)";

    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("\\brelease" + GAP + "(?:=|\\.set" + GAP + "\\(|\\s)" + GAP + "(\\d+)"),
            Pattern.compile("sourceCompatibility" + GAP + "=?" + GAP + LEVEL),
            Pattern.compile("JavaLanguageVersion\\.of" + GAP + "\\(" + GAP + "[\"']?(\\d+)"),
            Pattern.compile("jvmToolchain" + GAP + "\\(" + GAP + "(\\d+)"),
            Pattern.compile("targetCompatibility" + GAP + "=?" + GAP + LEVEL));
    private static final Pattern ENCODING =
            Pattern.compile("\\bencoding" + GAP + "(?:=|\\()" + GAP + "[\"']([\\w-]+)[\"']");
    private static final Pattern QUOTED = Pattern.compile(TEXT);
    private static final Pattern SOURCES =
            Pattern.compile("srcDirs?\\b[^\\n\"']{0,200}((?:" + TEXT + "[\\s,)\\]]*){1,400})");

    private final BuildContext context;
    private final String folder;
    private final String name;
    private final Map<String, String> folders;
    private final LooseCoordinates coordinates;
    private final List<GradleScript> scripts = new ArrayList<>();
    private final VersionCatalogue catalogue;
    private final GradleVariables variables;
    private final LockFile lock;

    /**
     * A project.
     *
     * @param folders the folders of all projects by their paths
     * @param coordinates finds jars
     */
    GradleProject(
            BuildContext context,
            String folder,
            String name,
            Map<String, String> folders,
            LooseCoordinates coordinates) {
        this.context = context;
        this.folder = folder;
        this.name = name;
        this.folders = folders;
        this.coordinates = coordinates;
        this.catalogue = VersionCatalogue.of(context.tree(), folder);
        this.variables = new GradleVariables(catalogue);
        this.lock = LockFile.read(context.tree(), folder);
        for (String place = folder; ; place = TreePaths.parent(place)) {
            GradleScript script = GradleScript.read(context.tree(), place, "build");
            if (!script.isEmpty()) {
                scripts.add(script);
            }
            variables.add(script);
            variables.add(PropertyFiles.read(context.tree(), TreePaths.child(place, "gradle.properties")));
            if (place.isEmpty()) {
                break;
            }
        }
    }

    ModuleDescription describe() {
        ModuleDescription.Builder builder = ModuleDescription.of(folder, name, BuildSystem.GRADLE);
        builder.level(level());
        scripts.stream()
                .flatMap(script -> script.find(ENCODING).stream())
                .findFirst()
                .ifPresent(encoding -> builder.encoding(Encodings.parse(encoding)));
        addRoots(builder);
        addDependencies(builder);
        return builder.build();
    }

    /** The libraries that the scripts name, without what these bring. */
    List<Artifact> declared() {
        ModuleDescription.Builder builder = ModuleDescription.of(folder, name, BuildSystem.GRADLE);
        dependencies(builder).coordinates().stream()
                .filter(coordinate -> !coordinate.platform())
                .map(coordinate -> new Artifact(
                        coordinate.group(),
                        coordinate.artifact(),
                        coordinate.version(),
                        coordinate.configuration(),
                        true,
                        coordinate.file(),
                        coordinate.region()))
                .forEach(builder::artifact);
        return List.copyOf(builder.build().artifacts());
    }

    private OptionalInt level() {
        for (GradleScript script : scripts) {
            for (Pattern pattern : LEVELS) {
                OptionalInt level = JavaLevel.parse(script.find(pattern)
                        .map(written -> written.replace('_', '.'))
                        .orElse(null));
                if (level.isPresent()) {
                    return level;
                }
            }
        }
        return OptionalInt.empty();
    }

    private void addRoots(ModuleDescription.Builder builder) {
        GradleScript own = GradleScript.read(context.tree(), folder, "build");
        own.blocks("sourceSets").namedBlocks().forEach((sourceSet, block) -> {
            GradleScript java = block.blocks("java");
            for (MatchResult sources : (java.isEmpty() ? block : java).all(SOURCES)) {
                Matcher quoted = QUOTED.matcher(sources.group(1));
                while (quoted.find()) {
                    addRoot(builder, quoted.group(1), scope(sourceSet));
                }
            }
        });
        context.tree().folders().stream()
                .filter(place -> TreePaths.isIn(place, TreePaths.child(folder, "src")))
                .map(place -> TreePaths.relativize(folder, place))
                .filter(place -> place.matches("src/[^/]+/java"))
                .sorted()
                .forEach(place -> addRoot(builder, place, scope(place.split("/")[1])));
    }

    private static Scope scope(String sourceSet) {
        return sourceSet.toLowerCase(Locale.ROOT).contains("test") || sourceSet.equals("jmh")
                ? Scope.TEST
                : Scope.PRODUCTION;
    }

    private void addRoot(ModuleDescription.Builder builder, String written, Scope scope) {
        String path = TreePaths.resolve(folder, variables.expand(written));
        if (path != null) {
            builder.root(new DeclaredRoot(path, scope));
        }
    }

    private void addDependencies(ModuleDescription.Builder builder) {
        coordinates.addTo(builder, dependencies(builder).coordinates());
        lock.addTo(builder);
    }

    private GradleDependencies dependencies(ModuleDescription.Builder builder) {
        GradleScript own = GradleScript.read(context.tree(), folder, "build");
        GradleDependencies dependencies = new GradleDependencies(context.tree(), folder, catalogue, variables, lock);
        for (GradleScript script : scripts) {
            boolean isOwn = !own.isEmpty() && script == scripts.get(0);
            GradleScript shared = isOwn ? script : script.blocks("allprojects", "subprojects");
            dependencies.collect(builder, shared.without("buildscript"));
            if (isOwn) {
                dependencies.addLocal(builder, shared.without("buildscript"), folders);
            }
        }
        return dependencies;
    }
}
