import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sahab.model.finding.Confidence;

/** What the verdicts add up to, as a table in Markdown. */
final class Table {

    private static final double PRECISION = 0.95;
    private static final double PRECISION_OF_RULE = 0.80;
    private static final double RECALL = 0.80;
    private static final int ENOUGH = 5;

    /** Of the normal distribution, for 95 % on both sides. */
    private static final double Z = 1.959964;

    private final Samples samples;
    private final Verdicts ofFindings;
    private final Verdicts ofCandidates;
    private final Set<String> missed = new TreeSet<>();

    Table(Samples samples, Verdicts ofFindings, Verdicts ofCandidates) {
        this.samples = samples;
        this.ofFindings = ofFindings;
        this.ofCandidates = ofCandidates;
    }

    /** How many of how many. */
    private record Share(int of, int all) {
        static final Share NONE = new Share(0, 0);

        Share plus(boolean yes) {
            return new Share(of + (yes ? 1 : 0), all + 1);
        }

        double value() {
            return all == 0 ? Double.NaN : (double) of / all;
        }

        /** Lower bound of Wilson's interval for 95 %: E. B. Wilson, JASA 22 (1927), pages 209 to 212. */
        double bound() {
            if (all == 0) {
                return Double.NaN;
            }
            double p = value();
            double z2 = Z * Z;
            return (p + z2 / (2 * all) - Z * Math.sqrt((p * (1 - p) + z2 / (4 * all)) / all)) / (1 + z2 / all);
        }

        @Override
        public String toString() {
            return all == 0 ? "" : of + "/" + all;
        }
    }

    /** What was missed, one sentence each; after {@link #print}. */
    Set<String> missed() {
        return missed;
    }

    void print(SortedMap<String, List<Item>> candidates) {
        System.out.println("| Rule | Findings | Applications | True | Read twice | Recall |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        Share all = Share.NONE;
        Share agreed = Share.NONE;
        Share recalled = Share.NONE;
        Map<Confidence, Share> byConfidence = new EnumMap<>(Confidence.class);
        List<Double> means = new ArrayList<>();
        double weighted = 0;
        long weight = 0;
        int proven = 0;
        int open = 0;
        for (String rule : samples.rules().keySet()) {
            Share share = Share.NONE;
            int twice = 0;
            for (Item item : samples.sample(rule)) {
                Verdict verdict = ofFindings.of(item);
                if (verdict.first() == null) {
                    open++;
                    continue;
                }
                share = share.plus(verdict.isTrue());
                if (verdict.isComplete()) {
                    twice++;
                    agreed = agreed.plus(verdict.first().equals(verdict.second()));
                }
                if (samples.isClaim(rule)) {
                    all = all.plus(verdict.isTrue());
                    byConfidence.merge(
                            item.confidence(),
                            Share.NONE.plus(verdict.isTrue()),
                            (a, b) -> new Share(a.of() + b.of(), a.all() + b.all()));
                }
            }
            Share recall = Share.NONE;
            for (Item item : candidates.getOrDefault(rule, List.of())) {
                if (ofCandidates.of(item).isTrue()) {
                    recall = recall.plus(item.found());
                    recalled = recalled.plus(item.found());
                }
            }
            int findings = samples.findings(rule).size();
            if (share.of() > 0) {
                proven++;
            }
            if (share.all() > 0 && samples.isClaim(rule)) {
                means.add(share.value());
                weighted += share.value() * findings;
                weight += findings;
            }
            if (share.all() >= ENOUGH && share.value() < PRECISION_OF_RULE) {
                missed.add("Too few findings of " + rule + " are true: " + share);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %d | %s |%n",
                    rule,
                    findings,
                    samples.spread(rule),
                    share,
                    twice,
                    recall);
        }
        double mean = means.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%n%d rules found something in production code; %d are proven by a true finding; %d findings of the"
                        + " samples are not judged.%n",
                samples.rules().size(),
                proven,
                open);
        System.out.printf(
                Locale.ROOT,
                "Mandatory and optional findings that are true: %s of the samples (%.1f %%, at least %.1f %% by"
                        + " Wilson); %.1f %% weighted by the number of findings; %.1f %% as the mean over %d rules.%n",
                all,
                100 * all.value(),
                100 * all.bound(),
                100 * weighted / weight,
                100 * mean,
                means.size());
        byConfidence.forEach((confidence, share) ->
                System.out.printf(Locale.ROOT, "  %s: %s (%.1f %%)%n", confidence, share, 100 * share.value()));
        System.out.printf(Locale.ROOT, "Both readers agree in %s (%.1f %%).%n", agreed, 100 * agreed.value());
        System.out.printf(Locale.ROOT, "Found of what should be: %s (%.1f %%).%n%n", recalled, 100 * recalled.value());
        mark(weighted / weight, PRECISION, "Precision over all findings");
        mark(mean, PRECISION, "Precision as the mean over the rules");
        mark(recalled.value(), RECALL, "Recall");
    }

    private void mark(double value, double least, String what) {
        if (!(value >= least)) {
            missed.add(String.format(Locale.ROOT, "%s is %.1f %%, not %.0f %%.", what, 100 * value, 100 * least));
        }
    }
}
