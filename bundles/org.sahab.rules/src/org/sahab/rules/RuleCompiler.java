package org.sahab.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.rules.ConditionTable.Interest;
import org.sahab.rules.ConditionTable.UnusableException;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Condition.Leaf;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Hash;
import org.sahab.rules.format.Problems;
import org.sahab.rules.format.Rule;
import org.sahab.rules.format.RuleSet;
import org.sahab.rules.format.RuleSetReader;
import org.sahab.rules.link.LinkCondition;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.link.LinkRule;
import org.sahab.rules.text.InvalidRegexException;

/** Turns rule sets as they are written into conditions with an index, rules for the link step, and descriptors. */
final class RuleCompiler {

    /** Changes when the same rules match otherwise than before. */
    private static final String SEMANTICS = "1";

    private static final String DIMENSION = "sahab/dimension=";
    private static final String EVIDENCE = "sahab/evidence=";
    private static final String POSITIVE = "sahab/positive";
    private static final String SECRET = "sahab/secret=";
    private static final int NAMED_RULES = 5;

    private final Problems problems = new Problems();
    private final ConditionTable table = new ConditionTable();
    private final List<LinkRule> rules = new ArrayList<>();
    private final SortedMap<String, RuleDescriptor> descriptors = new TreeMap<>();
    private final Map<String, Set<String>> unsupported = new TreeMap<>();
    private final Map<String, RuleSource.Folder> folders = new HashMap<>();
    private final SortedMap<String, RuleSetInfo> sets = new TreeMap<>();
    private final Hash hash = new Hash().add(SEMANTICS);
    private final RuleOptions options;
    private final List<DeselectedRule> deselected = new ArrayList<>();

    private final RuleOrigins origins;

    RuleCompiler(RuleOptions options, RuleOrigins origins) {
        this.options = options;
        this.origins = origins;
        hash.add(options.compatibility().name()).add(options.selector().expression());
    }

    /** Compiles what is in these files. */
    CompiledRules compile(List<RuleSource> sources) {
        sources.forEach(source -> folders.putIfAbsent(source.name(), source.folder()));
        for (RuleSet set : new RuleSetReader(problems).read(sources)) {
            int before = rules.size();
            Hash own = new Hash().add(set.name()).add(set.hash());
            for (Rule rule : set.rules()) {
                compile(rule, own);
            }
            add(set, rules.size() - before, own.hex());
        }
        unsupported.forEach((condition, ids) -> problems.add(
                Severity.WARNING,
                "rules.condition.unsupported",
                "",
                0,
                "condition",
                condition,
                "count",
                Integer.toString(ids.size()),
                "rules",
                String.join(", ", ids.stream().limit(NAMED_RULES).toList()) + (ids.size() > NAMED_RULES ? ", …" : "")));
        return new CompiledRules(
                List.copyOf(descriptors.values()),
                List.copyOf(sets.values()),
                problems.sorted(),
                options.compatibility(),
                deselected,
                hash.hex(),
                rules,
                table);
    }

    private void add(RuleSet set, int number, String setHash) {
        hash.add(setHash);
        RuleSetInfo earlier = sets.get(set.name());
        String combined = earlier == null
                ? setHash.substring(0, 16)
                : new Hash().add(earlier.hash()).add(setHash).hex().substring(0, 16);
        sets.put(set.name(), new RuleSetInfo(set.name(), number + (earlier == null ? 0 : earlier.rules()), combined));
    }

    private void compile(Rule rule, Hash own) {
        origins.read(rule);
        if (!options.selector().accepts(rule.labels())) {
            deselected.add(new DeselectedRule(rule.id(), rule.ruleSet(), rule.labels(), rule.file(), rule.line()));
            return;
        }
        SortedMap<String, RuleText> texts = texts(rule, own);
        Set<String> variables = new TreeSet<>();
        Set<String> wanted = new TreeSet<>();
        texts.values()
                .forEach(text -> text.messages().values().forEach(message -> variables.addAll(variables(message))));
        wanted.addAll(variables);
        rule.tags().forEach(tag -> wanted.addAll(variables(tag)));
        Set<String> secrets = new TreeSet<>();
        for (String label : rule.labels()) {
            if (label.startsWith(SECRET)) {
                secrets.addAll(List.of(label.substring(SECRET.length()).split(",")));
            }
        }
        Interest interest = new Interest(rule.id(), rule.variables(), secrets, wanted);
        LinkEntry entry = new EntryCompiler(rule, interest).entry(rule.when(), new Scope(null));
        if (entry == null) {
            return;
        }
        String id = uniqueId(rule);
        boolean finds =
                texts.values().stream().anyMatch(text -> !text.messages().isEmpty());
        rules.add(new LinkRule(
                id, rule.category(), rule.effort(), finds, variables, rule.tags(), asksTags(entry), entry));
        descriptors.put(id, descriptor(id, rule, texts));
        origins.runs(id, rule);
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
        problems.add(Severity.INFO, "rules.id.shared", rule.file(), rule.line(), "rule", rule.id(), "other", id);
        return id;
    }

