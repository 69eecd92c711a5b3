package org.sahab.ui.page;

import java.util.ArrayList;
import java.util.List;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.readiness.Blocker;
import org.sahab.model.readiness.DimensionScore;
import org.sahab.model.readiness.Loss;
import org.sahab.model.readiness.ModuleReadiness;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.ReadinessWording;
import org.sahab.report.wording.Visible;
import org.sahab.report.wording.Wording;
import org.sahab.ui.text.Isolates;

/** What is to be written about how ready applications are: score, blockers, work, what takes the points, what to do with each module. */
public final class ReadinessWriting {

    private static final int MOST_APPLICATIONS = 20;
    private static final int MOST_BLOCKERS = 20;
    private static final int MOST_LOSSES = 3;
    private static final int MOST_MODULES = 30;
    private static final int LONGEST_NAME = 200;

    private final Language language;
    private final Labels labels;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Assessment assessment, Readiness readiness) {}

    /** About nothing yet, in a language. */
    public ReadinessWriting(Language language) {
        this.language = language;
        labels = Labels.in(language);
    }

    /** Adds an application; one without modules has no readiness to speak of. */
    public ReadinessWriting add(Assessment assessment, Readiness readiness) {
        if (!assessment.modules().isEmpty() && parts.size() < MOST_APPLICATIONS) {
            parts.add(new Part(assessment, readiness));
        }
        return this;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    Language language() {
        return language;
    }

    PageText page() {
        PageWriter writer = new PageWriter();
        for (Part part : parts) {
            write(part, writer.space());
        }
        return writer.page();
    }

    private void write(Part part, PageWriter writer) {
        Wording rules = new Wording(part.assessment(), labels);
        ReadinessWording words = new ReadinessWording(rules, labels);
        Readiness readiness = part.readiness();
        writer.title(Visible.cut(Visible.line(part.assessment().application()), LONGEST_NAME));
        writer.heading(words.headline(readiness));
        writer.sentence(words.verdict(readiness));
        writer.sentence(words.work(readiness.effort()));
        writer.faint(words.assumptions(readiness.profile(), Isolates::words));
        blockers(readiness, rules, words, writer);
        dimensions(readiness, rules, words, writer);
        modules(readiness, words, writer);
    }

    private void blockers(Readiness readiness, Wording rules, ReadinessWording words, PageWriter writer) {
        if (readiness.blockers().isEmpty()) {
            return;
        }
        writer.heading(labels.text("section.blockers"));
        for (Blocker blocker :
                readiness.blockers().stream().limit(MOST_BLOCKERS).toList()) {
            writer.lead(Isolates.words(rules.title(blocker.rule())), blocker.rule());
            writer.faint(words.text(blocker.why(), Isolates::words));
        }
        rest(readiness.blockers().size() - MOST_BLOCKERS, "more.rules", writer);
    }

    private void dimensions(Readiness readiness, Wording rules, ReadinessWording words, PageWriter writer) {
        if (readiness.dimensions().isEmpty()) {
            return;
        }
        writer.heading(labels.text("section.dimensions"));
        for (DimensionScore each : readiness.dimensions()) {
            String name = labels.text("dimension." + each.dimension().key());
            writer.sentence(name + ": " + words.score(each.score().value()));
            for (Loss loss : each.score().losses().stream().limit(MOST_LOSSES).toList()) {
                writer.lead(
                        "− " + words.figure(loss.points()) + "  " + Isolates.words(rules.title(loss.rule())),
                        loss.rule());
            }
            rest(each.score().losses().size() - MOST_LOSSES, "more.rules", writer);
        }
    }

    private void modules(Readiness readiness, ReadinessWording words, PageWriter writer) {
        List<ModuleReadiness> working = readiness.modules().stream()
                .filter(module -> module.effort().likely() > 0)
                .sorted(ModuleReadiness.MOST_WORK_FIRST)
                .toList();
        if (working.isEmpty()) {
            return;
        }
        writer.heading(labels.text("section.strategies"));
        for (ModuleReadiness module : working.stream().limit(MOST_MODULES).toList()) {
            String name = Visible.cut(Visible.line(module.module().isEmpty() ? "." : module.module()), LONGEST_NAME);
            writer.sentence(Isolates.code(name) + ": "
                    + words.name(module.recommendation().strategy()));
            module.recommendation().reasons().forEach(reason -> writer.faint(words.text(reason, Isolates::words)));
        }
        rest(working.size() - MOST_MODULES, "more.modules", writer);
    }

    private void rest(int more, String key, PageWriter writer) {
        if (more > 0) {
            writer.faint(labels.count(key, more));
        }
    }
}
