package org.sahab.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a user named as something to assess: a folder, an archive of sources, or a Maven coordinate. */
public sealed interface SourceSpec {

    /** The prefix that tells a Maven coordinate from a path. */
    String MAVEN_PREFIX = "maven:";

    /** A folder of sources. */
    record Folder(Path path) implements SourceSpec {}

    /** A zip or jar of sources. */
    record Archive(Path path) implements SourceSpec {}

    /** An artifact in a Maven repository that is an archive of sources. */
    record Coordinate(String group, String artifact, String version, String classifier, String type)
            implements SourceSpec {

        private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

        /** Whether every part can be part of a coordinate, and so cannot leave a repository's folder. */
        boolean isValid() {
            return PART.matcher(group).matches()
                    && PART.matcher(artifact).matches()
                    && PART.matcher(version).matches()
                    && (classifier.isEmpty() || PART.matcher(classifier).matches())
                    && PART.matcher(type).matches();
        }

        @Override
        public String toString() {
            String text = group + ':' + artifact + ':' + version;
            return classifier.isEmpty() ? text : text + ':' + classifier;
        }
    }

    /**
     * Reads an argument: {@code maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER[:TYPE]]}, or the path of a folder or file.
     *
     * <p>The classifier is {@code sources} unless given; the type is {@code zip} for {@code source-release}, else
     * {@code jar}.
     *
     * @throws SourceException if it is malformed or names nothing that exists
     */
    static SourceSpec parse(String argument) throws SourceException {
        if (argument.startsWith(MAVEN_PREFIX)) {
            return coordinate(argument);
        }
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            throw SourceException.of("not-found", argument, e);
        }
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        if (Files.isRegularFile(path)) {
            return new Archive(path);
        }
        throw SourceException.of("not-found", argument);
    }

    private static Coordinate coordinate(String argument) throws SourceException {
        String[] parts = argument.substring(MAVEN_PREFIX.length()).split(":", -1);
        if (parts.length < 3
                || parts.length > 5
                || Arrays.stream(parts).limit(3).anyMatch(String::isBlank)) {
            throw SourceException.of("bad-coordinate", argument);
        }
        String classifier = parts.length > 3 ? parts[3] : "sources";
        String type = parts.length > 4 ? parts[4] : classifier.equals("source-release") ? "zip" : "jar";
        Coordinate coordinate = new Coordinate(parts[0], parts[1], parts[2], classifier, type);
        if (!coordinate.isValid()) {
            throw SourceException.of("bad-coordinate", argument);
        }
        return coordinate;
    }
}
