package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.Application;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;

/**
 * A file, or a line of it, as it was typed.
 *
 * @param file the part before the line
 * @param line 1-based line, 0 for the whole file
 */
record AskedPlace(String file, int line) {

    private static final Pattern FILE_AND_LINE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?");
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "build.xml",
            ".project");

    /**
     * Reads {@code FILE}, {@code FILE:LINE} or {@code FILE:LINE:COLUMN}.
     *
     * @throws Failure if there is no name, or no line 0
     */
    static AskedPlace of(String text) throws Failure {
        Matcher matcher = FILE_AND_LINE.matcher(text);
        if (!matcher.matches()) {
            return new AskedPlace(text, 0);
        }
        int line = Integer.parseInt(matcher.group(2));
        if (line == 0) {
            throw Failure.unusable(UsageErrors.value(Argument.code("FILE:LINE"), text, "usage.value-place"));
        }
        return new AskedPlace(matcher.group(1), line);
    }

    /** Where the file lies, null if there is no such file from here. */
    private @Nullable Path location() {
        try {
            return Files.isRegularFile(Path.of(file)) ? Path.of(file).toRealPath() : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /**
     * The folder of the application that the file belongs to: the outermost one around it that holds a build file, in a row;
     * else the current folder, if the file is in it; else the folder of the file.
     *
     * @throws Failure if there is no such file
     */
    Path application() throws Failure {
        Path location = location();
        if (location == null) {
            throw Failure.unusable(Message.of("input.place-missing").with("path", Argument.path(file)));
        }
        Path found = null;
        for (Path folder = location.getParent(); folder != null; folder = folder.getParent()) {
            if (isBuilt(folder)) {
                found = folder;
            } else if (found != null) {
                return found;
            }
        }
        if (found != null) {
            return found;
        }
        Path here = Path.of("").toAbsolutePath();
        return location.startsWith(here)
                ? here
                : Optional.ofNullable(location.getParent()).orElse(here);
    }

    private static boolean isBuilt(Path folder) {
        return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * The path of the file in an application: it was named as it lies on this machine, relative to the application, or by the
     * end of that, if it is the end of one file only.
     *
     * @throws Failure if the application has no such file, or several
     */
    String in(Application application) throws Failure {
        Path location = location();
        String end = file.replace('\\', '/');
        List<String> ending = application.modules().stream()
                .flatMap(module -> module.files().stream()
                        .map(each -> module.applicationPath(each))
                        .filter(path -> path.equals(end) || path.endsWith("/" + end)))
                .toList();
        for (Module module : application.modules()) {
            for (ProjectFile each : module.files()) {
                String path = module.applicationPath(each);
                if (path.equals(end) || location != null && isSame(each.location(), location)) {
                    return path;
                }
            }
        }
        if (ending.size() == 1) {
            return ending.getFirst();
        }
        throw Failure.unusable(
                ending.isEmpty()
                        ? Message.of("input.place-outside")
                                .with("path", Argument.path(file))
                                .with("application", Argument.text(application.name()))
                        : Message.of("input.place-ambiguous")
                                .with("path", Argument.path(file))
                                .with("one", Argument.path(ending.get(0)))
                                .with("other", Argument.path(ending.get(1))));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.getFileName().equals(other.getFileName())
                    && one.toRealPath().equals(other);
        } catch (IOException e) {
            return false;
        }
    }
}
