package org.sahab.project.tree;

import java.util.Set;

/**
 * Which folders are not part of the sources: what version control, development environments and build tools keep
 * there.
 */
final class SkippedFolders {

    /** Names of folders that are skipped wherever they lie. */
    static final Set<String> ALWAYS = Set.of(
            ".git",
            ".svn",
            ".hg",
            ".bzr",
            "_darcs",
            "CVS",
            "SCCS",
            ".idea",
            ".vscode",
            ".metadata",
            ".gradle",
            ".nb-gradle",
            ".terraform",
            ".cache",
            ".sonar",
            "node_modules",
            "__MACOSX",
            "sahab-report");

    private SkippedFolders() {}

    /** Whether a folder is what a build tool writes, of which only generated sources are of interest. */
    static boolean isBuildOutput(String name, Set<String> siblings) {
        return switch (name) {
            case "target" -> siblings.contains("pom.xml") || siblings.contains("build.sbt");
            case "build" -> siblings.contains("build.gradle") || siblings.contains("build.gradle.kts");
            default -> false;
        };
    }

    /** Whether a folder directly inside a build output holds generated sources. */
    static boolean holdsGeneratedSources(String name) {
        return name.equals("generated-sources") || name.equals("generated-test-sources") || name.equals("generated");
    }
}
