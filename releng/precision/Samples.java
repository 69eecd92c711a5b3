import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is judged: of each rule ten of its findings, and ten places that a broad search for its subject gives. */
final class Samples {

    private static final int SIZE = 10;
    private static final String SEED = "sahab-1";

    /** How far the line of a finding may be from that of the search: a statement may take several. */
    private static final int NEAR = 2;

    private final List<Application> applications;
    private final Map<String, RuleDescriptor> rules = new TreeMap<>();
    private final SortedMap<String, List<Item>> findings = new TreeMap<>();

    Samples(List<Application> applications) {
        this.applications = applications;
        for (Application application : applications) {
            application.assessment().findingRules().forEach(rule -> rules.put(rule.id(), rule));
            for (Finding finding : application.assessment().findings()) {
                if (isJudged(application, finding)) {
                    findings.computeIfAbsent(finding.rule(), id -> new ArrayList<>())
                            .add(item(application, finding));
                }
            }
        }
    }

    private static boolean isJudged(Application application, Finding finding) {
        return finding.scope() == Scope.PRODUCTION
                && finding.confidence() != Confidence.GUESSED
                && !application.isAside(finding.place().module());
    }

    private Item item(Application application, Finding finding) {
        var text = rules.get(finding.rule()).text(Language.ENGLISH);
        String message = Template.fill(
                text.messages().getOrDefault(finding.message().key(), ""),
                name -> finding.message().arguments().containsKey(name)
                        ? finding.message().arguments().get(name).value()
                        : null);
        return Item.of(
                finding.rule(),
                application,
                finding.place().file(),
                finding.place().region().line(),
                finding.confidence(),
                text.title() + ": " + message,
                true);
    }

    /** The rules that found something, by id. */
    Map<String, RuleDescriptor> rules() {
        return rules;
    }

    /** All findings of a rule in production code, guesses excepted. */
    List<Item> findings(String rule) {
        return findings.getOrDefault(rule, List.of());
    }

    /** How many of the applications a rule fires in. */
    long spread(String rule) {
        return findings(rule).stream().map(Item::application).distinct().count();
    }

    /** The findings of a rule that are to be judged: ten at most, of different code, always the same. */
    List<Item> sample(String rule) {
        return firstOf(findings(rule));
    }

    private static List<Item> firstOf(List<Item> items) {
        Set<String> seen = new HashSet<>();
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> item.rank(SEED)).thenComparing(Item::file))
                .filter(item -> seen.add(item.id()))
                .limit(SIZE)
                .toList();
    }

    /** Whether a rule claims that something is to be done. */
    boolean isClaim(String rule) {
        RuleDescriptor descriptor = rules.get(rule);
        return descriptor != null && !descriptor.positive() && descriptor.category() != Category.POTENTIAL;
    }

    /**
     * Places that a search finds which is broader than the rule, ten at most by rule. The file says for each rule which files
     * ({@code files}) and which lines ({@code pattern}), as expressions.
     */
    SortedMap<String, List<Item>> candidates(Path searches) throws IOException {
        SortedMap<String, List<Item>> all = new TreeMap<>();
        Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(searches));
        for (Map.Entry<?, ?> each : ((Map<?, ?>) content).entrySet()) {
            String rule = (String) each.getKey();
            Map<?, ?> search = (Map<?, ?>) each.getValue();
            Pattern files = Pattern.compile((String) search.get("files"));
            Pattern lines = Pattern.compile((String) search.get("pattern"));
            List<Item> items = new ArrayList<>();
            for (Application application : applications) {
                search(rule, application, files, lines, items);
            }
            all.put(rule, firstOf(items));
        }
        return all;
    }

    private void search(String rule, Application application, Pattern files, Pattern lines, List<Item> items)
            throws IOException {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (Finding finding : application.assessment().findings()) {
            if (finding.rule().equals(rule)) {
                found.computeIfAbsent(finding.place().file(), file -> new HashSet<>())
                        .add(finding.place().region().line());
            }
        }
        String title =
                rules.containsKey(rule) ? rules.get(rule).text(Language.ENGLISH).title() : rule;
        for (String file : production(application)) {
            if (!files.matcher(file).find() || application.isAside(application.module(file))) {
                continue;
            }
            Set<Integer> places = found.getOrDefault(file, Set.of());
            List<String> text = application.lines(file);
            for (int i = 0; i < text.size(); i++) {
                if (lines.matcher(text.get(i)).find()) {
                    int line = i + 1;
                    boolean known = places.stream().anyMatch(place -> place == 0 || Math.abs(place - line) <= NEAR);
                    items.add(Item.of(rule, application, file, line, null, title, known));
                }
            }
        }
    }

    /** Files outside tests, samples and what is built, by the names of their folders. */
    private static List<String> production(Application application) throws IOException {
        try (Stream<Path> files = Files.walk(application.top())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> application.top().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !OTHER.matcher(file).find())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static final Pattern OTHER = Pattern.compile(
            "(?i)(^|/)(tests?|testsupport|testsuite|[\\w-]*-tests?|itests?|samples?|examples?|target|archetype-resources|\\.\\w[^/]*)/");
}
