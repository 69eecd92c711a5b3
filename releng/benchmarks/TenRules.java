import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Picks ten rules out of a folder of rule sets, for comparing what few and what many rules cost: each capability that a rule's
 * {@code when} names first, in the order of their names, gives its rule with the smallest SHA-1 of the id, then its second, and so on.
 * A pick that nobody can tune to.
 */
final class TenRules {

    private static final int NUMBER = 10;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(64 << 20)
            .build();

    private TenRules() {}

    /** Arguments: the folder of the rule sets, the folder that takes the file with the ten. */
    public static void main(String[] arguments) throws IOException {
        SortedMap<String, SortedMap<String, Map<?, ?>>> byCapability = new TreeMap<>();
        for (Path file : ruleFiles(Path.of(arguments[0]))) {
            read(file, byCapability);
        }
        List<Iterator<Map<?, ?>>> queues = new ArrayList<>();
        byCapability.values().forEach(rules -> queues.add(rules.values().iterator()));
        List<Map<?, ?>> picked = new ArrayList<>();
        boolean more = true;
        while (more && picked.size() < NUMBER) {
            more = false;
            for (Iterator<Map<?, ?>> queue : queues) {
                if (queue.hasNext() && picked.size() < NUMBER) {
                    picked.add(queue.next());
                    more = true;
                }
            }
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        String yaml = new Dump(DumpSettings.builder().build()).dumpToString(picked);
        Files.writeString(folder.resolve("ten.yaml"), yaml);
        picked.forEach(rule -> System.out.println(rule.get("ruleID")));
    }

    private static List<Path> ruleFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(path -> !path.toString().matches(".*\\.test\\.ya?ml"))
                    .filter(path -> !path.toString().contains("/tests/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file, SortedMap<String, SortedMap<String, Map<?, ?>>> byCapability) {
        try {
            if (new Load(SETTINGS).loadFromString(Files.readString(file)) instanceof List<?> rules) {
                for (Object one : rules) {
                    if (one instanceof Map<?, ?> rule && rule.get("ruleID") instanceof String id) {
                        capability(rule.get("when"))
                                .ifPresent(capability -> byCapability
                                        .computeIfAbsent(capability, key -> new TreeMap<>())
                                        .putIfAbsent(sha1(id), rule));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The capability that a condition names first, such as {@code java.referenced}. */
    private static Optional<String> capability(Object when) {
        return switch (when) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(field -> String.valueOf(field.getKey()).indexOf('.') > 0
                                ? Stream.of(String.valueOf(field.getKey()))
                                : capability(field.getValue()).stream())
                        .findFirst();
            case List<?> entries ->
                entries.stream().flatMap(entry -> capability(entry).stream()).findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%040x".formatted(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
