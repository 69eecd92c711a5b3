package org.sahab.project.build;

import java.util.Arrays;
import java.util.Set;
import org.sahab.model.finding.Scope;
import org.sahab.project.tree.TreePaths;

/** What a file is to the application, as far as the names of the folders it lies in tell. */
final class FileScopes {

    private static final Set<String> VENDORED = Set.of(
            "vendor",
            "vendors",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "3rd-party",
            "bower_components",
            "jspm_packages",
            "webjars");

    private static final Set<String> GENERATED = Set.of(
            "generated-sources",
            "generated-test-sources",
            "generated-src",
            "generated_src",
            "src-generated",
            "src-gen",
            "gensrc",
            "gen-src",
            "xdoclet-generated");

    private static final Set<String> TEST =
            Set.of("test", "tests", "testsrc", "test-src", "src-test", "testsuite", "it", "itest", "testFixtures");

    private FileScopes() {}

    /** The scope of a file by its folders, seen from its module. */
    static Scope of(String path) {
        String folder = TreePaths.parent(path);
        if (folder.isEmpty()) {
            return Scope.PRODUCTION;
        }
        String[] segments = folder.split("/");
        if (Arrays.stream(segments).anyMatch(VENDORED::contains)) {
            return Scope.VENDORED;
        }
        if (isGenerated(segments)) {
            return Scope.GENERATED;
        }
        return isTest(segments) ? Scope.TEST : Scope.PRODUCTION;
    }

    private static boolean isGenerated(String[] segments) {
        for (int i = 0; i < segments.length; i++) {
            if (GENERATED.contains(segments[i])) {
                return true;
            }
            if (segments[i].equals("generated") && i > 0 && i <= 2) {
                return true; // build/generated, src/generated, src/main/generated; deeper it may be a package
            }
        }
        return false;
    }

    /**
     * Whether a folder for tests stands where build tools look for one; deeper it may be a package of production
     * code.
     */
    private static boolean isTest(String[] segments) {
        if (TEST.contains(segments[0]) && !segments[0].equals("it")) {
            return true;
        }
        return segments.length > 1 && segments[0].equals("src") && isTestSourceSet(segments[1]);
    }

    private static boolean isTestSourceSet(String name) {
        return TEST.contains(name)
                || name.startsWith("test-")
                || name.endsWith("Test")
                || name.endsWith("-test")
                || name.equals("jmh");
    }
}
