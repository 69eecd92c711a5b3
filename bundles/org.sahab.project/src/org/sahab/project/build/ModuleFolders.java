package org.sahab.project.build;

import java.util.List;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/** Tells folders of modules from folders that merely hold a build file. */
public final class ModuleFolders {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml", ".classpath");

    private ModuleFolders() {}

    /** Whether Maven describes a folder, which is then believed before all others. */
    public static boolean hasPom(FileTree tree, String folder) {
        return tree.file(TreePaths.child(folder, "pom.xml")).isPresent();
    }

    /** The build file of a folder, the one that is believed first; empty if there is none. */
    public static String buildFile(FileTree tree, String folder) {
        return BUILD_FILES.stream()
                .map(name -> TreePaths.child(folder, name))
                .filter(path -> tree.file(path).isPresent())
                .findFirst()
                .orElse("");
    }

    /** Whether a folder lies in the sources of a module: input of a test or of documentation, not a module. */
    public static boolean isFixture(FileTree tree, String folder) {
        for (String outer = folder; !outer.isEmpty(); ) {
            boolean inSources = outer.equals("src") || outer.endsWith("/src");
            outer = TreePaths.parent(outer);
            String around = outer;
            if (inSources
                    && BUILD_FILES.stream()
                            .anyMatch(name ->
                                    tree.file(TreePaths.child(around, name)).isPresent())) {
                return true;
            }
        }
        return folder.contains("archetype-resources");
    }

    /** The name of a folder; for the root of the tree, that of the folder on this machine. */
    public static String name(FileTree tree, String folder) {
        return folder.isEmpty()
                ? String.valueOf(tree.root().getFileName())
                : folder.substring(folder.lastIndexOf('/') + 1);
    }
}
