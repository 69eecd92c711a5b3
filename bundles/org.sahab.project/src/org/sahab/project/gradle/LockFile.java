package org.sahab.project.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;
import org.sahab.project.Artifact;
import org.sahab.project.build.BuildText;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/** What {@code gradle.lockfile} says of a project: the version of everything it depends on, as Gradle itself chose it. */
final class LockFile {

    private static final int MOST_BYTES = 4 << 20;
    private static final Pattern ENTRY = Pattern.compile("(?m)^([\\w.-]+):([\\w.-]+):([^\\s:=]+)=([^\\s,]*)");

    /** An entry, with the first of the configurations that it belongs to. */
    private record Entry(String group, String artifact, String version, String configuration, Region region) {}

    private final String file;
    private final Map<String, Entry> entries = new TreeMap<>();

    private LockFile(String file) {
        this.file = file;
    }

    /** The lock file of a project; an empty one if there is none. */
    static LockFile read(FileTree tree, String folder) {
        Optional<FileEntry> file = tree.file(TreePaths.child(folder, "gradle.lockfile"));
        LockFile lock = new LockFile(file.map(FileEntry::path).orElse(""));
        file.ifPresent(lock::read);
        return lock;
    }

    private void read(FileEntry entry) {
        BuildText text;
        try (InputStream in = Files.newInputStream(entry.location())) {
            text = BuildText.decode(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            return; // as if it were not there
        }
        Matcher matcher = ENTRY.matcher(text.text());
        while (matcher.find()) {
            entries.put(
                    matcher.group(1) + ':' + matcher.group(2),
                    new Entry(
                            matcher.group(1),
                            matcher.group(2),
                            matcher.group(3),
                            matcher.group(4),
                            text.region(matcher.start(), matcher.end(3))));
        }
    }

    /** The version that is locked; null if there is none. */
    @Nullable
    String version(String group, String artifact) {
        Entry entry = entries.get(group + ':' + artifact);
        return entry == null ? null : entry.version();
    }

    /** Adds what no script names and no pom on hand brings. */
    void addTo(ModuleDescription.Builder builder) {
        for (Entry entry : entries.values()) {
            if (!builder.hasArtifact(entry.group(), entry.artifact())) {
                builder.artifact(new Artifact(
                        entry.group(),
                        entry.artifact(),
                        entry.version(),
                        entry.configuration(),
                        false,
                        file,
                        entry.region()));
            }
        }
    }
}
