package org.sahab.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.EffortStep;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.RuleEffort;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.Work;

/**
 * Counts the person-days of an application module by module, in the order in which they move: the first place of a rule costs more
 * than those after it, wherever they lie. By the assumptions of a profile, which {@code docs/score.md} explains.
 */
final class Efforts {

    private static final String WORK = "sahab/work=";

    /** From here on rules that do not tell take thought: "redesign or a complete library change", as the field's scale says. */
    private static final int FIRST_REDESIGN = 5;

    private final EffortProfile profile;
    private final LearningCurve curve;
    private final Map<String, Progress> known = new HashMap<>();
    private final Map<String, Progress> suspected = new HashMap<>();
    private final SortedMap<String, RuleEffort> rules = new TreeMap<>();

    /**
     * For an application of which nothing is counted yet.
     *
     * @param curve that of the profile
     */
    Efforts(EffortProfile profile, LearningCurve curve) {
        this.profile = profile;
        this.curve = curve;
    }

    /** How much of the work of a rule is done. */
    private static final class Progress {
        private int places;
        private int files;
    }

    /** The work in the next module. */
    Estimate module(List<Group> groups) {
        Estimate sum = Estimate.NONE;
        for (Group group : groups) {
            sum = sum.plus(count(group));
        }
        return sum;
    }

    /** The work of one rule and category in the next module. */
    Estimate count(Group group) {
        if (group.dimension() == Dimension.ENERGY || group.effort() == 0 && group.category() != Category.MANDATORY) {
            return Estimate.NONE;
        }
        Work work = work(group.descriptor(), group.effort());
        Estimate estimate = group.category() == Category.POTENTIAL ? suspected(group, work) : known(group, work);
        RuleEffort before = rules.get(group.rule());
        rules.put(
                group.rule(),
                before == null
                        ? new RuleEffort(group.rule(), work, group.findings(), group.files(), estimate)
                        : new RuleEffort(
                                group.rule(),
                                work,
                                before.places() + group.findings(),
                                before.files() + group.files(),
                                before.effort().plus(estimate)));
        return estimate;
    }

    private Estimate known(Group group, Work work) {
        double hours = hours(group, work, known.computeIfAbsent(group.rule(), rule -> new Progress()));
        return days(low(group) * hours, hours, high(group) * hours);
    }

    private Estimate suspected(Group group, Work work) {
        double look = profile.lookHours() * group.findings();
        double hours = hours(group, work, suspected.computeIfAbsent(group.rule(), rule -> new Progress()));
        return days(look, look, look + high(group) * hours);
    }

    private double low(Group group) {
        return group.effort() >= EffortProfile.UNKNOWN ? profile.unknownLow() : profile.low();
    }

    private double high(Group group) {
        return group.effort() >= EffortProfile.UNKNOWN ? profile.unknownHigh() : profile.high();
    }

    private double hours(Group group, Work work, Progress progress) {
        EffortStep step = step(group.effort());
        double hours;
        if (work == Work.MECHANICAL) {
            int first = progress.places == 0 ? 1 : 0;
            hours = first * step.mechanicalFirst() + (group.findings() - first) * step.mechanicalNext();
        } else {
            // What is thought over is code; settings and descriptors follow it. A rule that only they show takes
            // thought once.
            int files = progress.files == 0 ? Math.max(1, group.code()) : group.code();
            hours = (group.findings() - files) * step.redesignNext()
                    + step.redesignFirst() * curve.between(progress.files, progress.files + files);
            progress.files += files;
        }
        progress.places += group.findings();
        return hours;
    }

    /** The step of the scale, the next higher one for what lies between two. */
    private EffortStep step(int points) {
        List<EffortStep> steps = profile.steps();
        return steps.stream()
                .filter(step -> step.points() >= points)
                .findFirst()
                .orElse(steps.get(steps.size() - 1));
    }

    private Estimate days(double low, double likely, double high) {
        double factor = (1 + profile.overhead()) / profile.hoursPerDay();
        return new Estimate(low * factor, likely * factor, high * factor);
    }

    /** What kind of work a rule makes: what it says itself, else by its effort. */
    static Work work(@Nullable RuleDescriptor rule, int effort) {
        if (rule != null) {
            for (Work work : Work.values()) {
                if (rule.labels().contains(WORK + work.key())) {
                    return work;
                }
            }
        }
        return effort >= FIRST_REDESIGN ? Work.REDESIGN : Work.MECHANICAL;
    }

    /** The work by rule, the most first. */
    List<RuleEffort> rules() {
        return rules.values().stream()
                .sorted(Comparator.comparingDouble(
                                (RuleEffort rule) -> rule.effort().likely())
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(
                                        (RuleEffort rule) -> rule.effort().high())
                                .reversed())
                        .thenComparing(RuleEffort::rule))
                .toList();
    }

    /** Person-days to write so many lines of Java anew. */
    static double rewriting(int lines, EffortProfile profile) {
        return profile.rewriteFactor()
                * StrictMath.pow(lines / 1000.0, profile.rewriteExponent())
                * profile.rewriteHours()
                / profile.hoursPerDay();
    }
}
