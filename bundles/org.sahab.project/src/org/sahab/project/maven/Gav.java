package org.sahab.project.maven;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;

/**
 * The coordinate of a project.
 *
 * @param group the group
 * @param artifact the artifact
 * @param version the version
 */
record Gav(String group, String artifact, String version) implements Comparable<Gav> {

    private static final Comparator<Gav> ORDER =
            Comparator.comparing(Gav::group).thenComparing(Gav::artifact).thenComparing(Gav::version);

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

    /** The coordinate a raw model gives itself, with what it inherits from its parent; properties are not replaced. */
    static Gav of(Model raw) {
        Parent parent = raw.getParent();
        String group = raw.getGroupId() != null || parent == null ? raw.getGroupId() : parent.getGroupId();
        String version = raw.getVersion() != null || parent == null ? raw.getVersion() : parent.getVersion();
        return new Gav(orEmpty(group), orEmpty(raw.getArtifactId()), orEmpty(version));
    }

    private static String orEmpty(String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }

    /** Stands for all versions of an artifact. */
    Gav anyVersion() {
        return new Gav(group, artifact, "*");
    }

    /** Whether it names one artifact and no place outside a repository. */
    boolean isPlain() {
        return PART.matcher(group).matches()
                && PART.matcher(artifact).matches()
                && PART.matcher(version).matches();
    }

    @Override
    public int compareTo(Gav other) {
        return ORDER.compare(this, other);
    }
}
