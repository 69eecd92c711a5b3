package org.sahab.project.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;

/** The files of a local repository in Maven's layout, whoever put them there. */
final class LocalRepositoryFiles {

    private final Path folder;

    LocalRepositoryFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of an artifact, if it is there. */
    Optional<Path> find(Gav gav, String classifier, String extension) {
        if (!gav.isPlain() || !(classifier + extension).matches("[A-Za-z0-9_.-]*") || extension.contains("..")) {
            return Optional.empty();
        }
        String name = gav.artifact() + '-' + gav.version() + (classifier.isEmpty() ? "" : '-' + classifier);
        Path file = folder.resolve(gav.group().replace('.', '/'))
                .resolve(gav.artifact())
                .resolve(gav.version())
                .resolve(name + '.' + extension);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The highest version on hand that lies in a range. */
    Optional<String> choose(Gav range) {
        Path versions = folder.resolve(range.group().replace('.', '/')).resolve(range.artifact());
        if (!new Gav(range.group(), range.artifact(), "1").isPlain() || !Files.isDirectory(versions)) {
            return Optional.empty();
        }
        GenericVersionScheme scheme = new GenericVersionScheme();
        try (Stream<Path> children = Files.list(versions)) {
            VersionConstraint constraint = scheme.parseVersionConstraint(range.version());
            Version highest = null;
            for (Path child : children.filter(Files::isDirectory).toList()) {
                Version version = scheme.parseVersion(child.getFileName().toString());
                if (constraint.containsVersion(version) && (highest == null || version.compareTo(highest) > 0)) {
                    highest = version;
                }
            }
            return Optional.ofNullable(highest).map(Version::toString);
        } catch (IOException | InvalidVersionSpecificationException e) {
            return Optional.empty();
        }
    }
}
