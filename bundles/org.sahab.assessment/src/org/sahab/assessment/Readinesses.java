package org.sahab.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Wave;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;

/**
 * Computes how ready an application is, from its findings alone: score, blockers, effort, order and strategies. Cheap enough for
 * every save.
 */
public final class Readinesses {

    /** What must be solved first stands first: the earliest wave, then what most modules wait for, then the most work. */
    private static final Comparator<Blocker> ORDER = Comparator.comparingInt(Blocker::wave)
            .thenComparing(Comparator.comparingInt(Blocker::reach).reversed())
            .thenComparing(Comparator.comparingDouble(
                            (Blocker blocker) -> blocker.effort().likely())
                    .reversed())
            .thenComparing(Blocker::rule);

    private final Ledger raw;
    private final Ledger ledger;
    private final Ledger moving;
    private final Strategies strategies;
    private final Set<String> needed = new HashSet<>();
    private final Platform platform;
    private final EffortProfile profile;
    private final LearningCurve curve;
    private final ModuleOrder order;
    private final Efforts efforts;
    private final SortedMap<String, Estimate> effortOfModules = new TreeMap<>();
    private final Map<String, Integer> waveOfModules = new HashMap<>();
    private final SortedMap<String, Obstacle> obstacles = new TreeMap<>();

    /** A blocker while modules are walked through. */
    private static final class Obstacle {
        private final List<String> modules = new ArrayList<>();
        private int findings;
        private Estimate effort = Estimate.NONE;
    }

    /** What an assessment tells of readiness itself; where it does not, for Kubernetes by the standard profile. */
    public static Readiness of(Assessment assessment) {
        Readiness known = assessment.readiness();
        return known != null ? known : of(assessment, Platform.KUBERNETES, EffortProfiles.standard());
    }

    private Readinesses(Assessment assessment, Platform platform, EffortProfile profile) {
        this.platform = platform;
        this.profile = profile;
        raw = Ledger.of(assessment);
        ledger = raw.on(platform);
        curve = new LearningCurve(profile.learning());
        efforts = new Efforts(profile, curve);
        strategies = new Strategies(profile, curve);
        SortedMap<String, List<String>> dependencies = new TreeMap<>();
        ledger.modules().forEach((id, entry) -> {
            ModuleInfo info = entry.info();
            dependencies.put(id, info == null ? List.of() : info.dependencies());
        });
        dependencies.forEach((id, its) -> {
            if (!strategies.isAside(id)) {
                needed.addAll(its);
            }
        });
        dependencies.keySet().removeIf(id -> strategies.staysByName(id, needed.contains(id)));
        order = new ModuleOrder(dependencies);
        Set<String> movingModules = new HashSet<>(dependencies.keySet());
        // Modules that hold nothing may still tie others together, so they stay in the order.
        ledger.modules().forEach((id, entry) -> {
            if (Strategies.isEmpty(entry)) {
                movingModules.remove(id);
            }
        });
        moving = ledger.only(movingModules);
    }

    /**
     * How ready an application is for a platform. It does not matter which platform its findings were looked at from.
     *
     * @param assessment the assessment; its own readiness is not read
     * @param platform where it is to run
     * @param profile the assumptions behind the efforts
     */
    public static Readiness of(Assessment assessment, Platform platform, EffortProfile profile) {
        return new Readinesses(assessment, platform, profile).compute();
    }

    /** The assessment as it is for a platform, with its readiness. */
    public static Assessment complete(Assessment assessment, Platform platform, EffortProfile profile) {
        Assessment there = Platforms.view(assessment, platform);
        return there.withReadiness(of(there, platform, profile));
    }

    private Readiness compute() {
        List<Wave> waves = new ArrayList<>();
        Estimate sum = Estimate.NONE;
        for (List<String> together : order.byWave().values()) {
            List<String> modules =
                    together.stream().filter(moving.modules()::containsKey).toList();
            if (!modules.isEmpty()) {
                modules.forEach(this::count);
                Estimate ofWave = Estimate.NONE;
                for (String module : modules) {
                    ofWave = ofWave.plus(effortOf(module));
                    waveOfModules.put(module, waves.size() + 1);
                }
                waves.add(new Wave(waves.size() + 1, modules, ofWave));
                sum = sum.plus(ofWave);
            }
        }
        List<Group> all = moving.groups();
        Scores scores = new Scores(moving.files(), all, moving.strengths());
        return new Readiness(
                platform,
                scores.total(),
                scores.dimensions(),
                blockers(),
                sum,
                profile,
                efforts.rules(),
                waves,
                modules(),
                Comparisons.of(ledger.groups().stream().mapToLong(Group::points).sum()));
    }

    private Estimate effortOf(String module) {
        return effortOfModules.getOrDefault(module, Estimate.NONE);
    }

    private int waveOf(String module) {
        return waveOfModules.getOrDefault(module, 0);
    }

    private void count(String module) {
        Estimate sum = Estimate.NONE;
        for (Group group : entry(module).groups()) {
            Estimate estimate = efforts.count(group);
            sum = sum.plus(estimate);
            if (group.category() == Category.MANDATORY && group.dimension() != Dimension.ENERGY) {
                Obstacle obstacle = obstacles.computeIfAbsent(group.rule(), rule -> new Obstacle());
                obstacle.modules.add(module);
                obstacle.findings += group.findings();
                obstacle.effort = obstacle.effort.plus(estimate);
            }
        }
        effortOfModules.put(module, sum);
    }

    private Ledger.Entry entry(String module) {
        Ledger.Entry entry = ledger.modules().get(module);
        if (entry == null) {
            throw new IllegalArgumentException("No module " + module);
        }
        return entry;
    }

    private List<Blocker> blockers() {
        List<Blocker> blockers = new ArrayList<>();
        obstacles.forEach((rule, obstacle) -> {
            Set<String> waiting = order.waitingFor(obstacle.modules);
            waiting.retainAll(moving.modules().keySet());
            boolean alone = waiting.size() == obstacle.modules.size();
            Message why = Message.of(alone ? "blocker.alone" : "blocker.needed")
                    .with("count", Argument.number(alone ? obstacle.modules.size() : waiting.size()));
            int wave = waveOf(obstacle.modules.get(0));
            blockers.add(
                    new Blocker(rule, obstacle.findings, obstacle.modules, wave, waiting.size(), obstacle.effort, why));
        });
        blockers.sort(ORDER);
        return blockers;
    }

    private List<ModuleReadiness> modules() {
        List<ModuleReadiness> modules = new ArrayList<>();
        ledger.modules().forEach((id, entry) -> {
            Scores scores = new Scores(entry.files(), entry.groups(), entry.strengths());
            List<Group> due = entry.groups().stream()
                    .filter(group -> group.category() != Category.POTENTIAL && group.dimension() != Dimension.ENERGY)
                    .toList();
            Ledger.Entry before = raw.modules().getOrDefault(id, entry);
            Set<String> dependents = new HashSet<>(order.dependents(id));
            dependents.retainAll(moving.modules().keySet());
            Strategies.Question question = new Strategies.Question(id, before, needed.contains(id), dependents.size());
            modules.add(new ModuleReadiness(
                    id,
                    waveOf(id),
                    scores.total(),
                    scores.dimensions(),
                    effortOf(id),
                    Strategies.percent(Group.share(entry.files(), due)),
                    strategies.recommend(question, platform)));
        });
        return modules;
    }
}
