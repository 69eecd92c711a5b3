package org.sahab.project.gradle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.model.finding.Region;
import org.sahab.project.Artifact;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.Processors;
import org.sahab.project.maven.LooseCoordinates.Coordinate;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/**
 * The dependencies that the scripts of one Gradle project declare: coordinates as text and as maps, platforms, entries of the
 * version catalogue, projects, files. A name that only running the script would tell is left out, and so is its version.
 */
final class GradleDependencies {

    private static final String GAP = "\\s{0,20}";
    private static final String TEXT = "[\"']([^\"'\\n]+)[\"']";
    private static final Pattern QUOTED = Pattern.compile(TEXT);

    /** A text in quotes; inside a name in braces, quotes are part of it. */
    private static final String LITERAL = "(?:\"(?:\\$\\{[^}\\n]{0,200}}|[^\"\\n])++\"|'[^'\\n]++')";

    private static final Pattern LITERALS = Pattern.compile(LITERAL);

    private static final String CONFIGURATION = "^[ \\t]*+[\"']?(\\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnlyApi"
            + "|[cC]ompileOnly|[cC]ompile|[rR]untimeOnly|[rR]untime|[dD]evelopmentOnly|[pP]rovided\\w*"
            + "|[aA]nnotationProcessor|kapt|ksp|earlib|deploy))\\b[\"']?[\\s(]*+(platform|enforcedPlatform)?[\\s(]*+";
    private static final Pattern COORDINATES = Pattern.compile(
            CONFIGURATION + "(" + LITERAL + "(?:" + GAP + "," + GAP + LITERAL + "){0,400})" + "(?:" + GAP + "\\+" + GAP
                    + "([\\w.]+))?",
            Pattern.MULTILINE);
    private static final Pattern MAP_COORDINATE = Pattern.compile(
            CONFIGURATION
                    + part("group")
                    + "," + GAP + part("name")
                    + "(?:," + GAP + "version" + GAP + "[:=]" + GAP + "(?:" + TEXT + "|([\\w.]+)))?",
            Pattern.MULTILINE);
    private static final Pattern CATALOGUE = Pattern.compile(CONFIGURATION + "(libs\\.\\w[\\w.]*)", Pattern.MULTILINE);
    private static final Pattern BILL = Pattern.compile("\\bmavenBom\\b[\\s(]*+" + TEXT);
    private static final Pattern BOOT = Pattern.compile(
            "\\bid\\b[\\s(]*+[\"']org\\.springframework\\.boot[\"'][\\s)]*+" + "version\\b[\\s(]*+" + TEXT);
    private static final Pattern PROJECT = Pattern.compile(
            "project" + GAP + "\\(" + GAP + "(?:path" + GAP + "[:=]" + GAP + ")?[\"'](:[^\"'\\n]*)[\"']");
    private static final Pattern FILES = Pattern.compile("\\bfiles" + GAP + "\\(([^)\\n]{0,2000})\\)");
    private static final Pattern FILE_TREE = Pattern.compile("\\bfileTree" + GAP + "\\(" + GAP + "(?:mapOf" + GAP
            + "\\(" + GAP + ")?(?:[\"']?dir[\"']?" + GAP + "(?::|=|to)" + GAP + ")?" + TEXT);

    private static String part(String name) {
        return name + GAP + "[:=]" + GAP + TEXT + GAP;
    }

    private final FileTree tree;
    private final String folder;
    private final VersionCatalogue catalogue;
    private final GradleVariables variables;
    private final LockFile lock;
    private final Map<String, Coordinate> distinct = new LinkedHashMap<>();

    GradleDependencies(
            FileTree tree, String folder, VersionCatalogue catalogue, GradleVariables variables, LockFile lock) {
        this.tree = tree;
        this.folder = folder;
        this.catalogue = catalogue;
        this.variables = variables;
        this.lock = lock;
    }

    /** What was collected, in the order of the scripts. */
    List<Coordinate> coordinates() {
        return List.copyOf(distinct.values());
    }

