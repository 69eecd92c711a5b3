package org.sahab.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * One file of rules, with a way to the files beside it. Files of a folder and resources of a bundle look the same.
 *
 * @param name how diagnostics name it, separated by {@code /}; the part before the last {@code /} is the folder that its rule
 *     set belongs to
 * @param folder reads it and the files beside it
 */
public record RuleSource(String name, Folder folder) {

    private static final int MAXIMUM_DEPTH = 32;
    private static final int MAXIMUM_FILES = 20_000;

    /** Reads files of one folder by their plain name. */
    @FunctionalInterface
    public interface Folder {
        /**
         * Opens a file.
         *
         * @throws FileNotFoundException if there is no such file
         * @throws IOException if it cannot be read
         */
        InputStream open(String fileName) throws IOException;
    }

    /** The name without the folder. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folder part of the name, {@code ""} if it has none. */
    public String folderName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /**
     * Opens the file itself.
     *
     * @throws IOException if it cannot be read
     */
    public InputStream open() throws IOException {
        return folder.open(fileName());
    }

    /** A resource beside a class. */
    public static RuleSource resource(Class<?> beside, String fileName) {
        String folderName = beside.getPackageName().replace('.', '/');
        return new RuleSource(folderName + "/" + fileName, name -> {
            InputStream stream = beside.getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream;
        });
    }

    /**
     * The rule files of a folder and its sub-folders in the order of their names, or the one file itself. Symbolic links to
     * folders are not followed.
     *
     * @throws IOException if the path does not exist, cannot be listed or holds too many files
     */
    public static List<RuleSource> under(Path path) throws IOException {
        Path top = path.toAbsolutePath().normalize();
        if (Files.isRegularFile(top)) {
            return List.of(ofFile(top, name(top)));
        }
        if (!Files.isDirectory(top)) {
            throw new NoSuchFileException(path.toString());
        }
        List<RuleSource> sources = new ArrayList<>();
        String prefix = name(top);
        Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), MAXIMUM_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isRuleFile(name(file)) && Files.isRegularFile(file)) {
                    if (sources.size() == MAXIMUM_FILES) {
                        throw new IOException("More than " + MAXIMUM_FILES + " rule files under " + path);
                    }
                    sources.add(ofFile(file, prefix + "/" + slashed(top.relativize(file))));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // A file that cannot be opened is reported when it is read; a folder that cannot be listed has no
                // rules.
                return FileVisitResult.CONTINUE;
            }
        });
        sources.sort(Comparator.comparing(RuleSource::name));
        return sources;
    }

    private static RuleSource ofFile(Path file, String name) {
        return new RuleSource(name, fileName -> {
            try {
                return Files.newInputStream(file.resolveSibling(fileName));
            } catch (NoSuchFileException e) {
                throw (IOException) new FileNotFoundException(fileName).initCause(e);
            }
        });
    }

    private static boolean isRuleFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".yaml") || lower.endsWith(".yml"))
                && !lower.endsWith(".test.yaml")
                && !lower.endsWith(".test.yml");
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "rules" : name.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
