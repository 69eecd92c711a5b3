package org.sahab.rules.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleSource;
import org.sahab.rules.RuleSource.Stamp;
import org.sahab.rules.format.Hash;
import org.sahab.rules.format.RuleSet;
import org.sahab.rules.format.RuleSetReader;

/**
 * Rules that were read from lists of files, in one file per list. What is broken, was made by another version or of other
 * contents is as good as not there; what cannot be written is not missed.
 */
public final class RuleStore {

    /** Changes when rules are written to the store, or read from YAML, otherwise than before. */
    private static final int FORMAT = 0x5A4AB101;

    private static final int MAXIMUM_BYTES = 256 << 20;
    private static final int MAXIMUM_FILES = 24;
    private static final int HEAD = 16;
    private static final String SUFFIX = ".rules";

    /** A file that was changed less than this before it was read may change again without its time telling so, in ms. */
    private static final long UNCERTAIN = 2_500;

    private final Path folder;
    private final String version;

    /** The store in a folder, which need not exist, for one version of the program. */
    public RuleStore(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * What was read.
     *
     * @param sets the rule sets
     * @param problems what was wrong with them
     * @param dropped number of problems beyond those
     * @param hashes hashes of the contents of the files that could be read, by name
     * @param read when reading began, in milliseconds since 1970
     * @param patterns expressions in them that are known to be valid
     */
    public record Stored(
            List<RuleSet> sets,
            List<Diagnostic> problems,
            int dropped,
            Map<String, String> hashes,
            long read,
            Collection<String> patterns) {}

    /** What was read from these files, null if that is not known or they have changed since. */
    public @Nullable Stored load(List<RuleSource> sources, Compatibility compatibility) {
        try {
            Path file = file(sources, compatibility);
            if (!Files.isRegularFile(file) || Files.size(file) > MAXIMUM_BYTES) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer head = ByteBuffer.wrap(bytes);
            if (bytes.length < HEAD || head.getInt() != FORMAT || head.getLong() != checksum(bytes)) {
                return null;
            }
            int contents = head.getInt();
            Unpacker known = new Unpacker(Arrays.copyOfRange(bytes, HEAD, HEAD + contents), 0);
            if (!known.text().equals(key())) {
                return null;
            }
            long read = known.number();
            Map<String, String> hashes = unchanged(known, sources, read);
            if (hashes == null) {
                return null;
            }
            Unpacker in = new Unpacker(bytes, HEAD + contents);
            Stored stored = new Stored(
                    in.list(() -> RuleCodec.ruleSet(in)),
                    in.list(() -> RuleCodec.diagnostic(in)),
                    in.integer(),
                    hashes,
                    read,
                    in.texts());
            return in.isDone() ? stored : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** What an expression means is for the JDK to say, too. */
    private String key() {
        return version + " " + System.getProperty("java.vm.version");
    }

    /** The hashes of the files, null if any of them has changed. */
    private static @Nullable Map<String, String> unchanged(Unpacker known, List<RuleSource> sources, long read) {
        if (known.integer() != sources.size()) {
            return null;
        }
        Map<String, String> hashes = new HashMap<>();
        for (RuleSource source : sources) {
            String name = known.text();
            long size = known.number();
            long changed = known.number();
            String hash = known.text();
            Stamp stamp = source.stamp();
            boolean same = stamp != null
                    && stamp.size() == size
                    && stamp.changed() == changed
                    && changed / 1_000_000 + UNCERTAIN < read;
            if (!name.equals(source.name()) || !same && !hash.equals(hash(source))) {
                return null;
            }
            hashes.put(name, hash);
        }
        return hashes;
    }

    private static String hash(RuleSource source) {
        try (InputStream stream = source.open()) {
            return new Hash()
                    .add(stream.readNBytes(RuleSetReader.MAXIMUM_BYTES + 1))
                    .hex();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** Keeps what was read from these files, or leaves it if that fails. */
    public void save(List<RuleSource> sources, Compatibility compatibility, Stored stored) {
        Path temporary = null;
        try {
            Packer known = new Packer().text(key()).number(stored.read()).number(sources.size());
            for (RuleSource source : sources) {
                String hash = stored.hashes().get(source.name());
                if (hash == null) {
                    // It could not be read, and may be readable the next time.
                    return;
                }
                Stamp stamp = source.stamp();
                known.text(source.name())
                        .number(stamp == null ? -1 : stamp.size())
                        .number(stamp == null ? -1 : stamp.changed())
                        .text(hash);
            }
            Packer packer = new Packer();
            packer.list(stored.sets(), set -> RuleCodec.write(packer, set))
                    .list(stored.problems(), problem -> RuleCodec.write(packer, problem))
                    .number(stored.dropped())
                    .texts(stored.patterns());
            Files.createDirectories(folder);
            temporary = Files.createTempFile(folder, "new-", SUFFIX);
            Files.write(temporary, bytes(known.packed(), packer.packed()));
            Files.move(
                    temporary,
                    file(sources, compatibility),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            temporary = null;
            dropOldest();
        } catch (IOException e) {
            // A full disk or a folder of somebody else's: the next run is slower, and that is all.
            return;
        } finally {
            delete(temporary);
        }
    }

    private static byte[] bytes(byte[] known, byte[] rules) {
        ByteBuffer all = ByteBuffer.allocate(HEAD + known.length + rules.length);
        all.putInt(FORMAT).putLong(0).putInt(known.length).put(known).put(rules);
        all.putLong(Integer.BYTES, checksum(all.array()));
        return all.array();
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        int from = Integer.BYTES + Long.BYTES;
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    private Path file(List<RuleSource> sources, Compatibility compatibility) {
        Hash hash = new Hash().add(compatibility.name());
        for (RuleSource source : sources) {
            hash.add(source.name()).add(String.valueOf(source.folder().directory()));
        }
        return folder.resolve(hash.hex().substring(0, 24) + SUFFIX);
    }

    private void dropOldest() throws IOException {
        record Aged(Path path, FileTime time) {}
        List<Aged> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path each : all) {
                files.add(new Aged(each, Files.getLastModifiedTime(each)));
            }
        }
        files.sort(Comparator.comparing(Aged::time)
                .thenComparing(aged -> aged.path().toString()));
        for (int i = 0; i < files.size() - MAXIMUM_FILES; i++) {
            delete(files.get(i).path());
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Left behind; it is one of those that go when there are too many.
                return;
            }
        }
    }
}