    /** Collects the coordinates in the dependencies of a script, and the platforms that decide on versions. */
    void collect(ModuleDescription.Builder builder, GradleScript script) {
        GradleScript dependencies = script.blocks("dependencies");
        for (MatchResult found : dependencies.all(COORDINATES)) {
            addTexts(builder, dependencies, found);
        }
        for (MatchResult found : dependencies.all(MAP_COORDINATE)) {
            String version =
                    found.group(5) != null ? found.group(5) : found.group(6) == null ? "" : '$' + found.group(6);
            note(builder, found, found.group(3), found.group(4), version, place(dependencies, found, 3));
        }
        for (MatchResult found : dependencies.all(CATALOGUE)) {
            for (VersionCatalogue.Library library :
                    catalogue.libraries(found.group(3).substring("libs.".length()))) {
                note(
                        builder,
                        found,
                        library.group(),
                        library.artifact(),
                        library.version(),
                        place(dependencies, found, 3));
            }
        }
        for (MatchResult found : script.all(BILL)) {
            String[] parts = found.group(1).split(":");
            if (parts.length > 2) {
                addPlatform(parts[0], parts[1], parts[2], place(script, found, 1));
            }
        }
        for (MatchResult found : script.all(BOOT)) {
            addPlatform(
                    "org.springframework.boot", "spring-boot-dependencies", found.group(1), place(script, found, 1));
        }
    }

    /** A place in a script. */
    private record Place(String file, Region region) {}

    private static Place place(GradleScript script, MatchResult found, int group) {
        return new Place(script.file(), script.region(found.start(group) - 1, found.end()));
    }

    private void addTexts(ModuleDescription.Builder builder, GradleScript script, MatchResult found) {
        Matcher literal = LITERALS.matcher(found.group(3));
        while (literal.find()) {
            String written = literal.group().substring(1, literal.group().length() - 1);
            if (written.endsWith(":") && found.group(4) != null) {
                written += '$' + found.group(4);
            }
            String[] parts = written.split("[:@]");
            if (parts.length > 1 && written.indexOf(':') > 0) {
                String version = parts.length > 2 && !written.endsWith('@' + parts[2]) ? parts[2] : "";
                int start = found.start(3);
                Place place = new Place(script.file(), script.region(start + literal.start(), start + literal.end()));
                note(builder, found, parts[0], parts[1], version, place);
            }
        }
    }

    private void note(
            ModuleDescription.Builder builder,
            MatchResult found,
            String group,
            String artifact,
            String version,
            Place place) {
        String configuration = found.group(1);
        Coordinate coordinate = coordinate(group, artifact, version, found.group(2) != null, configuration, place);
        if ((coordinate.group() + coordinate.artifact()).contains("$")) {
            return;
        }
        if (isProcessorPath(configuration)) {
            Processors.noteDeclared(builder, coordinate.artifact());
            builder.artifact(new Artifact(
                    coordinate.group(),
                    coordinate.artifact(),
                    coordinate.version(),
                    configuration,
                    true,
                    place.file(),
                    place.region()));
            return;
        }
        Processors.note(builder, coordinate.artifact());
        distinct.putIfAbsent(coordinate.group() + ':' + coordinate.artifact(), coordinate);
    }

    private static boolean isProcessorPath(String configuration) {
        return configuration.toLowerCase(Locale.ROOT).endsWith("annotationprocessor")
                || configuration.endsWith("kapt")
                || configuration.endsWith("ksp");
    }

    private void addPlatform(String group, String artifact, String version, Place place) {
        Coordinate coordinate = coordinate(group, artifact, version, true, "", place);
        distinct.putIfAbsent(coordinate.group() + ':' + coordinate.artifact(), coordinate);
    }

    private Coordinate coordinate(
            String group, String artifact, String version, boolean platform, String configuration, Place place) {
        String ofGroup = variables.expand(group);
        String named = variables.expand(artifact);
        String declared = variables.expand(version);
        String locked = lock.version(ofGroup, named);
        return new Coordinate(
                ofGroup,
                named,
                locked != null ? locked : declared.contains("$") ? "" : declared,
                platform,
                configuration,
                place.file(),
                place.region());
    }

    /** Adds projects of the same build and jars of the application. */
    void addLocal(ModuleDescription.Builder builder, GradleScript script, Map<String, String> projects) {
        GradleScript dependencies = script.blocks("dependencies");
        for (MatchResult found : dependencies.all(PROJECT)) {
            Optional.ofNullable(projects.get(found.group(1))).ifPresent(builder::dependency);
        }
        for (MatchResult files : dependencies.all(FILES)) {
            Matcher quoted = QUOTED.matcher(files.group(1));
            while (quoted.find()) {
                Optional.ofNullable(TreePaths.resolve(folder, variables.expand(quoted.group(1))))
                        .flatMap(tree::file)
                        .ifPresent(file -> builder.jar(file.location()));
            }
        }
        for (MatchResult found : dependencies.all(FILE_TREE)) {
            String top = TreePaths.resolve(folder, variables.expand(found.group(1)));
            if (top != null) {
                tree.files().stream()
                        .filter(file -> file.name().endsWith(".jar") && TreePaths.isIn(file.path(), top))
                        .map(FileEntry::location)
                        .forEach(builder::jar);
            }
        }
    }
}
