package org.sahab.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.rules.ConditionTable.Interest;
import org.sahab.rules.format.Hash;
import org.sahab.rules.format.Problems;
import org.sahab.rules.format.Rule;
import org.sahab.rules.format.RuleSet;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.link.LinkRule;

/** Turns rule sets as they are written into conditions with an index, rules for the link step, and descriptors. */
final class RuleCompiler {

    /** Changes when the same rules match otherwise than before. */
    private static final String SEMANTICS = "12";

    private static final String DIMENSION = "sahab/dimension=";
    private static final String EVIDENCE = "sahab/evidence=";
    private static final String POSITIVE = "sahab/positive";
    private static final String SECRET = "sahab/secret=";

    private final Problems problems = new Problems();
    private final List<LinkRule> rules = new ArrayList<>();
    private final SortedMap<String, RuleDescriptor> descriptors = new TreeMap<>();
    private final UnsupportedConditions unsupported = new UnsupportedConditions();
    private final Map<String, RuleSource> files = new HashMap<>();
    private final List<RuleFolder> folders = new ArrayList<>();
    private final SortedMap<String, RuleLocation> locations = new TreeMap<>();
    private final SortedMap<String, RuleSetInfo> sets = new TreeMap<>();
    private final Hash hash = new Hash().add(SEMANTICS);
    private final RuleOptions options;
    private final List<DeselectedRule> deselected = new ArrayList<>();
    private final List<UnusableRule> unusable = new ArrayList<>();

    private final RuleOrigins origins;
    private final @Nullable RuleCache cache;

    RuleCompiler(RuleOptions options, RuleOrigins origins, @Nullable RuleCache cache) {
        this.cache = cache;
        this.options = options;
        this.origins = origins;
        hash.add(options.compatibility().name())
                .add(options.selector().expression())
                .add(Boolean.toString(options.sightings()));
    }

    /** Compiles what is in these files. */
    CompiledRules compile(List<RuleSource> sources) {
        files.putAll(SourceNames.unique(sources));
        List<RuleSource> unique = List.copyOf(files.values());
        RuleCache.Reading reading = cache == null
                ? RuleCache.readAnew(unique, options.compatibility(), problems)
                : cache.read(unique, options.compatibility(), problems);
        ConditionTable table = new ConditionTable(options.compatibility(), reading.patterns());
        for (RuleSet set : reading.sets()) {
            int before = rules.size();
            int deselectedBefore = deselected.size();
            Hash own = new Hash().add(set.name()).add(set.hash());
            if (source(set).masking()) {
                set.rules().forEach(rule -> compileSecrets(rule, table));
                hash.add("masking").add(own.hex());
                continue;
            }
            for (Rule rule : set.rules()) {
                compile(rule, own, table);
            }
            add(set, rules.size() - before, own.hex());
            folders.add(new RuleFolder(
                    set.folder(),
                    directory(set),
                    set.name(),
                    set.description(),
                    set.labels(),
                    rules.size() - before,
                    deselected.size() - deselectedBefore));
        }
        reading.keep();
        unsupported.report(problems);
        RuleCatalogue catalogue = new RuleCatalogue(
                List.copyOf(descriptors.values()),
                locations,
                List.copyOf(sets.values()),
                folders,
                deselected,
                unusable,
                problems.sorted());
        return new CompiledRules(catalogue, options, hash.hex(), rules, table);
    }

    private RuleSource source(RuleSet set) {
        return Objects.requireNonNull(files.get(set.rules().get(0).file()));
    }

    private @Nullable Path directory(RuleSet set) {
        return source(set).folder().directory();
    }

    private void add(RuleSet set, int number, String setHash) {
        hash.add(setHash);
        RuleSetInfo earlier = sets.get(set.name());
        String combined = earlier == null
                ? setHash.substring(0, 16)
                : new Hash().add(earlier.hash()).add(setHash).hex().substring(0, 16);
        String description =
                earlier == null || earlier.description().isEmpty() ? set.description() : earlier.description();
        int all = number + (earlier == null ? 0 : earlier.rules());
        sets.put(
                set.name(),
                new RuleSetInfo(set.name(), description, all, combined, List.of(), List.of(), new TreeMap<>()));
    }

    private void compile(Rule rule, Hash own, ConditionTable table) {
        origins.read(rule);
        if (!options.selector().accepts(rule.labels())) {
            deselected.add(new DeselectedRule(rule.id(), rule.ruleSet(), rule.labels(), rule.file(), rule.line()));
            compileSecrets(rule, table);
            return;
        }
        SortedMap<String, RuleText> texts = texts(rule, own);
        Set<String> variables = new TreeSet<>();
        Set<String> wanted = new TreeSet<>();
        texts.values()
                .forEach(
                        text -> text.messages().values().forEach(message -> variables.addAll(Template.names(message))));
        wanted.addAll(variables);
        rule.tags().forEach(tag -> wanted.addAll(Template.names(tag)));
        Interest interest = new Interest(rule.id(), rule.variables(), secrets(rule), wanted);
        int problemsBefore = problems.size();
        LinkEntry entry = new EntryCompiler(
                        rule, interest, table, options.compatibility(), problems, origins, unsupported)
                .compile();
        if (entry == null) {
            // What needs a capability that is not there is said once for all rules, not by a problem of each.
            Message problem = problems.since(problemsBefore)
                    .orElseGet(() -> Message.of("rules.unusable").with("rule", Argument.code(rule.id())));
            unusable.add(new UnusableRule(rule.id(), rule.ruleSet(), problem));
            return;
        }
        String id = uniqueId(rule);
        boolean finds = options.sightings()
                || texts.values().stream().anyMatch(text -> !text.messages().isEmpty());
        rules.add(new LinkRule(id, rule.category(), rule.effort(), finds, variables, rule.tags(), entry));
        descriptors.put(id, descriptor(id, rule, texts));
        locations.put(id, new RuleLocation(Objects.requireNonNull(files.get(rule.file())), rule.line()));
        origins.runs(id, rule);
    }

