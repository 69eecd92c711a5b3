package org.sahab.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.Recommendation;
import org.sahab.model.readiness.Strategy;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;
import org.sahab.model.rule.Work;

/**
 * Says what to do with a module, by rules that {@code docs/score.md} lists in their order, and what would change the answer: the
 * same rules asked again for another platform, without one of the findings, or with other assumptions.
 */
final class Strategies {

    /** Writing a module anew is worth a thought if changing it takes this share of it. */
    private static final double REPLACE_SHARE = 0.5;

    /** The smallest project that the figures for writing anew were found from. */
    private static final int REPLACE_LINES = 2_000;

    private static final int REDESIGN = 5;
    private static final int REARCHITECTURE = 7;
    private static final double REDESIGNED_SHARE = 0.25;
    private static final double REARCHITECTED_SHARE = 0.05;

    /** The shape of fewer files is no architecture. */
    private static final int REARCHITECTED_FILES = 3;

    private static final double REFACTORED_SHARE = 0.05;

    private static final int MOST_RULES = 3;
    private static final int MOST_CHANGES = 6;

    private final EffortProfile profile;
    private final LearningCurve curve;

    Strategies(EffortProfile profile, LearningCurve curve) {
        this.profile = profile;
        this.curve = curve;
    }

    /**
     * What is asked about.
     *
     * @param id id of the module
     * @param entry its findings before a platform is looked at
     * @param isNeeded whether a module depends on it that is neither for tests nor an example
     * @param dependents number of modules that move and depend on it
     */
    record Question(String id, Ledger.Entry entry, boolean isNeeded, int dependents) {

        int lines() {
            ModuleInfo info = entry.info();
            return info == null ? 0 : info.productionLines();
        }
    }

    private record Weighed(Group group, double days) {}

    /** The reasons are not put together for what is only asked to compare. */
    private record Answer(Strategy strategy, Supplier<List<Message>> reasons) {}

