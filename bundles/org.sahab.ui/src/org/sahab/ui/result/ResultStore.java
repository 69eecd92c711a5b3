package org.sahab.ui.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;

/**
 * Results as files: an assessment each, and an index that says which projects they are of. Files are replaced as a whole, the
 * index last, so that an end at any moment leaves a state that can be read. For one thread at a time.
 */
final class ResultStore {

    private static final int FORMAT = 1;
    private static final String INDEX = "index.json";
    private static final String ASIDE = ".unreadable";
    private static final int MOST_PUT_ASIDE = 5;

    private final Gson gson = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setPrettyPrinting()
            .create();
    private final AssessmentJson json = new AssessmentJson();
    private final Path folder;

    ResultStore(Path folder) {
        this.folder = folder;
    }

    /**
     * An application and the name of the file that holds its assessment.
     *
     * @param file name of the file; empty until it was written
     */
    record Kept(AssessedApplication application, String file) {

        Kept withProjects(SortedMap<String, String> projects) {
            return new Kept(application.withProjects(projects), file);
        }
    }

    /**
     * What was read.
     *
     * @param kept what could be read
     * @param aside files that could not, under the names they have now
     */
    record Stored(List<Kept> kept, List<Path> aside) {

        static final Stored NOTHING = new Stored(List.of(), List.of());
    }

    private record Index(int format, @Nullable List<IndexEntry> applications) {}

    private record IndexEntry(
            @Nullable String file,
            @Nullable String time,
            @Nullable SortedMap<String, String> projects,
            @Nullable String rules) {}

    /** Reads everything. What cannot be read is renamed, so that nothing is lost and the next start is clean. */
    Stored read() {
        List<Kept> kept = new ArrayList<>();
        List<Path> aside = new ArrayList<>();
        Path index = folder.resolve(INDEX);
        if (Files.exists(index)) {
            try {
                for (IndexEntry entry : entries(index)) {
                    read(entry, kept, aside);
                }
            } catch (IOException | JsonParseException e) {
                kept.clear();
                aside.add(putAside(index));
                putAssessmentsAside();
            }
        }
        return new Stored(kept, aside);
    }

    /** Nobody knows whose they are, and the next index would delete them. */
    private void putAssessmentsAside() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                putAside(file);
            }
        } catch (IOException e) {
            return; // then they go with the next index, which is all that could be done with them
        }
    }

    private List<IndexEntry> entries(Path index) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(index)) {
            Index read = gson.fromJson(reader, Index.class);
            if (read == null || read.format() != FORMAT || read.applications() == null) {
                throw new IOException("Another format");
            }
            return read.applications();
        }
    }

    private void read(@Nullable IndexEntry entry, List<Kept> kept, List<Path> aside) throws IOException {
        if (entry == null
                || entry.file() == null
                || !entry.file().matches("\\d{1,9}\\.json")
                || entry.projects() == null
                || entry.projects().containsValue(null)
                || entry.time() == null) {
            throw new IOException("A broken entry");
        }
        Path file = folder.resolve(entry.file());
        Instant time;
        try {
            time = Instant.parse(entry.time());
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Assessment assessment = json.read(reader);
            String rules = Objects.requireNonNullElse(entry.rules(), "");
            kept.add(new Kept(new AssessedApplication(entry.projects(), time, assessment, rules), entry.file()));
        } catch (IOException | JsonParseException e) {
            if (Files.exists(file)) {
                aside.add(putAside(file));
            }
        }
    }

    /** Renames a file; where that is not possible it stays, under the name it has. */
    private Path putAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ASIDE);
        for (int n = 2; Files.exists(aside) && n <= MOST_PUT_ASIDE; n++) {
            aside = file.resolveSibling(file.getFileName() + ASIDE + '-' + n);
        }
        try {
            return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return file;
        }
    }

    /**
     * Writes a new assessment into a file of its own.
     *
     * @param others what is kept already
     */
    Kept write(AssessedApplication application, List<Kept> others) throws IOException {
        Set<String> taken = new HashSet<>();
        others.forEach(kept -> taken.add(kept.file()));
        int number = 1;
        while (taken.contains(number + ".json") || Files.exists(folder.resolve(number + ".json"))) {
            number++;
        }
        String file = number + ".json";
        replace(folder.resolve(file), writer -> json.write(application.assessment(), writer));
        return new Kept(application, file);
    }

    /** Writes which assessments are valid and whose they are, and deletes the others. */
    void writeIndex(List<Kept> kept) throws IOException {
        List<IndexEntry> entries = kept.stream()
                .filter(one -> !one.file().isEmpty())
                .map(one -> new IndexEntry(
                        one.file(),
                        one.application().time().toString(),
                        new TreeMap<>(one.application().projects()),
                        one.application().rules()))
                .toList();
        if (entries.isEmpty() && !Files.exists(folder)) {
            return;
        }
        replace(folder.resolve(INDEX), writer -> gson.toJson(new Index(FORMAT, entries), writer));
        Set<String> valid = new HashSet<>();
        entries.forEach(entry -> valid.add(entry.file()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(INDEX) && !valid.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer writer) throws IOException;
    }

    private void replace(Path file, Content content) throws IOException {
        Files.createDirectories(folder);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                content.write(writer);
            }
            try {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
    }
}
