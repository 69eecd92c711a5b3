import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verdicts of one file of JSON lines, by rule, application and content. */
final class Verdicts {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::rule)
            .thenComparing(Verdict::application)
            .thenComparing(Verdict::file)
            .thenComparing(Verdict::line)
            .thenComparing(Verdict::content);

    private final Path file;
    private final Map<String, Verdict> verdicts = new HashMap<>();

    Verdicts(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                put(GSON.fromJson(line, Verdict.class));
            }
        }
    }

    /** The verdict on an item, the empty one if nobody has judged it. */
    Verdict of(Item item) {
        return verdicts.getOrDefault(key(item.rule(), item.application(), item.content()), Verdict.of(item));
    }

    void put(Verdict verdict) {
        verdicts.put(key(verdict.rule(), verdict.application(), verdict.content()), verdict);
    }

    void write() throws IOException {
        List<Verdict> sorted = new ArrayList<>(verdicts.values());
        sorted.sort(ORDER);
        Files.write(file, sorted.stream().map(GSON::toJson).toList());
    }

    private static String key(String rule, String application, String content) {
        return rule + "\n" + application + "\n" + content;
    }
}
