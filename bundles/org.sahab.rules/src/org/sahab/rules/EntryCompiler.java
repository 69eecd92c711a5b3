package org.sahab.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.rules.ConditionTable.Interest;
import org.sahab.rules.ConditionTable.UnusableException;
import org.sahab.rules.file.PathFilter;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Condition.Leaf;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Problems;
import org.sahab.rules.format.Rule;
import org.sahab.rules.link.LinkCondition;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.text.InvalidRegexException;

/** Compiles the condition of one rule. */
final class EntryCompiler {

    private final Rule rule;
    private final Interest interest;
    private final ConditionTable table;
    private final Compatibility compatibility;
    private final Problems problems;
    private final RuleOrigins origins;
    private final UnsupportedConditions unsupported;
    private final Chains chains;

    /** Names of the conditions so far; they are compiled in the order in which they are decided. */
    private final Set<String> decided = new HashSet<>();

    EntryCompiler(
            Rule rule,
            Interest interest,
            ConditionTable table,
            Compatibility compatibility,
            Problems problems,
            RuleOrigins origins,
            UnsupportedConditions unsupported) {
        this.rule = rule;
        this.interest = interest;
        this.table = table;
        this.compatibility = compatibility;
        this.problems = problems;
        this.origins = origins;
        this.unsupported = unsupported;
        this.chains = new Chains(rule.when(), compatibility);
    }

    /** The compiled condition, or null if it cannot be looked up. */
    @Nullable
    LinkEntry compile() {
        return entry(rule.when());
    }

    private @Nullable LinkEntry entry(Entry entry) {
        LinkCondition condition = switch (entry.condition()) {
            case Condition.And and -> all(and.entries());
            case Condition.Or or -> any(or.entries());
            case Leaf leaf -> leaf(leaf, entry);
        };
        if (condition == null) {
            return null;
        }
        LinkEntry compiled = new LinkEntry(condition, entry.not(), entry.ignore(), entry.as(), entry.line());
        origins.compiled(entry, compiled);
        if (entry.as() != null) {
            decided.add(entry.as());
        }
        return compiled;
    }

    private @Nullable LinkCondition all(List<Entry> entries) {
        List<LinkEntry> compiled = new ArrayList<>();
        boolean whole = true;
        for (Entry entry : chains.ordered(entries, this::usesFilesOfNobody)) {
            LinkEntry one = entry(entry);
            if (one == null) {
                // The others are compiled all the same, so that everything that is wrong is said at once.
                whole = false;
            } else {
                compiled.add(one);
            }
        }
        return whole && !compiled.isEmpty() ? new LinkCondition.All(compiled) : null;
    }

    private @Nullable LinkCondition any(List<Entry> entries) {
        List<LinkEntry> compiled = new ArrayList<>();
        for (Entry entry : chains.ordered(entries, this::usesFilesOfNobody)) {
            LinkEntry one = entry(entry);
            if (one != null) {
                compiled.add(one);
            }
        }
        return compiled.isEmpty() ? null : new LinkCondition.Any(compiled);
    }

    private void usesFilesOfNobody(Entry entry) {
        unknownName(entry, String.valueOf(entry.from()));
    }

    private void unknownName(Entry entry, String name) {
        problem(Severity.WARNING, "rules.from.unknown", entry, "name", name);
    }

    private void notYet(Entry entry, String name) {
        problem(Severity.WARNING, "rules.from.later", entry, "name", name);
    }

    private @Nullable PathFilter filterOf(Entry entry) {
        try {
            return switch (entry.condition()) {
                case Condition.NamedFile named -> table.filter(named.pattern());
                case Condition.FileContent content -> table.filter(content.filePattern());
                case Condition.Xml xml -> xml.filepaths().isEmpty() ? PathFilter.xml() : null;
                case Condition.XmlPublicId id -> PathFilter.xml();
                case Condition.Json json -> json.filepaths().isEmpty() ? PathFilter.json() : null;
                default -> null;
            };
        } catch (InvalidRegexException e) {
            // Reported where the condition itself is compiled.
            return null;
        }
    }

    private @Nullable LinkCondition leaf(Leaf leaf, Entry entry) {
        List<String> chained = new ArrayList<>();
        List<PathFilter> literal = new ArrayList<>();
        for (String path : leaf.filepaths()) {
            ChainedFiles files = ChainedFiles.of(path);
            if (files == null) {
                literal.add(PathFilter.entry(path, compatibility, table.patterns()));
            } else if (decided.contains(files.name()) && (compatibility == Compatibility.SAHAB || files.exact())) {
                chained.add(files.name());
            } else if (chains.knows(files.name())) {
                // No limit, as for Konveyor's engine; rules that name themselves are in use and rest on it.
                notYet(entry, files.name());
            } else if (compatibility == Compatibility.SAHAB) {
                unknownName(entry, files.name());
                return null;
            }
        }
        PathFilter files = literal.isEmpty() ? null : PathFilter.anyOf(literal);
        try {
            return switch (leaf) {
                case Condition.HasTags wanted -> new LinkCondition.Tags(wanted.tags());
                case Condition.JavaDependency dependency ->
                    new LinkCondition.Hits(table.index(dependency, PathFilter.all(), "", interest), null, List.of());
                case Condition.Unsupported other -> notSupported(entry, other.name());
                case Condition.JavaReferenced reference ->
                    new LinkCondition.Hits(table.index(reference, PathFilter.all(), "", interest), files, chained);
                case Condition.NamedFile named ->
                    new LinkCondition.Hits(index(named, table.filter(named.pattern())), null, List.of());
                case Condition.FileContent content -> {
                    PathFilter looked = content.filePattern().isEmpty()
                            ? narrowed(chained, files == null ? PathFilter.all() : files)
                            : table.filter(content.filePattern());
                    yield new LinkCondition.Hits(index(unquoted(content), looked), files, chained);
                }
                case Condition.Xml xml ->
                    new LinkCondition.Hits(index(xml, ofKind(PathFilter.xml(), files, chained)), null, chained);
                case Condition.XmlPublicId id ->
                    new LinkCondition.Hits(index(id, ofKind(PathFilter.xml(), files, chained)), null, chained);
                case Condition.Json json ->
                    new LinkCondition.Hits(index(json, ofKind(PathFilter.json(), files, chained)), null, chained);
            };
        } catch (UnusableException e) {
            unusable(entry, e.part(), e.getMessage());
        } catch (InvalidRegexException e) {
            unusable(entry, leaf.toString(), e.getMessage());
        }
        return null;
    }

