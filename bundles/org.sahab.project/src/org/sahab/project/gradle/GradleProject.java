package org.sahab.project.gradle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Scope;
import org.sahab.project.BuildSystem;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.DeclaredRoot;
import org.sahab.project.build.Encodings;
import org.sahab.project.build.JavaLevel;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.Processors;
import org.sahab.project.maven.LooseCoordinates;
import org.sahab.project.tree.FileEntry;
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
    private static final Pattern VARIABLE = Pattern.compile(
            "(?:^|[\\s{;,(])(?:def\\s+|val\\s+|ext\\.|extra\\[\")?(\\w+)(?:\"])?" + GAP + "[=:]" + GAP + TEXT,
            Pattern.MULTILINE);
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(?:rootProject\\.|project\\.|ext\\.)*(\\w+)}?");

    private static final String CONFIGURATION = "^[ \\t]*(\\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[cC]ompile"
            + "|[rR]untimeOnly|[rR]untime|[pP]rovided\\w*|[aA]nnotationProcessor|kapt|earlib|deploy))\\b[\\s(]*";
    private static final Pattern COORDINATE =
            Pattern.compile(CONFIGURATION + "(platform|enforcedPlatform)?[\\s(]*" + TEXT, Pattern.MULTILINE);
    private static final Pattern MAP_COORDINATE = Pattern.compile(
            CONFIGURATION
                    + part("group")
                    + "," + GAP + part("name")
                    + "(?:," + GAP + "version" + GAP + "[:=]" + GAP + "(?:" + TEXT + "|(\\w+)))?",
            Pattern.MULTILINE);
    private static final Pattern PROJECT = Pattern.compile(
            "project" + GAP + "\\(" + GAP + "(?:path" + GAP + "[:=]" + GAP + ")?[\"'](:[^\"'\\n]*)[\"']");
    private static final Pattern FILES = Pattern.compile("\\bfiles" + GAP + "\\(([^)\\n]{0,2000})\\)");
    private static final Pattern FILE_TREE = Pattern.compile("\\bfileTree" + GAP + "\\(" + GAP + "(?:mapOf" + GAP
            + "\\(" + GAP + ")?(?:[\"']?dir[\"']?" + GAP + "(?::|=|to)" + GAP + ")?" + TEXT);

    private static String part(String name) {
        return name + GAP + "[:=]" + GAP + TEXT + GAP;
    }

    private final BuildContext context;
    private final String folder;
    private final String name;
    private final Map<String, String> folders;
    private final LooseCoordinates coordinates;
    private final List<GradleScript> scripts = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

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
        for (String place = folder; ; place = TreePaths.parent(place)) {
            GradleScript script = GradleScript.read(context.tree(), place, "build");
            if (!script.isEmpty()) {
                scripts.add(script);
            }
            addVariables(script, PropertyFiles.read(context.tree(), TreePaths.child(place, "gradle.properties")));
            if (place.isEmpty()) {
                break;
            }
        }
    }

    private void addVariables(GradleScript script, Properties properties) {
        for (Matcher variable : script.all(VARIABLE)) {
            variables.putIfAbsent(variable.group(1), variable.group(2));
        }
        properties.stringPropertyNames().forEach(key -> variables.putIfAbsent(key, properties.getProperty(key)));
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
            for (Matcher sources : (java.isEmpty() ? block : java).all(SOURCES)) {
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
        String path = TreePaths.resolve(folder, expand(written));
        if (path != null) {
            builder.root(new DeclaredRoot(path, scope));
        }
    }

    private void addDependencies(ModuleDescription.Builder builder) {
        Map<String, LooseCoordinates.Coordinate> distinct = new LinkedHashMap<>();
        for (GradleScript script : scripts) {
            boolean own = script == scripts.get(0)
                    && !GradleScript.read(context.tree(), folder, "build").isEmpty();
            GradleScript shared = own
                    ? script
                    : GradleScript.of(script.blocks("allprojects").text()
                            + script.blocks("subprojects").text());
            GradleScript dependencies = withoutBuildScript(shared).blocks("dependencies");
            collect(builder, dependencies, distinct);
            if (own) {
                addProjects(builder, dependencies);
                addFiles(builder, dependencies);
            }
        }
        coordinates.addTo(builder, List.copyOf(distinct.values()));
    }

    private static GradleScript withoutBuildScript(GradleScript script) {
        String buildScript = script.blocks("buildscript").text().strip();
        return buildScript.isEmpty() ? script : GradleScript.of(script.text().replace(buildScript, ""));
    }

    private void collect(
            ModuleDescription.Builder builder,
            GradleScript dependencies,
            Map<String, LooseCoordinates.Coordinate> distinct) {
        for (Matcher found : dependencies.all(COORDINATE)) {
            String[] parts = found.group(3).split("[:@]");
            if (parts.length > 1 && found.group(3).indexOf(':') > 0) {
                String version = parts.length > 2 && !found.group(3).endsWith('@' + parts[2]) ? parts[2] : null;
                note(builder, distinct, found.group(1), found.group(2) != null, parts[0], parts[1], version);
            }
        }
        for (Matcher found : dependencies.all(MAP_COORDINATE)) {
            String version = found.group(4) != null ? found.group(4) : variables.get(String.valueOf(found.group(5)));
            note(builder, distinct, found.group(1), false, found.group(2), found.group(3), version);
        }
        VersionCatalogue catalogue = VersionCatalogue.of(context.tree(), folder);
        for (Map.Entry<String, LooseCoordinates.Coordinate> entry :
                catalogue.used(dependencies.text()).entrySet()) {
            distinct.putIfAbsent(entry.getKey(), entry.getValue());
            Processors.note(builder, entry.getValue().artifact());
        }
    }

    private void note(
            ModuleDescription.Builder builder,
            Map<String, LooseCoordinates.Coordinate> distinct,
            String configuration,
            boolean platform,
            String group,
            String artifact,
            @Nullable String version) {
        if (configuration.toLowerCase(Locale.ROOT).endsWith("annotationprocessor") || configuration.equals("kapt")) {
            Processors.noteDeclared(builder, artifact);
            return;
        }
        Processors.note(builder, artifact);
        String expanded = version == null ? "" : expand(version);
        distinct.putIfAbsent(
                group + ':' + artifact,
                new LooseCoordinates.Coordinate(
                        expand(group), expand(artifact), expanded.contains("$") ? "" : expanded, platform));
    }

    private String expand(String text) {
        String expanded = text;
        for (int i = 0; i < 4 && expanded.indexOf('$') >= 0 && expanded.length() < 1024; i++) {
            Matcher matcher = REFERENCE.matcher(expanded);
            expanded = matcher.replaceAll(reference -> Matcher.quoteReplacement(
                    Optional.ofNullable(variables.get(reference.group(1))).orElse(reference.group())));
        }
        return expanded.replace("$projectDir/", "").replace("${projectDir}/", "");
    }

    private void addProjects(ModuleDescription.Builder builder, GradleScript dependencies) {
        for (Matcher found : dependencies.all(PROJECT)) {
            Optional.ofNullable(folders.get(found.group(1))).ifPresent(builder::dependency);
        }
    }

    private void addFiles(ModuleDescription.Builder builder, GradleScript dependencies) {
        for (Matcher files : dependencies.all(FILES)) {
            Matcher quoted = QUOTED.matcher(files.group(1));
            while (quoted.find()) {
                Optional.ofNullable(TreePaths.resolve(folder, expand(quoted.group(1))))
                        .flatMap(path -> context.tree().file(path))
                        .ifPresent(file -> builder.jar(file.location()));
            }
        }
        for (Matcher tree : dependencies.all(FILE_TREE)) {
            String top = TreePaths.resolve(folder, expand(tree.group(1)));
            if (top != null) {
                context.tree().files().stream()
                        .filter(file -> file.name().endsWith(".jar") && TreePaths.isIn(file.path(), top))
                        .map(FileEntry::location)
                        .forEach(builder::jar);
            }
        }
    }
}
