package org.sahab.project.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sahab.project.tree.JavaHead;

/** Finds the single folder that release archives put around all their files. */
final class TopFolder {

    private static final List<String> PROJECT_SIGNS = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "build.xml",
            ".project",
            "src");

    /** Folders that belong to a project's own layout, and are never what an archive puts around it. */
    private static final Set<String> LAYOUT = Set.of("src", "main", "test", "java", "webapp", "WEB-INF", "META-INF");

    private TopFolder() {}

    /** The name of the folder around all files; empty if there is none or it is the first segment of a package. */
    static String of(Path files) throws IOException {
        List<Path> top;
        try (Stream<Path> children = Files.list(files)) {
            top = children.limit(2).toList();
        }
        if (top.size() != 1 || !Files.isDirectory(top.get(0))) {
            return "";
        }
        Path folder = top.get(0);
        if (LAYOUT.contains(folder.getFileName().toString())) {
            return "";
        }
        boolean isProject = PROJECT_SIGNS.stream().anyMatch(sign -> Files.exists(folder.resolve(sign)));
        String name = folder.getFileName().toString();
        return isProject || !isPackage(folder, name) ? name : "";
    }

    private static boolean isPackage(Path folder, String name) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            Optional<Path> java =
                    below.filter(path -> path.toString().endsWith(".java")).findFirst();
            if (java.isEmpty()) {
                return false;
            }
            String packageName = JavaHead.read(java.get()).packageName();
            String path = folder.getParent()
                    .relativize(java.get().getParent())
                    .toString()
                    .replace('\\', '/');
            return packageName.replace('.', '/').equals(path) || packageName.equals(name);
        }
    }
}
