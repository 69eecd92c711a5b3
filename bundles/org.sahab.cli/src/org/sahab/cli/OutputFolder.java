package org.sahab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;

/**
 * The folder that reports go to. Each report is written beside its place and moved there when all are complete; what else is
 * in the folder is not touched.
 */
final class OutputFolder {

    private static final long NEARLY_NOTHING = 1L << 16;

    private final Path folder;
    private final Leftovers leftovers;

    private OutputFolder(Path folder, Leftovers leftovers) {
        this.folder = folder;
        this.leftovers = leftovers;
    }

    /** Writes one report. */
    interface Content {
        /** Writes it; the writer is closed by the caller. */
        void write(Writer writer) throws IOException;
    }

    /**
     * Makes the folder where it is not there, and tries whether these files can be written, before the work that would be
     * lost.
     *
     * @throws Failure if they cannot
     */
    static OutputFolder open(Path folder, Iterable<String> files, Leftovers leftovers) throws Failure {
        OutputFolder output = new OutputFolder(folder, leftovers);
        try {
            leftovers.folders(folder);
            for (String file : files) {
                if (Files.isDirectory(folder.resolve(file))) {
                    throw Failure.unusable(notWritable("output.is-folder", folder.resolve(file)));
                }
                output.tryOut(file);
            }
            return output;
        } catch (IOException e) {
            if (isFull(folder)) {
                throw writeFailure(folder, e);
            }
            Message problem = notWritable(
                    Files.exists(folder) && !Files.isDirectory(folder) ? "output.is-file" : "output.not-writable",
                    folder);
            throw new Failure(ExitCode.UNUSABLE, problem, e);
        }
    }

    private void tryOut(String file) throws IOException {
        Path trial = besides(file);
        leftovers.file(trial).close();
        leftovers.delete(trial);
    }

    private static Message notWritable(String key, Path path) {
        return Message.of(key).with("path", Argument.path(path.toString()));
    }

    /** A path in the folder, for the user to open. */
    Path resolve(String file) {
        return folder.resolve(file);
    }

    /**
     * Replaces reports, all or none.
     *
     * @throws Failure if they cannot be written
     */
    void replace(SequencedMap<String, Content> reports) throws Failure {
        SequencedMap<Path, Path> targets = new LinkedHashMap<>();
        try {
            for (var report : reports.entrySet()) {
                Path written = besides(report.getKey());
                targets.put(written, folder.resolve(report.getKey()));
                try (Writer writer = new BufferedWriter(
                        new OutputStreamWriter(leftovers.file(written), StandardCharsets.UTF_8), 1 << 16)) {
                    report.getValue().write(writer);
                }
            }
            leftovers.replace(targets);
        } catch (IOException e) {
            Failure failure = writeFailure(folder, e); // looks at the disk, so before there is room on it again
            targets.keySet().forEach(leftovers::delete);
            throw failure;
        }
    }

    private Path besides(String file) {
        return folder.resolve(
                "." + file + "." + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
    }

    /** Something that could be written no longer can; where it was to go, or null for standard output. */
    static Failure writeFailure(@Nullable Path folder, IOException cause) {
        if (folder == null) {
            return new Failure(ExitCode.FAILED, Message.of("output.stdout"), cause);
        }
        String key = isFull(folder) ? "output.disk-full" : "output.failed";
        return new Failure(ExitCode.FAILED, notWritable(key, folder), cause);
    }

    /** Asked of the disk, as what the system says of an error is in a language of its own. */
    private static boolean isFull(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            if (there == null) {
                return false;
            }
            FileStore disk = Files.getFileStore(there);
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
