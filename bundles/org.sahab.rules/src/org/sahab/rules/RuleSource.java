package org.sahab.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One file of rules, with a way to the files beside it. Files of a folder and resources of a bundle look the same.
 *
 * @param name how diagnostics name it, separated by {@code /}; the part before the last {@code /} is the folder that its rule
 *     set belongs to
 * @param folder reads it and the files beside it
 * @param masking whether its rules only tell what is a secret, and find nothing
 */
public record RuleSource(String name, Folder folder, boolean masking) {

    private static final int MAXIMUM_DEPTH = 32;
    private static final int MAXIMUM_FILES = 20_000;
    private static final List<String> HEADERS = List.of("ruleset.yaml", "ruleset.yml");

    /** A file whose rules find what they look for. */
    public RuleSource(String name, Folder folder) {
        this(name, folder, false);
    }

    /** The same file, whose rules only tell what is a secret: of what is not to be reported, secrets are masked all the same. */
    public RuleSource forMasking() {
        return new RuleSource(name, folder, true);
    }

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

        /** The folder on disk, null for one that is elsewhere. */
        default @Nullable Path directory() {
            return null;
        }

        /** Size and time of a file, null if they are not known. */
        default @Nullable Stamp stamp(String fileName) {
            return null;
        }

        /** False if there certainly is no such file. */
        default boolean mayHave(String fileName) {
            return true;
        }
    }

    /**
     * What tells a changed file, mostly.
     *
     * @param size in bytes
     * @param changed when it was changed last, in nanoseconds since 1970
     */
    public record Stamp(long size, long changed) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }

    /** Size and time of the file when it was listed, null if they are not known. */
    public @Nullable Stamp stamp() {
        return folder.stamp(fileName());
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

    /** The file on disk, if it is there. */
    public Optional<Path> path() {
        Path directory = folder.directory();
        return directory == null ? Optional.empty() : Optional.of(directory.resolve(fileName()));
    }

    /** The same file under another name. */
    RuleSource named(String other) {
        return new RuleSource(other, folder, masking);
    }

    /** A resource beside a class. */
    public static RuleSource resource(Class<?> beside, String fileName) {
        String folderName = beside.getPackageName().replace('.', '/');
        return new RuleSource(folderName + "/" + fileName, RulePages.beside(beside));
    }

    /**
     * The rule files of a folder and its sub-folders in the order of their names, or one file with the one beside it that describes
     * its rule set. Symbolic links to folders are not followed, and the data of tests ({@code tests/data}) hold no rules.
     *
     * @throws IOException if the path does not exist, cannot be listed or holds too many files
     */
    public static List<RuleSource> under(Path path) throws IOException {
        Path top = path.toAbsolutePath().normalize();
        if (Files.isRegularFile(top)) {
            return withHeader(top);
        }
        if (!Files.isDirectory(top)) {
            throw new NoSuchFileException(path.toString());
        }
        List<RuleSource> sources = new ArrayList<>();
        String prefix = name(top);
        Map<Path, DiskFolder> folders = new HashMap<>();
        Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), MAXIMUM_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (!directory.equals(top) && holdsTestData(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.put(directory, new DiskFolder(directory, new HashMap<>()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                DiskFolder folder = Objects.requireNonNull(folders.get(file.getParent()));
                String name = name(file);
                BasicFileAttributes own = attributes.isSymbolicLink() ? attributesOf(file) : attributes;
                folder.add(name, own);
                if (isRuleFile(name) && own != null && own.isRegularFile()) {
                    if (sources.size() == MAXIMUM_FILES) {
                        throw new IOException("More than " + MAXIMUM_FILES + " rule files under " + path);
                    }
                    sources.add(new RuleSource(prefix + "/" + slashed(top.relativize(file)), folder));
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

    private static List<RuleSource> withHeader(Path file) {
        Path parent = file.getParent();
        DiskFolder folder = DiskFolder.of(parent);
        List<RuleSource> sources = new ArrayList<>();
        sources.add(new RuleSource(name(file), folder));
        for (String header : HEADERS) {
            if (!header.equals(name(file)) && folder.mayHave(header)) {
                sources.add(new RuleSource(header, folder));
            }
        }
        sources.sort(Comparator.comparing(RuleSource::name));
        return sources;
    }

    private static boolean holdsTestData(Path directory) {
        Path parent = directory.getParent();
        return name(directory).equals("data")
                && parent != null
                && (name(parent).equals("tests") || name(parent).equals("test"));
    }

    /** Whether the file describes the rule set of its folder. */
    public boolean isHeader() {
        return HEADERS.contains(fileName().toLowerCase(Locale.ROOT));
    }

    private static @Nullable BasicFileAttributes attributesOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            // A link to nothing, or a file that went away.
            return null;
        }
    }

    /** A folder on disk with the files that it had when it was listed. */
    private static final class DiskFolder implements Folder {
        private final @Nullable Path directory;
        private final Map<String, @Nullable Stamp> files;

        DiskFolder(@Nullable Path directory, Map<String, @Nullable Stamp> files) {
            this.directory = directory;
            this.files = files;
        }

        static DiskFolder of(@Nullable Path directory) {
            DiskFolder folder = new DiskFolder(directory, new HashMap<>());
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder.resolve("."))) {
                paths.forEach(path -> folder.add(RuleSource.name(path), attributesOf(path)));
            } catch (IOException | DirectoryIteratorException e) {
                // A folder that cannot be listed has no files beside the one that is asked for.
                return folder;
            }
            return folder;
        }

        void add(String fileName, @Nullable BasicFileAttributes attributes) {
            files.put(fileName, attributes == null ? null : Stamp.of(attributes));
        }

        @Override
        public @Nullable Path directory() {
            return directory;
        }

        private Path resolve(String fileName) {
            return directory == null ? Path.of(fileName) : directory.resolve(fileName);
        }

        @Override
        public InputStream open(String fileName) throws IOException {
            try {
                return Files.newInputStream(resolve(fileName));
            } catch (NoSuchFileException e) {
                throw (IOException) new FileNotFoundException(fileName).initCause(e);
            }
        }

        @Override
        public @Nullable Stamp stamp(String fileName) {
            return files.get(fileName);
        }

        @Override
        public boolean mayHave(String fileName) {
            return files.containsKey(fileName);
        }
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
