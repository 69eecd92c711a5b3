package org.sahab.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final Platform platform;
    private final EffortProfile profile;
    private final LearningCurve curve;
    private final ModuleOrder order;
    private final Efforts efforts;
    private final SortedMap<String, Estimate> effortOfModules = new TreeMap<>();
    private final SortedMap<String, Obstacle> obstacles = new TreeMap<>();

    /** A blocker while modules are walked through. */
    private static final class Obstacle {
        private final List<String> modules = new ArrayList<>();
        private int findings;
        private Estimate effort = Estimate.NONE;
    }

    private Readinesses(Assessment assessment, Platform platform, EffortProfile profile) {
        this.platform = platform;
        this.profile = profile;
        raw = Ledger.of(assessment);
        ledger = raw.on(platform);
        curve = new LearningCurve(profile.learning());
        efforts = new Efforts(profile, curve);
        SortedMap<String, List<String>> dependencies = new TreeMap<>();
        ledger.modules().forEach((id, entry) -> {
            ModuleInfo info = entry.info();
            dependencies.put(id, info == null ? List.of() : info.dependencies());
        });
        order = new ModuleOrder(dependencies);
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
        SortedMap<Integer, List<String>> byWave = order.byWave();
        byWave.values().forEach(modules -> modules.forEach(this::count));
        List<Wave> waves = new ArrayList<>();
        Estimate sum = Estimate.NONE;
        for (var entry : byWave.entrySet()) {
            Estimate ofWave = Estimate.NONE;
            for (String module : entry.getValue()) {
                ofWave = ofWave.plus(effortOf(module));
            }
            waves.add(new Wave(entry.getKey(), entry.getValue(), ofWave));
            sum = sum.plus(ofWave);
        }
        List<Group> all = ledger.groups();
        Scores scores = new Scores(ledger.files(), all, ledger.strengths());
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
                Comparisons.of(all.stream().mapToLong(Group::points).sum()));
    }

    private Estimate effortOf(String module) {
        return effortOfModules.getOrDefault(module, Estimate.NONE);
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
            boolean alone = waiting.size() == obstacle.modules.size();
            Message why = Message.of(alone ? "blocker.alone" : "blocker.needed")
                    .with("count", Argument.number(alone ? obstacle.modules.size() : waiting.size()));
            int wave = order.wave(obstacle.modules.get(0));
            blockers.add(
                    new Blocker(rule, obstacle.findings, obstacle.modules, wave, waiting.size(), obstacle.effort, why));
        });
        blockers.sort(ORDER);
        return blockers;
    }

    private List<ModuleReadiness> modules() {
        Strategies strategies = new Strategies(profile, curve);
        List<ModuleReadiness> modules = new ArrayList<>();
        ledger.modules().forEach((id, entry) -> {
            Scores scores = new Scores(entry.files(), entry.groups(), entry.strengths());
            List<Group> due = entry.groups().stream()
                    .filter(group -> group.category() != Category.POTENTIAL && group.dimension() != Dimension.ENERGY)
                    .toList();
            Ledger.Entry before = raw.modules().getOrDefault(id, entry);
            Strategies.Question question =
                    new Strategies.Question(id, before, order.dependents(id).size());
            modules.add(new ModuleReadiness(
                    id,
                    order.wave(id),
                    scores.total(),
                    scores.dimensions(),
                    effortOf(id),
                    Strategies.percent(Strategies.share(entry.files(), due)),
                    strategies.recommend(question, platform)));
        });
        return modules;
    }
}
