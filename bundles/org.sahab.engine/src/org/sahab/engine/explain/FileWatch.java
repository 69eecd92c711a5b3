package org.sahab.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sahab.engine.run.Watch;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.explain.Decisions;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.Surroundings;
import org.sahab.rules.link.LinkEntry;

/** Keeps what a question is about. */
final class FileWatch implements Watch {

    private static final int MOST_FACTS = 100_000;

    private final Question question;
    private final Decisions decisions;
    private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    private List<UnitSummary> summaries = List.of();

    FileWatch(Question question) {
        this.question = question;
        this.decisions = new Decisions(question.rule());
    }

    @Override
    public boolean watches(String file) {
        return file.equals(question.file());
    }

    @Override
    public synchronized void saw(Fact fact) {
        boolean asked = question.line() == 0
                || fact.region().line() <= question.line()
                        && question.line() <= fact.region().endLine();
        if (asked && facts.size() < MOST_FACTS) {
            facts.computeIfAbsent(
                    List.of(
                            fact.kind(),
                            fact.type(),
                            fact.member(),
                            fact.parameters() == null ? "" : fact.parameters(),
                            fact.region()),
                    key -> whole(fact));
        }
    }

    /** Its annotations and surroundings are read now, as long as the tree is there to read them from. */
    private static Fact whole(Fact fact) {
        List<AnnotationFact> annotations = fact.annotations().get();
        Surroundings surroundings = fact.surroundings().get();
        return new Fact(
                fact.kind(),
                fact.type(),
                fact.member(),
                fact.parameters(),
                fact.confidence(),
                fact.region(),
                () -> annotations,
                () -> surroundings);
    }

    @Override
    public void gathered(List<UnitSummary> all) {
        summaries = all;
    }

    @Override
    public boolean wants(String rule) {
        return decisions.wants(rule);
    }

    @Override
    public void decided(LinkEntry entry, boolean holds, List<Found> found) {
        decisions.decided(entry, holds, found);
    }

    Decisions decisions() {
        return decisions;
    }

    List<UnitSummary> summaries() {
        return summaries;
    }

    synchronized List<Fact> facts() {
        List<Fact> sorted = new ArrayList<>(facts.values());
        sorted.sort(Comparator.comparing(Fact::region)
                .thenComparing(Fact::kind)
                .thenComparing(Fact::type)
                .thenComparing(Fact::member));
        return sorted;
    }
}