    /**
     * Quotes around an expression are no part of it, a habit of rules that were converted; for Konveyor's engine not even one
     * alone. Where nothing in it goes over lines, that engine used to leave them: rules that look for a text in quotes, as Java
     * writes it, rest on that.
     */
    private Condition.FileContent unquoted(Condition.FileContent content) {
        String pattern = content.pattern();
        boolean quoted = pattern.length() > 2 && pattern.startsWith("\"") && pattern.endsWith("\"");
        boolean overLines =
                Stream.of("\\n", "\\r", "\\s", "(?s)", "(?m)", "[^>", "[^<").anyMatch(pattern::contains);
        boolean asWritten = quoted ? !overLines : compatibility == Compatibility.SAHAB;
        if (content.plain() || asWritten) {
            return content;
        }
        String cut = pattern.startsWith("\"") ? pattern.substring(1) : pattern;
        cut = cut.endsWith("\"") && !cut.endsWith("\\\"") ? cut.substring(0, cut.length() - 1) : cut;
        return cut.isEmpty()
                ? content
                : new Condition.FileContent(cut, content.filePattern(), false, content.filepaths());
    }

    /**
     * The files of a kind that a condition looks at. What another condition found may be of any kind; a file that the rule itself
     * names is of this one, whatever its name ends with, but not for Konveyor's engine.
     */
    private PathFilter ofKind(PathFilter kind, @Nullable PathFilter files, List<String> chained) {
        PathFilter looked = narrowed(chained, files == null ? kind : files);
        boolean named = files != null && chained.isEmpty() && compatibility == Compatibility.SAHAB;
        return named ? looked : PathFilter.both(looked, kind);
    }

    private int index(Leaf leaf, PathFilter filter) throws UnusableException {
        return table.index(leaf, filter, filter.key(), interest);
    }

    /** A condition on files of another one looks at no more files than that one can find. */
    private PathFilter narrowed(List<String> chained, PathFilter fallback) {
        if (chained.isEmpty() || compatibility == Compatibility.KONVEYOR) {
            // Where Konveyor's engine decides, an empty list of files is no limit.
            return fallback;
        }
        List<PathFilter> filters = new ArrayList<>();
        for (String name : chained) {
            PathFilter filter = chains.filter(name, this::filterOf);
            if (filter == null) {
                return fallback;
            }
            filters.add(filter);
        }
        return PathFilter.anyOf(filters);
    }

    private void unusable(Entry entry, String part, @Nullable String reason) {
        problem(Severity.ERROR, "rules.pattern.invalid", entry, "pattern", part, "reason", String.valueOf(reason));
    }

    private void problem(Severity severity, String key, Entry entry, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rule";
        all[1] = rule.id();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        problems.add(severity, key, rule.file(), entry.line(), entry.column(), all);
    }

    private @Nullable LinkCondition notSupported(Entry entry, String name) {
        unsupported.add(rule, entry, name);
        return null;
    }

    /**
     * A list of files that another condition found, as a template.
     *
     * @param name name of the other condition
     * @param exact whether it is written {@code {{NAME.filepaths}}}, which is all that Konveyor's engine knows; for it, any other
     *     template is an empty list
     */
    private record ChainedFiles(String name, boolean exact) {

        /** The files that a path stands for, null if it is a path. */
        static @Nullable ChainedFiles of(String path) {
            String stripped = path.strip();
            if (!stripped.startsWith("{{") || !stripped.endsWith("}}")) {
                return null;
            }
            String inside = stripped.substring(2, stripped.length() - 2).strip();
            int dot = inside.lastIndexOf('.');
            String last = inside.substring(dot + 1);
            String lower = last.toLowerCase(Locale.ROOT);
            if (dot <= 0 || !(lower.equals("filepaths") || lower.equals("filepath"))) {
                return new ChainedFiles(inside, false);
            }
            String name = inside.substring(0, dot);
            boolean extras = name.endsWith(".extras");
            return new ChainedFiles(
                    extras ? name.substring(0, name.length() - ".extras".length()) : name, last.equals("filepaths"));
        }
    }
}
