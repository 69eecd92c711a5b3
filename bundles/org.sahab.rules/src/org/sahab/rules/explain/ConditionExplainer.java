package org.sahab.rules.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleOrigins;
import org.sahab.rules.explain.Decisions.Decision;
import org.sahab.rules.explain.Miss.Difference;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Entry;
import org.sahab.rules.link.LinkCondition;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.link.LinkTrace.Found;

/** Explains the conditions of one rule at one line, after the application was analysed with somebody watching. */
public final class ConditionExplainer {

    private static final int MOST_ELSEWHERE = 5;

    private final CompiledRules rules;
    private final RuleOrigins origins;
    private final Decisions decisions;
    private final List<Hit> hitsOfFile;
    private final SortedSet<String> tags;
    private final List<Fact> facts;
    private final List<Dependency> libraries;
    private final String file;
    private final int line;

    /** The files of the conditions that have a name, by name. */
    private final Map<String, Set<String>> named = new HashMap<>();

    /**
     * Explains what was seen.
     *
     * @param rules the rules that ran
     * @param origins where they come from
     * @param decisions how the conditions of the rule were decided
     * @param summaries all summaries of the application
     * @param tags the tags that all rules gave
     * @param facts the facts at the line
     * @param libraries the libraries of the application
     * @param file the file asked about, relative to the application
     * @param line 1-based line, 0 for the whole file
     */
    public ConditionExplainer(
            CompiledRules rules,
            RuleOrigins origins,
            Decisions decisions,
            List<UnitSummary> summaries,
            SortedSet<String> tags,
            List<Fact> facts,
            List<Dependency> libraries,
            String file,
            int line) {
        this.rules = rules;
        this.origins = origins;
        this.decisions = decisions;
        this.hitsOfFile = summaries.stream()
                .filter(summary -> summary.file().equals(file))
                .flatMap(summary -> summary.hits().stream())
                .toList();
        this.tags = tags;
        this.facts = facts;
        this.libraries = libraries;
        this.file = file;
        this.line = line;
    }

    /** Explains a condition and those it consists of. */
    public ConditionExplanation explain(Entry entry) {
        name(entry);
        return explained(entry);
    }

    private void name(Entry entry) {
        LinkEntry compiled = origins.compiled(entry);
        Decision decision = compiled == null ? null : decisions.of(compiled);
        if (entry.as() != null && decision != null) {
            Set<String> files = named.computeIfAbsent(entry.as(), name -> new HashSet<>());
            decision.found().forEach(found -> files.add(found.file()));
        }
        entriesOf(entry).forEach(this::name);
    }

    private static List<Entry> entriesOf(Entry entry) {
        return switch (entry.condition()) {
            case Condition.And and -> and.entries();
            case Condition.Or or -> or.entries();
            default -> List.of();
        };
    }

    private ConditionExplanation explained(Entry entry) {
        LinkEntry compiled = origins.compiled(entry);
        Decision decision = compiled == null ? null : decisions.of(compiled);
        List<ConditionExplanation> entries =
                entriesOf(entry).stream().map(this::explained).toList();
        if (compiled == null || decision == null) {
            return made(entry, false, Verdict.LEFT_OUT, new Leaf(), entries);
        }
        Leaf leaf = new Leaf();
        Verdict verdict;
        if (compiled.condition() instanceof LinkCondition.Tags wanted) {
            wanted.tags().stream().filter(tag -> !tags.contains(tag)).forEach(leaf.missing::add);
            verdict = decision.holds() != entry.not() ? Verdict.TRUE : Verdict.FALSE;
        } else if (compiled.condition() instanceof LinkCondition.Hits hits) {
            leaf.look(entry, hits, decision);
            verdict = leaf.verdict();
        } else {
            verdict = decision.holds() != entry.not() ? nearest(entries) : Verdict.FALSE;
        }
        return made(entry, decision.holds(), verdict, leaf, entries);
    }

    /** Where the nearest of the matches is that make up what a condition of conditions matches. */
    private static Verdict nearest(List<ConditionExplanation> entries) {
        List<ConditionExplanation> matching =
                entries.stream().filter(entry -> !entry.not()).toList();
        if (matching.stream().anyMatch(entry -> entry.verdict() == Verdict.HERE)) {
            return Verdict.HERE;
        }
        if (matching.stream().anyMatch(ConditionExplainer::isInFile)) {
            return Verdict.ELSEWHERE_IN_FILE;
        }
        return matching.stream().anyMatch(ConditionExplainer::isInOtherFiles) ? Verdict.IN_OTHER_FILES : Verdict.TRUE;
    }

    private static boolean isInFile(ConditionExplanation entry) {
        return entry.otherLines() > 0 || entry.verdict() == Verdict.ELSEWHERE_IN_FILE;
    }

