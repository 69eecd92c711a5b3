package org.sahab.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sahab.assessment.Readinesses;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Score;
import org.sahab.model.rule.Dimension;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.ReadinessWording;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;

/** What the page tells of readiness: score, effort with its assumptions, and what to do with the modules. */
final class ReadinessPart {

    /** Modules with less work than these are in {@code assessment.json}. */
    private static final int MOST_MODULES = 60;

    private final Readiness readiness;
    private final Labels labels;
    private final Wording wording;
    private final ReadinessWording words;

    record ModuleRow(
            String module,
            String score,
            String days,
            String wave,
            String strategy,
            List<String> reasons,
            boolean hasChanges,
            List<String> changes) {}

    ReadinessPart(Assessment assessment, Labels labels, Wording wording) {
        readiness = Readinesses.of(assessment);
        this.labels = labels;
        this.wording = wording;
        words = new ReadinessWording(wording, labels);
    }

    List<Blocker> blockers() {
        return readiness.blockers();
    }

    /** Title of the rule of a blocker, with how many modules wait for it. */
    String title(Blocker blocker) {
        return wording.title(blocker.rule()) + " (" + words.text(blocker.why()) + ")";
    }

    /** The score of a dimension; full if nothing was found in a module that moves. */
    String score(Dimension dimension) {
        return words.score(readiness.dimensions().stream()
                .filter(score -> score.dimension() == dimension)
                .mapToDouble(score -> score.score().value())
                .findFirst()
                .orElse(Score.FULL.value()));
    }

    /** The values by name. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("readinessScore", words.headline(readiness));
        values.put("readinessEffort", words.work(readiness.effort()));
        values.put("readinessAssumptions", words.assumptions(readiness.profile(), UnaryOperator.identity()));
        values.put("readinessComparison", words.comparison(readiness));
        String staying = words.staying(readiness);
        values.put("hasStaying", !staying.isEmpty());
        values.put("staying", staying);
        List<ModuleReadiness> working = readiness.modules().stream()
                .filter(module -> module.effort().high() > 0)
                .sorted(ModuleReadiness.MOST_WORK_FIRST)
                .toList();
        values.put("hasStrategies", !working.isEmpty());
        values.put(
                "strategies",
                working.stream().limit(MOST_MODULES).map(this::row).toList());
        values.put("hasMoreStrategies", working.size() > MOST_MODULES);
        values.put("moreStrategies", labels.count("more.modules.text", working.size() - MOST_MODULES));
        return values;
    }

    private ModuleRow row(ModuleReadiness module) {
        Estimate effort = module.effort();
        List<String> changes =
                module.recommendation().changes().stream().map(words::text).toList();
        return new ModuleRow(
                module.module().isEmpty() ? labels.text("module.root") : Visible.line(module.module()),
                words.score(module.score().value()),
                words.days(effort.low()) + " – " + words.days(effort.likely()) + " – " + words.days(effort.high()),
                labels.number(module.wave()),
                words.name(module.recommendation().strategy()),
                module.recommendation().reasons().stream().map(words::text).toList(),
                !changes.isEmpty(),
                changes);
    }
}
