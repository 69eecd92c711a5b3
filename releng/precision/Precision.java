import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps verdicts on findings and tells what they add up to.
 *
 * <p>Arguments: the folder of the verdicts, the folder of the assessments, {@code first} or {@code second}, a command, and what
 * belongs to it.
 */
final class Precision {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int AROUND = 15;

    private final Samples samples;
    private final List<Application> applications;
    private final Path searches;
    private final Verdicts ofFindings;
    private final Verdicts ofCandidates;

    private Precision(Path folder, Path data) throws IOException {
        applications = Application.all(data);
        samples = new Samples(applications);
        searches = folder.resolve("searches.yaml");
        ofFindings = new Verdicts(folder.resolve("findings.jsonl"));
        ofCandidates = new Verdicts(folder.resolve("candidates.jsonl"));
    }

    public static void main(String[] arguments) throws IOException {
        Precision precision = new Precision(Path.of(arguments[0]), Path.of(arguments[1]));
        boolean second = arguments[2].equals("second");
        List<String> rest = List.of(arguments).subList(4, arguments.length);
        switch (arguments[3]) {
            case "table" -> System.exit(precision.table());
            case "findings" -> precision.print(precision.findings(rest), precision.ofFindings, second);
            case "candidates" -> precision.print(precision.candidates(rest), precision.ofCandidates, second);
            case "add" -> precision.add(rest.get(0).equals("second"), Path.of(rest.get(1)));
            default -> {
                System.err.println("There is no command " + arguments[3] + ": see --help.");
                System.exit(2);
            }
        }
    }

    private List<Item> findings(List<String> rules) {
        List<Item> items = new ArrayList<>();
        for (String rule : rules.isEmpty() ? samples.rules().keySet() : rules) {
            items.addAll(samples.sample(rule));
        }
        return items;
    }

    private List<Item> candidates(List<String> rules) throws IOException {
        List<Item> items = new ArrayList<>();
        samples.candidates(searches).forEach((rule, places) -> {
            if (rules.isEmpty() || rules.contains(rule)) {
                items.addAll(places);
            }
        });
        return items;
    }

    private void print(List<Item> items, Verdicts verdicts, boolean second) {
        for (Item item : items) {
            Verdict verdict = verdicts.of(item);
            if ((second ? verdict.second() : verdict.first()) == null) {
                Map<String, Object> line = new TreeMap<>();
                line.put("id", item.id());
                line.put("rule", item.rule());
                line.put("claim", item.claim());
                line.put("place", item.application() + "/" + item.file() + ":" + item.line());
                line.put("code", code(item));
                System.out.println(GSON.toJson(line));
            }
        }
    }

    private List<String> code(Item item) {
        Application application = applications.stream()
                .filter(each -> each.name().equals(item.application()))
                .findFirst()
                .orElseThrow();
        List<String> lines = application.lines(item.file());
        int first = Math.max(1, item.line() - AROUND);
        List<String> code = new ArrayList<>();
        List<String> window = Item.window(lines, Math.max(1, item.line()), AROUND);
        for (int i = 0; i < window.size(); i++) {
            code.add((first + i == item.line() ? "> " : "  ") + window.get(i));
        }
        return code;
    }

    /** What a reader says about one item. */
    private record Said(String id, Boolean verdict, String reason) {}

    private void add(boolean second, Path file) throws IOException {
        Map<String, Item> findings = byId(findings(List.of()));
        Map<String, Item> candidates = byId(candidates(List.of()));
        int unknown = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            Said said = GSON.fromJson(line, Said.class);
            boolean ofSample = findings.containsKey(said.id());
            Item item = ofSample ? findings.get(said.id()) : candidates.get(said.id());
            if (item == null || said.verdict() == null) {
                unknown++;
                continue;
            }
            Verdicts verdicts = ofSample ? ofFindings : ofCandidates;
            verdicts.put(verdicts.of(item).with(second, said.verdict(), said.reason()));
        }
        ofFindings.write();
        ofCandidates.write();
        if (unknown > 0) {
            System.err.println(unknown + " verdicts are of nothing in the samples, and were left out.");
        }
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        return byId;
    }

    private int table() throws IOException {
        Table table = new Table(samples, ofFindings, ofCandidates);
        table.print(samples.candidates(searches));
        Set<String> missed = table.missed();
        missed.forEach(System.out::println);
        return missed.isEmpty() ? 0 : 1;
    }
}
