import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.readiness.Readiness;

/**
 * One of the applications that rules are judged on.
 *
 * @param name its short name
 * @param top the folder that the places of its assessment are relative to
 * @param assessment what was found in it
 * @param texts the lines of its files as far as they were asked for, by their place in the application
 */
record Application(String name, Path top, Assessment assessment, Map<String, List<String>> texts) {

    private static final int LARGEST = 4 << 20;

    /** Reads all applications of a folder: {@code NAME.path} names the sources, {@code NAME/assessment.json} what was found. */
    static List<Application> all(Path folder) throws IOException {
        List<Application> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".path"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".path", "");
                Path sources = Path.of(Files.readString(file).strip());
                try (Reader reader =
                        Files.newBufferedReader(folder.resolve(name).resolve("assessment.json"))) {
                    Assessment assessment = new AssessmentJson().read(reader);
                    all.add(new Application(name, top(sources), assessment, new HashMap<>()));
                }
            }
        }
        return all;
    }

    /** An archive is assessed from its only folder on. */
    private static Path top(Path sources) throws IOException {
        try (Stream<Path> entries = Files.list(sources)) {
            List<Path> all = entries.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : sources;
        }
    }

    /** Whether a module is for tests or an example, and so in no figure of the assessment. */
    boolean isAside(String module) {
        Readiness readiness = assessment.readiness();
        return readiness != null
                && readiness.module(module).filter(each -> each.wave() == 0).isPresent();
    }

    /** The module that a file belongs to: the one with the longest name that the file's begins with. */
    String module(String file) {
        return assessment.modules().stream()
                .map(ModuleInfo::id)
                .filter(id -> file.startsWith(id + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The lines of a file; none where it cannot be read as text. */
    List<String> lines(String file) {
        return texts.computeIfAbsent(file, name -> {
            Path path = top.resolve(name);
            try {
                return Files.isRegularFile(path) && Files.size(path) <= LARGEST
                        ? Files.readString(path, StandardCharsets.ISO_8859_1)
                                .lines()
                                .toList()
                        : List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