    /** The names in {@code {{name}}} of a template. */
    static Set<String> variables(String template) {
        Set<String> names = new TreeSet<>();
        Template.fill(template, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    private static boolean asksTags(LinkEntry entry) {
        return switch (entry.condition()) {
            case LinkCondition.All all -> all.entries().stream().anyMatch(RuleCompiler::asksTags);
            case LinkCondition.Any any -> any.entries().stream().anyMatch(RuleCompiler::asksTags);
            case LinkCondition.Hits hits -> false;
            case LinkCondition.Tags tags -> true;
        };
    }

    private SortedMap<String, RuleText> texts(Rule rule, Hash own) {
        SortedMap<String, RuleText> texts = new TreeMap<>();
        RuleSource.Folder folder = folders.get(rule.file());
        if (folder != null) {
            try {
                texts.putAll(RulePages.texts(rule.id(), folder));
                texts.values().forEach(text -> own.add(text.toString()));
            } catch (IOException e) {
                problems.add(
                        Severity.WARNING,
                        "rules.page.invalid",
                        rule.file(),
                        rule.line(),
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
        return new RuleText(title(rule), messages, "");
    }

    /** What a page does not say, the rule says itself. */
    private static RuleText completed(RuleText page, RuleText own) {
        return new RuleText(
                page.title().isEmpty() ? own.title() : page.title(),
                page.messages().isEmpty() ? own.messages() : page.messages(),
                page.page());
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
                    "rule",
                    rule.id(),
                    "field",
                    prefix,
                    "value",
                    name);
            return fallback;
        }
    }

    /** The entries whose files can be used, by name: those of the list an entry stands in, and of the lists around it. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Map<String, PathFilter> filters = new HashMap<>();
        private final Set<String> names = new HashSet<>();

        Scope(@Nullable Scope outer) {
            this.outer = outer;
        }

        boolean knows(String name) {
            return names.contains(name) || outer != null && outer.knows(name);
        }

        /** The files that the entry of this name can find, as far as its own condition tells. */
        @Nullable
        PathFilter filter(String name) {
            PathFilter own = filters.get(name);
            return own != null || outer == null ? own : outer.filter(name);
        }
    }

    /** Compiles the condition of one rule. */
    private final class EntryCompiler {
        private final Rule rule;
        private final Interest interest;

        EntryCompiler(Rule rule, Interest interest) {
            this.rule = rule;
            this.interest = interest;
        }

        /** The compiled entry, or null if it cannot be looked up. */
        @Nullable
        LinkEntry entry(Entry entry, Scope scope) {
            LinkCondition condition = switch (entry.condition()) {
                case Condition.And and -> all(and.entries(), scope);
                case Condition.Or or -> any(or.entries(), scope);
                case Leaf leaf -> leaf(leaf, entry, scope);
            };
            if (condition == null) {
                return null;
            }
            LinkEntry compiled = new LinkEntry(condition, entry.not(), entry.ignore(), entry.as());
            origins.compiled(entry, compiled);
            return compiled;
        }

        private @Nullable LinkCondition all(List<Entry> entries, Scope outer) {
            Scope scope = new Scope(outer);
            List<LinkEntry> compiled = new ArrayList<>();
            boolean whole = true;
            for (Entry entry : ordered(entries, scope)) {
                LinkEntry one = entry(entry, scope);
                if (one == null) {
                    // The others are compiled all the same, so that everything that is wrong is said at once.
                    whole = false;
                } else {
                    compiled.add(one);
                }
            }
            return whole && !compiled.isEmpty() ? new LinkCondition.All(compiled) : null;
        }

        private @Nullable LinkCondition any(List<Entry> entries, Scope outer) {
            Scope scope = new Scope(outer);
            List<LinkEntry> compiled = new ArrayList<>();
            for (Entry entry : ordered(entries, scope)) {
                LinkEntry one = entry(entry, scope);
                if (one != null) {
                    compiled.add(one);
                }
            }
            return compiled.isEmpty() ? null : new LinkCondition.Any(compiled);
        }

        /** The entries, each after the one whose files it uses. One that uses files of nobody is dropped. */
        private List<Entry> ordered(List<Entry> entries, Scope scope) {
            for (Entry entry : entries) {
                if (entry.as() != null) {
                    scope.names.add(entry.as());
                    PathFilter filter = filterOf(entry);
                    if (filter != null) {
                        scope.filters.put(entry.as(), filter);
                    }
                }
            }
            Set<Entry> ordered = new LinkedHashSet<>();
            Set<String> ready = new HashSet<>();
            boolean more = true;
            while (more) {
                more = false;
                for (Entry entry : entries) {
                    String from = entry.from();
                    boolean free = from == null
                            || ready.contains(from)
                            || scope.outer != null && scope.outer.knows(from) && !namesOne(entries, from);
                    if (free && ordered.add(entry)) {
                        more = true;
                        if (entry.as() != null) {
                            ready.add(entry.as());
                        }
                    }
                }
            }
            for (Entry entry : entries) {
                if (!ordered.contains(entry)) {
                    unknownName(entry, String.valueOf(entry.from()));
                }
            }
            return List.copyOf(ordered);
        }

        private void unknownName(Entry entry, String name) {
            problems.add(
                    Severity.WARNING, "rules.from.unknown", rule.file(), entry.line(), "rule", rule.id(), "name", name);
        }

        private boolean namesOne(List<Entry> entries, String name) {
            return entries.stream().anyMatch(entry -> name.equals(entry.as()));
        }

        private @Nullable PathFilter filterOf(Entry entry) {
            try {
                return switch (entry.condition()) {
                    case Condition.NamedFile named -> PathFilter.pattern(named.pattern());
                    case Condition.FileContent content -> PathFilter.pattern(content.filePattern());
                    case Condition.Xml xml -> xml.filepaths().isEmpty() ? PathFilter.xml() : null;
                    case Condition.XmlPublicId id -> PathFilter.xml();
                    default -> null;
                };
            } catch (InvalidRegexException e) {
                // Reported where the condition itself is compiled.
                return null;
            }
        }

        private @Nullable LinkCondition leaf(Leaf leaf, Entry entry, Scope scope) {
            List<String> chained = new ArrayList<>();
            List<PathFilter> literal = new ArrayList<>();
            for (String path : leaf.filepaths()) {
                String name = chainedName(path);
                if (name == null) {
                    literal.add(PathFilter.entry(path));
                } else if (scope.knows(name)) {
                    chained.add(name);
                } else {
                    unknownName(entry, name);
                    return null;
                }
            }
            PathFilter files = literal.isEmpty() ? null : PathFilter.anyOf(literal);
            try {
                return switch (leaf) {
                    case Condition.HasTags wanted -> new LinkCondition.Tags(wanted.tags());
                    case Condition.JavaDependency dependency -> notSupported("java.dependency");
                    case Condition.Unsupported other -> notSupported(other.name());
                    case Condition.JavaReferenced reference ->
                        new LinkCondition.Hits(table.index(reference, PathFilter.all(), "", interest), files, chained);
                    case Condition.NamedFile named ->
                        new LinkCondition.Hits(index(named, PathFilter.pattern(named.pattern())), null, List.of());
                    case Condition.FileContent content -> {
                        PathFilter looked = content.filePattern().isEmpty()
                                ? narrowed(chained, scope, files == null ? PathFilter.all() : files)
                                : PathFilter.pattern(content.filePattern());
                        yield new LinkCondition.Hits(index(content, looked), files, chained);
                    }
                    case Condition.Xml xml -> {
                        PathFilter looked = narrowed(chained, scope, files == null ? PathFilter.xml() : files);
                        yield new LinkCondition.Hits(index(xml, looked), null, chained);
                    }
                    case Condition.XmlPublicId id -> {
                        PathFilter looked = narrowed(chained, scope, files == null ? PathFilter.xml() : files);
                        yield new LinkCondition.Hits(index(id, looked), null, chained);
                    }
                };
            } catch (UnusableException e) {
                unusable(entry, e.part(), e.getMessage());
            } catch (InvalidRegexException e) {
                unusable(entry, leaf.toString(), e.getMessage());
            }
            return null;
        }

        private int index(Leaf leaf, PathFilter filter) throws UnusableException {
            return table.index(leaf, filter, filter.key(), interest);
        }

        /** A condition on files of another entry looks at no more files than that one can find. */
        private PathFilter narrowed(List<String> chained, Scope scope, PathFilter fallback) {
            List<PathFilter> filters = new ArrayList<>();
            for (String name : chained) {
                PathFilter filter = scope.filter(name);
                if (filter == null) {
                    return fallback;
                }
                filters.add(filter);
            }
            return filters.isEmpty() ? fallback : PathFilter.anyOf(filters);
        }

        private void unusable(Entry entry, String part, @Nullable String reason) {
            problems.add(
                    Severity.ERROR,
                    "rules.pattern.invalid",
                    rule.file(),
                    entry.line(),
                    "rule",
                    rule.id(),
                    "pattern",
                    part,
                    "reason",
                    String.valueOf(reason));
        }

        private @Nullable LinkCondition notSupported(String name) {
            unsupported.computeIfAbsent(name, condition -> new TreeSet<>()).add(rule.id());
            return null;
        }

        /** The name in {@code {{NAME.filepaths}}}, null if it is a path. */
        private static @Nullable String chainedName(String path) {
            String stripped = path.strip();
            if (!stripped.startsWith("{{") || !stripped.endsWith("}}")) {
                return null;
            }
            String inside = stripped.substring(2, stripped.length() - 2).strip();
            int dot = inside.lastIndexOf('.');
            String last = inside.substring(dot + 1).toLowerCase(Locale.ROOT);
            return dot > 0 && (last.equals("filepaths") || last.equals("filepath")) ? inside.substring(0, dot) : inside;
        }
    }
}
