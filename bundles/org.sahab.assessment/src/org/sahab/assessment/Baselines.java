package org.sahab.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Baseline;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;

/** Sets aside what was known before, so that only what is new counts. */
public final class Baselines {

    private Baselines() {}

    /**
     * The assessment with what a baseline knows set aside: counted and listed as suppressed, unless something else suppresses it
     * already. Its readiness is left out, as it was that of all findings.
     */
    public static Assessment apply(Assessment assessment, Baseline baseline) {
        Set<String> known = new HashSet<>(baseline.identities());
        List<Finding> findings = new ArrayList<>(assessment.findings().size());
        for (Finding finding : assessment.findings()) {
            findings.add(
                    finding.suppression() == null && known.contains(finding.identity())
                            ? finding.withSuppression(
                                    new Suppression(Where.BASELINE, baseline.reason(), finding.place()))
                            : finding);
        }
        return assessment.withFindings(findings);
    }

    /** A baseline of all that an assessment found, but for what the code or the project's file suppresses anyway. */
    public static Baseline of(Assessment assessment) {
        return new Baseline(
                "",
                assessment.findings().stream()
                        .filter(finding -> finding.suppression() == null
                                || finding.suppression().where() == Where.BASELINE)
                        .map(finding -> new Baseline.Known(
                                finding.identity(),
                                finding.rule(),
                                finding.place().file()))
                        .toList());
    }

    /** How many findings of a baseline an assessment no longer has. */
    public static int gone(Assessment assessment, Baseline baseline) {
        Set<String> left = new HashSet<>(baseline.identities());
        assessment.findings().forEach(finding -> left.remove(finding.identity()));
        return left.size();
    }
}
