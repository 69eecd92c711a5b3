package org.sahab.project.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.FileKind;
import org.sahab.project.ProgressListener;
import org.sahab.project.ReadLimits;
import org.sahab.project.SourceException;
import org.sahab.project.archive.SkippedEntry.Reason;
import org.sahab.project.tree.FileNames;

/**
 * Unpacks one archive that nobody vouches for. Sizes are counted while writing, as an archive may lie about them;
 * links become
 * files with the text of the link; every file lies below the folder or is skipped.
 */
final class Unpacking {

    private static final int HARMLESS = 1 << 20;
    private static final int MAX_NAME = 255;

    private final Path archive;
    private final String name;
    private final Path folder;
    private final ReadLimits limits;
    private final ProgressListener progress;
    private final List<SkippedEntry> skipped = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private long budget;

    Unpacking(Path archive, String name, Path folder, ReadLimits limits, ProgressListener progress) {
        this.archive = archive;
        this.name = name;
        this.folder = folder;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Unpacks all it may.
     *
     * @return what was skipped, sorted by name
     * @throws IOException if the folder cannot be written
     * @throws SourceException if the archive cannot be read, or only at a size that nobody wants
     */
    List<SkippedEntry> run() throws IOException, SourceException {
        try (ZipFile zip = open()) {
            if (zip.size() > limits.archiveEntries()) {
                throw limit("too-many-entries", limits.archiveEntries());
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            refuseClassesWithoutSources(entries);
            budget =
                    Math.min(limits.archiveBytes(), Files.size(archive) * limits.archiveRatio() + (long) HARMLESS * 16);
            for (ZipEntry entry : entries) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                unpack(zip, entry);
            }
        }
        skipped.sort(Comparator.comparing(SkippedEntry::name).thenComparing(SkippedEntry::reason));
        return skipped;
    }

    /** Names that are not marked as UTF-8 mostly are, else in the charset of the first zips. */
    private ZipFile open() throws SourceException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (IOException notUtf8) {
            try {
                return new ZipFile(archive.toFile(), Charset.forName("IBM437"));
            } catch (IOException e) {
                throw SourceException.of(isZip() ? "broken-archive" : "not-an-archive", name, e);
            }
        }
    }

    private boolean isZip() {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private void refuseClassesWithoutSources(List<? extends ZipEntry> entries) throws SourceException {
        boolean classes = false;
        for (ZipEntry entry : entries) {
            FileKind kind = FileKind.of(entry.getName());
            if (kind == FileKind.JAVA || kind.otherJvmLanguage()) {
                return;
            }
            classes |= kind == FileKind.CLASS || kind == FileKind.JAR;
        }
        if (classes) {
            throw SourceException.of("classes-only", name);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException, SourceException {
        List<String> segments = segments(entry.getName());
        if (segments == null) {
            skip(Reason.OUTSIDE, entry);
            return;
        }
        if (entry.isDirectory() || segments.isEmpty()) {
            return; // folders come with their files
        }
        Path target = folder;
        for (String segment : segments) {
            target = target.resolve(segment);
        }
        OutputStream out;
        try {
            if (folders.add(String.join("/", segments.subList(0, segments.size() - 1)))) {
                Files.createDirectories(target.getParent());
            }
            out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            skip(Reason.CLASH, entry);
            return;
        } catch (IOException e) {
            if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
                skip(Reason.CLASH, entry);
                return;
            }
            throw e;
        }
        Reason failure;
        try (out) {
            failure = copy(zip, entry, out);
        }
        if (failure != null) {
            Files.delete(target);
            skip(failure, entry);
        }
    }

    /** Copies an entry; says why it failed if that was the archive's fault. */
    private @Nullable Reason copy(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException, SourceException {
        long most = Math.max(HARMLESS, Math.max(0, entry.getCompressedSize()) * limits.archiveRatio());
        CRC32 checksum = new CRC32();
        long written = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                budget -= read;
                if (written > most) {
                    return Reason.BOMB;
                }
                if (budget < 0) {
                    throw limit("too-large", limits.archiveBytes() >> 20);
                }
                checksum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (ZipException | EOFException e) {
            return Reason.BROKEN;
        }
        return entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue() ? Reason.BROKEN : null;
    }

    /** The names of the folders and the file of an entry, encoded; null if it lies outside or cannot be a file. */
    private static @Nullable List<String> segments(String entry) {
        String path = entry.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return null;
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                return null;
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                String encoded = FileNames.encode(segment);
                if (encoded.length() > MAX_NAME) {
                    return null;
                }
                segments.add(encoded);
            }
        }
        return segments;
    }

    private void skip(Reason reason, ZipEntry entry) {
        StringBuilder line = new StringBuilder();
        entry.getName()
                .codePoints()
                .limit(MAX_NAME)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        skipped.add(new SkippedEntry(reason, line.toString()));
    }

    private SourceException limit(String key, long limit) {
        return new SourceException(Message.of("project.source." + key)
                .with("source", Argument.path(name))
                .with("limit", Argument.number(limit)));
    }
}
