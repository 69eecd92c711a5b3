package org.sahab.ui.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.text.Language;

/**
 * The folder that reports go to. Each report is written beside its place, and all are moved there when all are complete; what
 * else is in the folder is not touched.
 */
final class ReportFolder {

    /** A disk with less room than this is full: no report is smaller by much. */
    private static final long NEARLY_NOTHING = 1L << 16;

    private final Path folder;
    private final SequencedMap<Path, Path> written = new LinkedHashMap<>();
    private final List<Path> made = new ArrayList<>();

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes reports, all or none.
     *
     * @param reports what to write by path relative to the folder, separated by {@code /}
     * @param monitor counts one step for each report
     * @throws ExportException if they cannot be written
     * @throws org.eclipse.core.runtime.OperationCanceledException if the user does not want them any more
     */
    List<Path> write(SequencedMap<String, Report> reports, IProgressMonitor monitor) throws ExportException {
        boolean complete = false;
        try {
            check(reports);
            for (Map.Entry<String, Report> report : reports.entrySet()) {
                Path target = folder.resolve(report.getKey());
                monitor.subTask(Texts.text("writing.file", target));
                write(report.getValue(), target, monitor);
                monitor.worked(1);
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                move(file.getKey(), file.getValue());
            }
            complete = true;
            return List.copyOf(written.values());
        } catch (IOException e) {
            throw new ExportException(sentence(), e);
        } finally {
            if (!complete) {
                clean();
            }
        }
    }

    /** One report of one assessment. */
    record Report(Assessment assessment, ReportFormat format, Language language) {}

    private void check(SequencedMap<String, Report> reports) throws ExportException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException(Texts.text("failed.file", folder));
        }
        for (String report : reports.keySet()) {
            Path target = folder.resolve(report);
            if (Files.isDirectory(target)) {
                throw new ExportException(Texts.text("failed.folder", target));
            }
            try {
                makeFolders(target.getParent());
            } catch (IOException e) {
                throw new ExportException(isFull() ? sentence() : Texts.text("failed.read-only", folder), e);
            }
        }
    }

    /** Makes folders from the outermost that is missing on, and remembers them. */
    private void makeFolders(@Nullable Path missing) throws IOException {
        if (missing == null || Files.isDirectory(missing)) {
            return;
        }
        makeFolders(missing.getParent());
        Files.createDirectory(missing);
        made.add(missing);
    }

    private void write(Report report, Path target, IProgressMonitor monitor) throws IOException, ExportException {
        Path beside = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
        try (Writer file =
                new BufferedWriter(new OutputStreamWriter(open(beside, target), StandardCharsets.UTF_8), 1 << 16)) {
            report.format().write(report.assessment(), report.language(), new StoppableWriter(file, monitor));
        }
    }

    private OutputStream open(Path beside, Path target) throws ExportException {
        try {
            OutputStream stream = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
            written.put(beside, target);
            return stream;
        } catch (IOException e) {
            throw new ExportException(isFull() ? sentence() : Texts.text("failed.read-only", folder), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes back what was made; a folder that holds something else by now stays. */
    private void clean() {
        List<Path> leftovers = new ArrayList<>(written.keySet());
        leftovers.addAll(made.reversed());
        for (Path leftover : leftovers) {
            try {
                Files.deleteIfExists(leftover);
            } catch (IOException e) {
                // There is nobody left to tell: why reports are not there is being said already.
            }
        }
    }

    private String sentence() {
        return Texts.text(isFull() ? "failed.full" : "failed.writing", folder);
    }

    /** Asked of the disk, as what the system says of an error is in a language of its own. */
    private boolean isFull() {
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