    /** What to do with a module that is to run on a platform. */
    Recommendation recommend(Question question, Platform platform) {
        List<Group> groups = groups(question, platform);
        Answer stays = stays(question.id(), question.entry(), question.isNeeded());
        if (stays != null) {
            Answer moving = byFindings(question, groups);
            List<Message> changes =
                    groups.isEmpty() ? List.of() : List.of(change("strategy.change.production", moving.strategy()));
            return new Recommendation(stays.strategy(), stays.reasons().get(), changes);
        }
        Answer answer = answer(question, groups);
        List<Message> changes = new ArrayList<>();
        if (!groups.isEmpty()) {
            withoutOne(question, groups, answer.strategy(), changes);
            ifAllIsDue(question, groups, answer.strategy(), changes);
            elsewhere(question, platform, answer.strategy(), changes);
            boolean costly = answer.strategy() == Strategy.REARCHITECT || answer.strategy() == Strategy.REPLACE;
            if (costly && question.dependents() == 0) {
                changes.add(change("strategy.change.unused", Strategy.RETIRE));
            }
        }
        return new Recommendation(
                answer.strategy(), answer.reasons().get(), changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
    }

    private static List<Group> groups(Question question, Platform platform) {
        return Ledger.on(platform, question.entry().groups()).stream()
                .filter(group -> group.dimension() != Dimension.ENERGY)
                .toList();
    }

    /** Whether there is nothing in a module that could move. */
    static boolean isEmpty(Ledger.Entry entry) {
        return entry.files() == 0 && entry.groups().isEmpty();
    }

    /** Whether a module does not move, whatever was found in it. */
    boolean staysByName(String id, boolean needed) {
        return !needed && named(id, profile.examples()) || named(id, profile.tests());
    }

    /** Whether its name says that it is for tests or an example, so that nothing in production needs what it depends on. */
    boolean isAside(String id) {
        return named(id, profile.tests()) || named(id, profile.examples());
    }

    private @Nullable Answer stays(String id, Ledger.Entry entry, boolean needed) {
        if (isEmpty(entry)) {
            return new Answer(Strategy.RETAIN, () -> List.of(Message.of("strategy.empty")));
        }
        if (!needed && named(id, profile.examples())) {
            return new Answer(Strategy.RETIRE, () -> List.of(Message.of("strategy.example")));
        }
        return named(id, profile.tests())
                ? new Answer(Strategy.RETAIN, () -> List.of(Message.of("strategy.test")))
                : null;
    }

    private Answer answer(Question question, List<Group> groups) {
        Answer answer = byFindings(question, groups);
        if (question.dependents() == 0) {
            return answer;
        }
        return new Answer(answer.strategy(), () -> {
            List<Message> reasons = new ArrayList<>(answer.reasons().get());
            reasons.add(Message.of("strategy.needed").with("count", Argument.number(question.dependents())));
            return reasons;
        });
    }

    private Answer byFindings(Question question, List<Group> groups) {
        if (question.lines() >= REPLACE_LINES) {
            double changing = new Efforts(profile, curve).module(groups).likely();
            double anew = Efforts.rewriting(question.lines(), profile);
            if (changing >= REPLACE_SHARE * anew) {
                return new Answer(
                        Strategy.REPLACE,
                        () -> List.of(Message.of("strategy.replace")
                                .with("changing", days(changing))
                                .with("anew", days(anew))));
            }
        }
        List<Group> due = where(groups, group -> group.category() != Category.POTENTIAL);
        if (question.lines() == 0 && !due.isEmpty()) {
            return new Answer(Strategy.REPLATFORM, () -> reasons("strategy.settings", share(question, due), due));
        }
        List<Group> redesign = where(due, group -> Efforts.work(group.descriptor(), group.effort()) == Work.REDESIGN);
        List<Group> heaviest = where(redesign, group -> group.effort() >= REARCHITECTURE);
        List<Group> shape = share(question, heaviest) < REARCHITECTED_SHARE
                ? where(redesign, group -> group.effort() >= REDESIGN)
                : heaviest;
        double shaped = share(question, shape);
        boolean deep = shape.stream().allMatch(group -> group.effort() >= REARCHITECTURE);
        boolean several = Group.union(shape).cardinality() >= REARCHITECTED_FILES;
        if (several && shaped >= (deep ? REARCHITECTED_SHARE : REDESIGNED_SHARE)) {
            return new Answer(Strategy.REARCHITECT, () -> reasons("strategy.rearchitect", shaped, shape));
        }
        List<Group> blocking = where(redesign, group -> group.category() == Category.MANDATORY);
        if (!blocking.isEmpty()) {
            return new Answer(
                    Strategy.REFACTOR, () -> reasons("strategy.refactor", share(question, blocking), blocking));
        }
        double redesigned = share(question, redesign);
        if (redesigned >= REFACTORED_SHARE) {
            return new Answer(Strategy.REFACTOR, () -> reasons("strategy.refactor.share", redesigned, redesign));
        }
        if (!due.isEmpty()) {
            return new Answer(Strategy.REPLATFORM, () -> reasons("strategy.replatform", share(question, due), due));
        }
        return new Answer(Strategy.REHOST, () -> List.of(Message.of("strategy.rehost")));
    }

    /** The share with its reason, then the rules behind it that take the most work. */
    private List<Message> reasons(String key, double share, List<Group> groups) {
        List<Message> reasons = new ArrayList<>();
        reasons.add(Message.of(key).with("percent", Argument.number(percent(share))));
        groups.stream()
                .map(group -> new Weighed(
                        group, new Efforts(profile, curve).count(group).likely()))
                .sorted(Comparator.comparingDouble(Weighed::days).reversed().thenComparing(Weighed::group, Group.ORDER))
                .limit(MOST_RULES)
                .map(Weighed::group)
                .forEach(group -> reasons.add(Message.of("strategy.rule")
                        .with("rule", Argument.code(group.rule()))
                        .with("count", Argument.number(group.findings()))));
        return reasons;
    }

    /** Without what one rule found. */
    private void withoutOne(Question question, List<Group> groups, Strategy strategy, List<Message> changes) {
        Set<String> asked = new HashSet<>();
        for (Group group : groups) {
            if (asked.add(group.rule())) {
                Strategy other = answer(
                                question, where(groups, some -> !some.rule().equals(group.rule())))
                        .strategy();
                if (other != strategy) {
                    changes.add(change("strategy.change.without", other).with("rule", Argument.code(group.rule())));
                }
            }
        }
    }

    /** If all that must be looked at is due. */
    private void ifAllIsDue(Question question, List<Group> groups, Strategy strategy, List<Message> changes) {
        List<Group> due = groups.stream()
                .map(group -> group.category() == Category.POTENTIAL && group.effort() > 0
                        ? group.as(Category.OPTIONAL)
                        : group)
                .toList();
        Strategy other = answer(question, due).strategy();
        if (other != strategy) {
            int count = groups.stream()
                    .filter(group -> group.category() == Category.POTENTIAL)
                    .mapToInt(Group::findings)
                    .sum();
            changes.add(change("strategy.change.potential", other).with("count", Argument.number(count)));
        }
    }

    private void elsewhere(Question question, Platform platform, Strategy strategy, List<Message> changes) {
        if (question.entry().groups().stream().noneMatch(Group::differs)) {
            return;
        }
        for (Platform other : Platform.values()) {
            Strategy there = other == platform
                    ? strategy
                    : answer(question, groups(question, other)).strategy();
            if (there != strategy) {
                changes.add(change("strategy.change.platform", there).with("platform", Argument.text(other.key())));
            }
        }
    }

    private static Message change(String key, Strategy strategy) {
        return Message.of(key).with("strategy", Argument.text(strategy.key()));
    }

    private static List<Group> where(List<Group> groups, Predicate<Group> condition) {
        return groups.stream().filter(condition).toList();
    }

    private static double share(Question question, List<Group> groups) {
        return Group.share(question.entry().files(), groups);
    }

    static int percent(double share) {
        return (int) StrictMath.ceil(share * 100 - 1e-9);
    }

    private static Argument days(double days) {
        BigDecimal value = BigDecimal.valueOf(days).setScale(days < 10 ? 1 : 0, RoundingMode.HALF_UP);
        return new Argument(Argument.Kind.NUMBER, value.toPlainString());
    }

    /** Whether one of the words stands in its path. */
    private static boolean named(String id, List<String> words) {
        String path = id.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (int at = path.indexOf(word); at >= 0; at = path.indexOf(word, at + 1)) {
                int end = at + word.length();
                if ((at == 0 || !Character.isLetterOrDigit(path.charAt(at - 1)))
                        && (end == path.length() || !Character.isLetterOrDigit(path.charAt(end)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
