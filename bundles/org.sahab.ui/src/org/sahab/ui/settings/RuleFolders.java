package org.sahab.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rule folders as text in the settings: relative to the project where it is near, so that the file serves a whole team. */
final class RuleFolders {

    private RuleFolders() {}

    /**
     * The text for a folder.
     *
     * @param base location of the project, or null for the workspace
     */
    static String text(Path folder, @Nullable Path base) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path text = base != null && isNear(absolute, base) ? base.relativize(absolute) : absolute;
        String slashed = text.toString().replace(text.getFileSystem().getSeparator(), "/");
        return slashed.isEmpty() ? "." : slashed;
    }

    /** In the project, or beside it as in a repository of many projects. */
    private static boolean isNear(Path folder, Path base) {
        Path parent = base.getParent();
        return folder.startsWith(base) || parent != null && parent.getParent() != null && folder.startsWith(parent);
    }

    /**
     * The folder that a text names.
     *
     * @param base location of the project, or null for the workspace, where a relative path has no meaning
     * @throws InvalidPathException if it names none. A project comes from others, so its file cannot name a folder on another
     *     machine either: to look there would already tell that machine of it
     */
    static Path folder(String text, @Nullable Path base) {
        if (base != null && text.matches("[/\\\\]{2}.*")) {
            throw new InvalidPathException(text, "names another machine");
        }
        Path path = base == null ? Path.of(text) : base.resolve(text);
        if (text.isBlank() || !path.isAbsolute()) {
            throw new InvalidPathException(text, "is relative to nothing");
        }
        return path.normalize();
    }
}
