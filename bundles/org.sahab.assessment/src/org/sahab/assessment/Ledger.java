package org.sahab.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;
import org.sahab.model.rule.RuleDescriptor;

/**
 * What counts in an assessment, module by module and rule by rule: all that readiness is computed from, in one walk over the
 * findings, from which it is then known for every platform.
 *
 * @param modules the modules by id, those that only findings name included
 */
record Ledger(SortedMap<String, Entry> modules) {

    /**
     * One module.
     *
     * @param info what is known of it, if the assessment tells
     * @param files number of its files in production
     * @param groups its problems, in {@link Group#ORDER}
     * @param strengths ids of the rules that found what is good in it, by dimension
     */
    record Entry(
            @Nullable ModuleInfo info,
            int files,
            List<Group> groups,
            SortedMap<Dimension, SortedSet<String>> strengths) {}

    /** What counts, with the categories that the rules have before a platform is looked at. */
    static Ledger of(Assessment assessment) {
        Map<String, RuleDescriptor> rules = Platforms.rules(assessment);
        Set<String> differing = new HashSet<>();
        rules.values().stream().filter(Platforms::differs).forEach(rule -> differing.add(rule.id()));
        Map<String, Builders> builders = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            if (matters(finding)) {
                RuleDescriptor rule = rules.get(finding.rule());
                Builders module = builders.computeIfAbsent(finding.place().module(), id -> new Builders());
                if (rule != null && rule.positive()) {
                    module.strengths
                            .computeIfAbsent(rule.dimension(), dimension -> new TreeSet<>())
                            .add(rule.id());
                } else {
                    boolean differs = differing.contains(finding.rule());
                    module.add(finding, rule != null && differs ? rule.category() : finding.category());
                }
            }
        }
        SortedMap<String, @Nullable ModuleInfo> infos = new TreeMap<>();
        builders.keySet().forEach(id -> infos.put(id, null));
        assessment.modules().forEach(info -> infos.put(info.id(), info));
        SortedMap<String, Entry> modules = new TreeMap<>();
        infos.forEach((id, info) -> {
            Builders found = builders.getOrDefault(id, new Builders());
            int files = info == null ? 0 : info.productionFiles();
            List<Group> groups = new ArrayList<>();
            found.groups.forEach((rule, byCategory) -> byCategory.forEach((category, builder) -> groups.add(
                    builder.build(rule, rules.get(rule), differing.contains(rule), category, files, found.files))));
            groups.sort(Group.ORDER);
            modules.put(id, new Entry(info, files, groups, found.strengths));
        });
        return new Ledger(Collections.unmodifiableSortedMap(modules));
    }

    /** What is found in a module, while it is collected. */
    private static final class Builders {
        private final Map<String, Map<Category, Group.Builder>> groups = new HashMap<>();
        private final SortedMap<Dimension, SortedSet<String>> strengths = new TreeMap<>();
        private final Group.Files files = new Group.Files();

        void add(Finding finding, Category category) {
            String path = finding.place().path();
            groups.computeIfAbsent(finding.rule(), id -> new EnumMap<>(Category.class))
                    .computeIfAbsent(category, any -> new Group.Builder())
                    .add(path, files.number(path), finding.effort());
        }
    }

    /** What counts on a platform. */
    Ledger on(Platform platform) {
        SortedMap<String, Entry> others = new TreeMap<>();
        modules.forEach((id, entry) -> others.put(
                id, new Entry(entry.info(), entry.files(), on(platform, entry.groups()), entry.strengths())));
        return new Ledger(Collections.unmodifiableSortedMap(others));
    }

    /** Problems as they are on a platform. */
    static List<Group> on(Platform platform, List<Group> groups) {
        List<Group> others = new ArrayList<>();
        for (Group group : groups) {
            RuleDescriptor rule = group.descriptor();
            if (rule == null || !group.differs()) {
                others.add(group);
                continue;
            }
            Platforms.Weight weight = Platforms.weight(rule, platform);
            if (weight.counts()) {
                others.add(group.as(weight.category()));
            }
        }
        return others;
    }

    /** As {@link Finding#counts}, whatever platform it was looked at from. */
    private static boolean matters(Finding finding) {
        Suppression suppression = finding.suppression();
        return finding.scope() == Scope.PRODUCTION
                && finding.confidence() != Confidence.GUESSED
                && (suppression == null || suppression.where() == Where.PLATFORM);
    }

    /** These modules alone. */
    Ledger only(Set<String> some) {
        SortedMap<String, Entry> others = new TreeMap<>(modules);
        others.keySet().retainAll(some);
        return new Ledger(Collections.unmodifiableSortedMap(others));
    }

    /** Number of files in production. */
    int files() {
        return modules.values().stream().mapToInt(Entry::files).sum();
    }

    /** The problems of all modules together, in {@link Group#ORDER}. */
    List<Group> groups() {
        SortedMap<String, SortedMap<Category, List<Group>>> byRule = new TreeMap<>();
        for (Entry module : modules.values()) {
            for (Group group : module.groups()) {
                byRule.computeIfAbsent(group.rule(), rule -> new TreeMap<>())
                        .computeIfAbsent(group.category(), category -> new ArrayList<>())
                        .add(group);
            }
        }
        List<Group> groups = new ArrayList<>();
        byRule.values().forEach(same -> same.values().forEach(parts -> groups.add(Group.sum(parts))));
        return groups;
    }

    /** The rules that found what is good in any module, by dimension. */
    SortedMap<Dimension, SortedSet<String>> strengths() {
        SortedMap<Dimension, SortedSet<String>> all = new TreeMap<>();
        for (Entry module : modules.values()) {
            module.strengths()
                    .forEach((dimension, rules) -> all.computeIfAbsent(dimension, key -> new TreeSet<>())
                            .addAll(rules));
        }
        return all;
    }
}
