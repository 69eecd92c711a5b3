package org.sahab.project.gradle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.project.Artifact;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.ModuleFolders;
import org.sahab.project.maven.LooseCoordinates;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/** Reads Gradle projects: those that settings include, and those that merely have a script. */
public final class GradleReader implements BuildReader {

    private static final String GAP = "\\s{0,20}";
    private static final String TEXT = "[\"']([^\"'\\n]+)[\"']";

    private static final Pattern QUOTED = Pattern.compile(TEXT);
    private static final Pattern INCLUDE = Pattern.compile(
            "^[ \\t]*include(Flat)?[\\s(]+((?:[\"'][^\"'\\n]+[\"'][\\s,)]*){1,400})", Pattern.MULTILINE);
    private static final Pattern PROJECT_FOLDER = Pattern.compile("project" + GAP + "\\(" + GAP + TEXT + GAP + "\\)"
            + GAP + "\\." + GAP + "projectDir" + GAP + "=[^\"'\\n]{0,200}" + TEXT);
    private static final Pattern ROOT_NAME = Pattern.compile("rootProject\\.name" + GAP + "=" + GAP + TEXT);

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        FileTree tree = context.tree();
        SortedSet<String> folders = new TreeSet<>();
        for (String name : List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")) {
            tree.named(name).stream().map(FileEntry::folder).forEach(folders::add);
        }
        Map<String, String> byPath = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (String folder : List.copyOf(folders)) {
            GradleScript settings = GradleScript.read(tree, folder, "settings");
            Map<String, String> included = included(folder, settings);
            included.values().stream().filter(tree::hasFolder).forEach(folders::add);
            included.forEach(byPath::putIfAbsent);
            settings.find(ROOT_NAME).ifPresent(name -> names.put(folder, name));
        }
        folders.removeIf(folder ->
                ModuleFolders.hasPom(tree, folder) || ModuleFolders.isFixture(tree, folder) || isBuildLogic(folder));
        if (folders.isEmpty()) {
            return List.of();
        }
        LooseCoordinates coordinates = new LooseCoordinates(context);
        List<ModuleDescription> described = new ArrayList<>();
        for (String folder : folders) {
            String name = Optional.ofNullable(names.get(folder)).orElseGet(() -> ModuleFolders.name(tree, folder));
            described.add(new GradleProject(context, folder, name, byPath, coordinates).describe());
        }
        return described;
    }

    /** The libraries that the script at the root of a tree names. */
    public static List<Artifact> declared(BuildContext context) {
        boolean hasScript = context.tree().file("build.gradle").isPresent()
                || context.tree().file("build.gradle.kts").isPresent();
        return hasScript
                ? new GradleProject(context, "", "", Map.of(), new LooseCoordinates(context)).declared()
                : List.of();
    }

    private static boolean isBuildLogic(String folder) {
        return folder.equals("buildSrc") || folder.endsWith("/buildSrc");
    }

    /** The folders of the projects that settings include, by their paths, such as {@code :web:api}. */
    private static Map<String, String> included(String folder, GradleScript settings) {
        Map<String, String> included = new TreeMap<>();
        for (MatchResult include : settings.all(INCLUDE)) {
            boolean flat = include.group(1) != null;
            Matcher project = QUOTED.matcher(include.group(2));
            while (project.find()) {
                String path = project.group(1).startsWith(":") ? project.group(1) : ':' + project.group(1);
                String written = (flat ? "../" : "") + path.substring(1).replace(':', '/');
                Optional.ofNullable(TreePaths.resolve(folder, written)).ifPresent(place -> included.put(path, place));
            }
        }
        for (MatchResult moved : settings.all(PROJECT_FOLDER)) {
            Optional.ofNullable(TreePaths.resolve(folder, moved.group(2)))
                    .ifPresent(place -> included.put(moved.group(1), place));
        }
        return included;
    }
}