    /** What is a secret is masked whether or not the rule that knows it was asked for. */
    private void compileSecrets(Rule rule, ConditionTable table) {
        Set<String> secrets = secrets(rule);
        if (!secrets.isEmpty()) {
            Interest interest = new Interest(rule.id(), rule.variables(), secrets, Set.of());
            new EntryCompiler(rule, interest, table, options.compatibility(), problems, origins, unsupported).compile();
        }
    }

    private static Set<String> secrets(Rule rule) {
        Set<String> secrets = new TreeSet<>();
        for (String label : rule.labels()) {
            if (label.startsWith(SECRET)) {
                secrets.addAll(List.of(label.substring(SECRET.length()).split(",")));
            }
        }
        return secrets;
    }

    /** Rule sets may use an id that another uses; a finding must say which rule it is of. */
    private String uniqueId(Rule rule) {
        if (!descriptors.containsKey(rule.id())) {
            return rule.id();
        }
        String id = rule.ruleSet() + "/" + rule.id();
        for (int number = 2; descriptors.containsKey(id); number++) {
            id = rule.ruleSet() + "/" + rule.id() + "/" + number;
        }
        problems.add(
                Severity.INFO,
                "rules.id.shared",
                rule.file(),
                rule.line(),
                rule.column(),
                "rule",
                rule.id(),
                "other",
                id);
        return id;
    }

    private SortedMap<String, RuleText> texts(Rule rule, Hash own) {
        SortedMap<String, RuleText> texts = new TreeMap<>();
        RuleSource source = files.get(rule.file());
        if (source != null) {
            try {
                texts.putAll(RulePages.texts(rule.id(), source.folder()));
                texts.values().forEach(text -> own.add(text.toString()));
            } catch (IOException e) {
                problems.add(
                        Severity.WARNING,
                        "rules.page.invalid",
                        rule.file(),
                        rule.line(),
                        rule.column(),
                        "rule",
                        rule.id(),
                        "reason",
                        String.valueOf(e.getMessage()));
            }
        }
        texts.merge(Language.ENGLISH.code(), ownText(rule), RuleCompiler::completed);
        return texts;
    }

    private static RuleText ownText(Rule rule) {
        SortedMap<String, String> messages = new TreeMap<>();
        if (rule.message() != null) {
            messages.put(Message.DEFAULT_KEY, rule.message());
        }
        return new RuleText(title(rule), moreThan(title(rule), rule.description()), messages, "");
    }

    /** What a page does not say, the rule says itself. */
    private static RuleText completed(RuleText page, RuleText own) {
        return new RuleText(
                page.title().isEmpty() ? own.title() : page.title(),
                page.description().isEmpty() ? own.description() : page.description(),
                page.messages().isEmpty() ? own.messages() : page.messages(),
                page.page());
    }

    private static String moreThan(String title, String description) {
        String whole = description.strip();
        return whole.equals(title) ? "" : whole;
    }

    private static String title(Rule rule) {
        int end = rule.description().indexOf('\n');
        String first = end < 0 ? rule.description() : rule.description().substring(0, end);
        return first.isBlank() ? rule.id() : first.strip();
    }

    private RuleDescriptor descriptor(String id, Rule rule, SortedMap<String, RuleText> texts) {
        Dimension dimension = Dimension.OTHER;
        Evidence evidence = Evidence.REASONED;
        boolean positive = false;
        for (String label : rule.labels()) {
            if (label.startsWith(DIMENSION)) {
                dimension = value(Dimension.class, rule, label, DIMENSION, dimension);
            } else if (label.startsWith(EVIDENCE)) {
                evidence = value(Evidence.class, rule, label, EVIDENCE, evidence);
            } else if (label.equals(POSITIVE)) {
                positive = true;
            }
        }
        return new RuleDescriptor(
                id,
                List.of(),
                rule.ruleSet(),
                RuleDescriptor.Kind.DECLARATIVE,
                dimension,
                rule.category(),
                rule.effort(),
                evidence,
                positive,
                rule.labels(),
                rule.tags(),
                new TreeMap<>(),
                rule.links(),
                texts);
    }

    private <E extends Enum<E>> E value(Class<E> type, Rule rule, String label, String prefix, E fallback) {
        String name = label.substring(prefix.length());
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(
                    Severity.WARNING,
                    "rules.field.value",
                    rule.file(),
                    rule.line(),
                    rule.column(),
                    "rule",
                    rule.id(),
                    "field",
                    prefix,
                    "value",
                    name);
            return fallback;
        }
    }
}
