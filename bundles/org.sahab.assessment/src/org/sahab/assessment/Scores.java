package org.sahab.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.readiness.DimensionScore;
import org.sahab.model.readiness.Loss;
import org.sahab.model.readiness.Score;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;

/**
 * The score of a dimension, a module or an application, by the formula of {@code docs/score.md}: 100 less what the mandatory, the
 * optional and the potential findings take, each of which has bounds of its own.
 */
final class Scores {

    /** What mandatory findings take at least; they take less than this and {@link #MANDATORY_MORE} together. */
    private static final double MANDATORY_LEAST = 40;

    private static final double MANDATORY_MORE = 25;
    private static final double OPTIONAL_MOST = 25;
    private static final double POTENTIAL_MOST = 10;

    /** The share that a rule takes of the points of its category, for each point of effort, if it touches all files. */
    private static final double SHARE_OF_POINT = 0.1;

    /** No effort takes more than this share. */
    private static final double MOST_SHARE = 0.95;

    /** What of it is taken for that the problem is there at all; the rest for how much of the code it touches. */
    private static final double PRESENCE = 0.2;

    /** What the first strength of a dimension takes off its optional and potential losses; the next half of that, and so on. */
    private static final double FIRST_RELIEF = 0.25;

    private static final int TENTHS = 10;
    private static final int FULL = 100 * TENTHS;

    /** More than the error of the arithmetic, less than any loss. */
    private static final double ERROR = 1e-9;

    private final int files;
    private final List<Group> groups;
    private final SortedMap<Dimension, SortedSet<String>> strengths;

    /**
     * For a module or an application.
     *
     * @param files number of its files in production
     * @param groups its problems, each rule and category once
     * @param strengths ids of the rules that found what is good, by dimension
     */
    Scores(int files, List<Group> groups, SortedMap<Dimension, SortedSet<String>> strengths) {
        this.files = files;
        this.groups = groups.stream().sorted(Group.ORDER).toList();
        this.strengths = strengths;
    }

    /** The score over all dimensions but that of energy. */
    Score total() {
        return score(groups.stream()
                .filter(group -> group.dimension() != Dimension.ENERGY)
                .toList());
    }

    /** The scores of the dimensions in which something was found. */
    List<DimensionScore> dimensions() {
        Map<Dimension, List<Group>> byDimension = new EnumMap<>(Dimension.class);
        for (Group group : groups) {
            byDimension
                    .computeIfAbsent(group.dimension(), dimension -> new ArrayList<>())
                    .add(group);
        }
        Set<Dimension> all = EnumSet.noneOf(Dimension.class);
        all.addAll(byDimension.keySet());
        all.addAll(strengths.keySet());
        return all.stream()
                .map(dimension -> new DimensionScore(
                        dimension,
                        score(byDimension.getOrDefault(dimension, List.of())),
                        List.copyOf(strengths.getOrDefault(dimension, new TreeSet<>()))))
                .toList();
    }

    private Score score(List<Group> some) {
        Map<Category, List<Part>> parts = new EnumMap<>(Category.class);
        for (Group group : some) {
            double loss = loss(group);
            if (loss > 0) {
                parts.computeIfAbsent(group.category(), category -> new ArrayList<>())
                        .add(new Part(group, loss));
            }
        }
        List<Share> shares = new ArrayList<>();
        double lost = 0;
        for (var entry : parts.entrySet()) {
            double points = points(entry.getKey(), entry.getValue());
            lost += points;
            double weights = entry.getValue().stream().mapToDouble(Part::weight).sum();
            for (Part part : entry.getValue()) {
                shares.add(new Share(part.group(), points * part.weight() / weights));
            }
        }
        if (shares.isEmpty()) {
            return Score.FULL;
        }
        int tenths = (int) StrictMath.ceil(lost * TENTHS - ERROR);
        return new Score((double) (FULL - tenths) / TENTHS, losses(shares, tenths));
    }

    private static double points(Category category, List<Part> parts) {
        double spared = 1;
        for (Part part : parts) {
            spared *= 1 - part.loss();
        }
        double taken = 1 - spared;
        return switch (category) {
            case MANDATORY -> MANDATORY_LEAST + MANDATORY_MORE * taken;
            case OPTIONAL -> OPTIONAL_MOST * taken;
            case POTENTIAL -> POTENTIAL_MOST * taken;
        };
    }

    /** The share that a rule takes of the points of its category. */
    private double loss(Group group) {
        boolean mandatory = group.category() == Category.MANDATORY;
        // What must be solved is some work, whatever the rule says of it.
        int effort = mandatory ? Math.max(1, group.effort()) : group.effort();
        double touched = (double) group.reach() / Math.max(files, group.reach());
        double loss =
                Math.min(MOST_SHARE, SHARE_OF_POINT * effort) * (PRESENCE + (1 - PRESENCE) * StrictMath.sqrt(touched));
        return mandatory ? loss : loss * (1 - relief(group.dimension()));
    }

    private double relief(Dimension dimension) {
        SortedSet<String> good = strengths.get(dimension);
        return good == null ? 0 : 2 * FIRST_RELIEF * (1 - StrictMath.pow(0.5, good.size()));
    }

    /** Tenths of points for every share, so that they add up: what is cut off goes to those from which most was cut off. */
    private static List<Loss> losses(List<Share> shares, int tenths) {
        List<Share> byRest = shares.stream()
                .sorted(Comparator.comparingDouble(Share::rest).reversed().thenComparing(Share::group, Group.ORDER))
                .toList();
        int missing = tenths - shares.stream().mapToInt(Share::whole).sum();
        SortedMap<Group, Integer> found = new TreeMap<>(Group.ORDER);
        for (int i = 0; i < byRest.size(); i++) {
            // At most one tenth more than there are shares is missing, as the score is rounded down.
            int more = missing / byRest.size() + (i < missing % byRest.size() ? 1 : 0);
            found.put(byRest.get(i).group(), byRest.get(i).whole() + more);
        }
        return found.entrySet().stream()
                .map(entry -> loss(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Loss::points)
                        .reversed()
                        .thenComparing(Loss::category)
                        .thenComparing(Loss::rule))
                .toList();
    }

    private static Loss loss(Group group, int tenths) {
        return new Loss(group.rule(), group.category(), (double) tenths / TENTHS, group.findings(), group.files());
    }

    private record Part(Group group, double loss) {

        /** So that what rules take together is divided as if each had taken its part from what the others left. */
        double weight() {
            return -StrictMath.log(1 - loss);
        }
    }

    private record Share(Group group, double points) {

        int whole() {
            return (int) StrictMath.floor(points * TENTHS);
        }

        double rest() {
            return points * TENTHS - whole();
        }
    }
}
