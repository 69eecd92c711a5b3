package org.sahab.project.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.FileKind;
import org.sahab.project.ProgressListener;
import org.sahab.project.ReadLimits;

/**
 * Lists the files below a folder. Links are not followed: what they lead to inside the folder is listed anyway, and
 * what lies
 * outside is not part of it. What cannot be read is a problem, and the rest goes on.
 */
public final class TreeWalk {

    private final ReadLimits limits;
    private final Problems problems;
    private final ProgressListener progress;
    private final UnaryOperator<String> decoder;
    private final Overlay overlay;
    private final List<FileEntry> files = new ArrayList<>();
    private final Map<String, Path> folders = new HashMap<>();
    private int links;
    private boolean full;

    private TreeWalk(
            ReadLimits limits,
            Problems problems,
            ProgressListener progress,
            UnaryOperator<String> decoder,
            Overlay overlay) {
        this.overlay = overlay;
        this.limits = limits;
        this.problems = problems;
        this.progress = progress;
        this.decoder = decoder;
    }

    /**
     * Lists a folder.
     *
     * @param encodedNames whether the names were written by {@link FileNames#encode}
     * @throws IOException if the folder itself cannot be found
     */
    public static FileTree list(
            Path folder, boolean encodedNames, ReadLimits limits, Problems problems, ProgressListener progress)
            throws IOException {
        UnaryOperator<String> decoder = encodedNames ? FileNames::decode : UnaryOperator.identity();
        return new TreeWalk(limits, problems, progress, decoder, Overlay.NONE).list(folder.toRealPath());
    }

    /**
     * Lists a folder as a development environment shows it.
     *
     * @throws IOException if the folder itself cannot be found
     */
    public static FileTree list(
            Path folder, Overlay overlay, ReadLimits limits, Problems problems, ProgressListener progress)
            throws IOException {
        return new TreeWalk(limits, problems, progress, UnaryOperator.identity(), overlay).list(folder.toRealPath());
    }

    private FileTree list(Path root) {
        list(root, "", 0, false);
        overlay.links().forEach((path, target) -> follow(root, path, target));
        if (links > 0) {
            problems.add(Severity.INFO, Message.of("project.tree.links").with("count", Argument.number(links)), "");
        }
        files.sort(Comparator.comparing(FileEntry::path));
        return new FileTree(root, files, folders);
    }

    /** Lists what lies elsewhere. What leads around the tree itself is left out, as it would be listed twice. */
    private void follow(Path root, String path, Path target) {
        if (overlay.hidden().test(path)) {
            return;
        }
        try {
            Path location = target.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(location, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                add(new FileEntry(path, location, FileKind.of(path), attributes.size()));
            } else if (attributes.isDirectory() && !root.startsWith(location)) {
                int depth = (int) path.chars().filter(c -> c == '/').count() + 1;
                list(location, path, depth, false);
            }
        } catch (IOException e) {
            problems.error("tree.folder-unreadable", path);
        }
    }

    private record Child(String name, Path location, BasicFileAttributes attributes) {}

    private void list(Path folder, String path, int depth, boolean buildOutput) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        if (depth > limits.depth()) {
            problems.error("tree.too-deep", path);
            return;
        }
        folders.put(path, folder);
        List<Child> subfolders = new ArrayList<>();
        Set<String> siblings = new HashSet<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path location : children) {
                visit(location, path, subfolders, siblings, buildOutput);
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.error("tree.folder-unreadable", path);
        }
        for (Child subfolder : subfolders) {
            descend(subfolder, path, siblings, depth, buildOutput);
        }
    }

    private void visit(
            Path location, String folder, List<Child> subfolders, Set<String> siblings, boolean buildOutput) {
        String name = decoder.apply(FileNames.of(location));
        String path = TreePaths.child(folder, name);
        if (overlay.links().containsKey(path) || overlay.hidden().test(path)) {
            return;
        }
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            problems.error("tree.file-unreadable", path);
            return;
        }
        if (attributes.isDirectory()) {
            subfolders.add(new Child(name, location, attributes));
        } else if (attributes.isSymbolicLink()) {
            links++;
        } else if (attributes.isRegularFile() && !buildOutput) {
            siblings.add(name);
            add(new FileEntry(path, location, FileKind.of(name), attributes.size()));
        }
    }

    private void add(FileEntry file) {
        if (files.size() < limits.files()) {
            files.add(file);
        } else if (!full) {
            full = true;
            problems.add(
                    Severity.ERROR,
                    Message.of("project.tree.too-many-files").with("limit", Argument.number(limits.files())),
                    "");
        }
    }

    private void descend(Child folder, String parent, Set<String> siblings, int depth, boolean buildOutput) {
        if (full
                || SkippedFolders.ALWAYS.contains(folder.name())
                || overlay.elsewhere().contains(folder.location())) {
            return;
        }
        if (buildOutput && !SkippedFolders.holdsGeneratedSources(folder.name())) {
            return;
        }
        list(
                folder.location(),
                TreePaths.child(parent, folder.name()),
                depth + 1,
                SkippedFolders.isBuildOutput(folder.name(), siblings));
    }
}