    private static boolean isInOtherFiles(ConditionExplanation entry) {
        return entry.otherFiles() > 0 || entry.verdict() == Verdict.IN_OTHER_FILES;
    }

    private static ConditionExplanation made(
            Entry entry, boolean holds, Verdict verdict, Leaf leaf, List<ConditionExplanation> entries) {
        return new ConditionExplanation(
                ConditionTexts.of(entry.condition()),
                ConditionTexts.limits(entry.condition()),
                entry.line(),
                entry.not(),
                entry.ignore(),
                entry.as(),
                entry.from(),
                holds,
                verdict,
                leaf.looks,
                leaf.here,
                leaf.elsewhere,
                leaf.otherLines,
                leaf.otherFiles.size(),
                leaf.misses,
                leaf.missing,
                entries);
    }

    private boolean isHere(Region region) {
        return line == 0 || region.isWhole() || region.line() <= line && line <= region.endLine();
    }

    /** What there is to say of a condition that consists of no others. */
    private final class Leaf {
        private final List<Match> here = new ArrayList<>();
        private final List<Match> elsewhere = new ArrayList<>();
        private final Set<String> otherFiles = new HashSet<>();
        private final List<Miss> misses = new ArrayList<>();
        private final SortedSet<String> missing = new TreeSet<>();
        private int otherLines;
        private boolean looks = true;

        private void look(Entry entry, LinkCondition.Hits hits, Decision decision) {
            List<Match> inOtherFiles = new ArrayList<>();
            for (Found found : decision.found()) {
                Match match = match(hits.condition(), found);
                if (!found.file().equals(file)) {
                    otherFiles.add(found.file());
                    inOtherFiles.add(match);
                } else if (isHere(match.region())) {
                    here.add(match);
                } else {
                    elsewhere.add(match);
                    otherLines++;
                }
            }
            Comparator<Match> order = Comparator.comparing(Match::file).thenComparing(Match::region);
            elsewhere.sort(order);
            inOtherFiles.sort(order);
            elsewhere.addAll(inOtherFiles);
            elsewhere
                    .subList(Math.min(MOST_ELSEWHERE, elsewhere.size()), elsewhere.size())
                    .clear();
            if (here.isEmpty()) {
                leftOutByFile(entry, hits);
            }
            if (entry.condition() instanceof Condition.JavaReferenced reference) {
                if (here.isEmpty() && misses.isEmpty()) {
                    misses.addAll(new ReferenceMisses(reference, rules.compatibility()).among(facts));
                }
            } else if (entry.condition() instanceof Condition.JavaDependency dependency) {
                if (here.isEmpty()) {
                    rules.dependencies().stream()
                            .filter(each -> each.index() == hits.condition())
                            .forEach(each -> misses.addAll(new DependencyMisses(dependency, each).among(libraries)));
                }
            } else if (!(entry.condition() instanceof Condition.NamedFile)) {
                looks = rules.looksAt(hits.condition(), file);
            }
        }

        private Match match(int condition, Found found) {
            Region region = found.hit().region();
            Seen seen = null;
            if (found.file().equals(file)) {
                for (Fact fact : facts) {
                    if (fact.region().equals(region) && rules.matches(condition, fact)) {
                        seen = Seen.of(fact);
                        break;
                    }
                }
            }
            return new Match(
                    found.file(), region, found.confidence(), found.hit().variables(), seen);
        }

        /** It matched, and the files that it is limited to, or chained to, left that out. */
        private void leftOutByFile(Entry entry, LinkCondition.Hits hits) {
            for (Hit hit : hitsOfFile) {
                if (hit.condition() == hits.condition() && isHere(hit.region())) {
                    boolean chained = hits.files() == null || hits.files().accepts(file);
                    misses.add(new Miss(
                            chained ? Difference.CHAINED_FILE : Difference.FILE,
                            chained ? String.join(", ", hits.chained()) : limits(entry),
                            chained ? chainedFiles(hits.chained()) : file,
                            hit.region(),
                            null));
                    return;
                }
            }
        }

        private String limits(Entry entry) {
            return entry.condition() instanceof Condition.Leaf leaf ? String.join(", ", leaf.filepaths()) : "";
        }

        private String chainedFiles(List<String> names) {
            Set<String> files = new TreeSet<>();
            names.forEach(name -> files.addAll(named.getOrDefault(name, Set.of())));
            List<String> shown = files.stream().limit(MOST_ELSEWHERE).toList();
            return String.join(", ", shown) + (files.size() > shown.size() ? ", …" : "");
        }

        private Verdict verdict() {
            if (!here.isEmpty()) {
                return Verdict.HERE;
            }
            if (!misses.isEmpty()) {
                return Verdict.NEAR;
            }
            if (otherLines > 0) {
                return Verdict.ELSEWHERE_IN_FILE;
            }
            return otherFiles.isEmpty() ? Verdict.NOWHERE : Verdict.IN_OTHER_FILES;
        }
    }
}
