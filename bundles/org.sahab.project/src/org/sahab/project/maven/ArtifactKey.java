package org.sahab.project.maven;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Dependency;

/**
 * What two versions of an artifact have in common; a class path holds one of them.
 *
 * @param group the group
 * @param artifact the artifact
 * @param classifier the classifier; empty for the main artifact
 * @param extension the extension of the file
 */
record ArtifactKey(String group, String artifact, String classifier, String extension) {

    /** Extension and classifier of the types that Maven knows by other names. */
    private static final Map<String, String> JAR_TYPES = Map.of(
            "jar",
            "",
            "test-jar",
            "tests",
            "ejb",
            "",
            "ejb-client",
            "client",
            "maven-plugin",
            "",
            "bundle",
            "",
            "eclipse-plugin",
            "",
            "hk2-jar",
            "");

    /** Types whose files carry what they depend on. */
    private static final Set<String> COMPLETE_TYPES = Set.of("war", "ear", "rar", "par");

    /** The key of a dependency; empty if it does not say enough. */
    static Optional<ArtifactKey> of(Dependency dependency) {
        String group = dependency.getGroupId();
        String artifact = dependency.getArtifactId();
        if (group == null || artifact == null || (group + artifact).contains("${")) {
            return Optional.empty();
        }
        String type = dependency.getType() == null ? "jar" : dependency.getType();
        String classifier = dependency.getClassifier();
        String ofType = JAR_TYPES.get(type);
        return Optional.of(new ArtifactKey(
                group,
                artifact,
                classifier != null && !classifier.isBlank() ? classifier : ofType != null ? ofType : "",
                ofType != null ? "jar" : type));
    }

    /** Whether files of this kind belong on a class path. */
    boolean isOnClassPath() {
        return extension.equals("jar") && !classifier.equals("sources") && !classifier.equals("javadoc");
    }

    /** Whether what it depends on has to be looked for. */
    boolean bringsDependencies() {
        return !COMPLETE_TYPES.contains(extension);
    }
}
