package org.sahab.project.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
}
