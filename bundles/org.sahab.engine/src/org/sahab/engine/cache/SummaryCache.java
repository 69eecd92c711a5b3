package org.sahab.engine.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.source.Hashes;
import org.sahab.model.unit.UnitSummary;

/**
 * The unit summaries of one application on disk, so that a second run parses only what has changed. A file that is broken,
 * or was made by another version or with other rules, is as good as none; one that cannot be written is not missed.
 */
public final class SummaryCache {

    private static final int MAGIC = 0x5A4AB002;
    private static final int MAX_UNITS = 2_000_000;
    private static final String SUFFIX = ".units";

    private final Path folder;
    private final Path file;
    private final String key;
    private final long maxBytes;

    /**
     * A summary and the surroundings it was made in.
     *
     * @param environment all it depends on besides Java files
     * @param summary the summary
     */
    public record Entry(String environment, UnitSummary summary) {}

    /**
     * The cache of an application.
     *
     * @param folder where caches are kept
     * @param application what tells this application from others on this machine
     * @param key what all entries depend on: versions, rules, checks
     * @param maxBytes how large the folder may become
     */
    public SummaryCache(Path folder, String application, String key, long maxBytes) {
        this.folder = folder;
        this.file = folder.resolve(
                Hashes.sha256(application.getBytes(StandardCharsets.UTF_8)).substring(0, 24) + SUFFIX);
        this.key = key;
        this.maxBytes = maxBytes;
    }

    /** What is there, by file; empty if it is of no use. */
    public Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > maxBytes) {
                return Map.of();
            }
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                if (in.readInt() != MAGIC) {
                    return Map.of();
                }
                SummaryCodec.Reader reader = new SummaryCodec.Reader(in);
                if (!reader.string().equals(key)) {
                    return Map.of();
                }
                int size = reader.number();
                if (size < 0 || size > MAX_UNITS) {
                    return Map.of();
                }
                for (int i = 0; i < size; i++) {
                    Entry entry = new Entry(reader.string(), reader.summary());
                    entries.put(entry.summary().file(), entry);
                }
                return in.readInt() == MAGIC ? entries : Map.of();
            }
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }

    /** Replaces what is there, or leaves it if that fails. */
    public void write(Map<String, Entry> entries) {
        Path temporary = null;
        try {
            Files.createDirectories(folder);
            temporary = Files.createTempFile(folder, "new-", SUFFIX);
            write(temporary, new TreeMap<>(entries));
            if (Files.size(temporary) <= maxBytes) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                temporary = null;
                dropOldest();
            }
        } catch (IOException e) {
            // A full disk or a folder of somebody else's: the next run is slower, and that is all.
            return;
        } finally {
            delete(temporary);
        }
    }

    private void write(Path target, TreeMap<String, Entry> entries) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(target);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, 1 << 16))) {
            out.writeInt(MAGIC);
            SummaryCodec.Writer writer = new SummaryCodec.Writer(out);
            writer.string(key);
            writer.number(entries.size());
            for (Entry entry : entries.values()) {
                writer.string(entry.environment());
                writer.summary(entry.summary());
            }
            out.writeInt(MAGIC);
        }
    }

    /** Other applications' caches go, oldest first, until the folder is no larger than it may be. */
    private void dropOldest() throws IOException {
        record Aged(Path path, FileTime time, long size) {}
        List<Aged> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path each : all) {
                files.add(new Aged(each, Files.getLastModifiedTime(each), Files.size(each)));
            }
        }
        files.sort(Comparator.comparing(Aged::time)
                .thenComparing(aged -> aged.path().toString()));
        long total = files.stream().mapToLong(Aged::size).sum();
        for (Aged aged : files) {
            if (total <= maxBytes) {
                return;
            }
            if (!aged.path().equals(file)) {
                delete(aged.path());
                total -= aged.size();
            }
        }
    }

    private static void delete(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // It will be tried again by the next run.
                return;
            }
        }
    }
}
