package org.sahab.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.rules.explain.ConditionExplanation;
import org.sahab.rules.explain.ConditionOutline;
import org.sahab.rules.explain.Miss.Difference;
import org.sahab.rules.explain.Outline;
import org.sahab.rules.explain.Outline.Sign;

/** Puts an explanation into sentences. */
public final class ExplanationOutline {

    private static final int MOST_JARS = 5;

    private final Explanation explanation;
    private final List<Outline> outlines = new ArrayList<>();

    private ExplanationOutline(Explanation explanation) {
        this.explanation = explanation;
    }

    /** The sentences, the outcome first; their texts are in the catalogue of explanations. */
    public static List<Outline> of(Explanation explanation) {
        return new ExplanationOutline(explanation).outlines();
    }

    private List<Outline> outlines() {
        outcome();
        if (explanation.deselected()) {
            add(Sign.NO, Message.of("outcome.deselected"));
        }
        explanation.findings().forEach(this::finding);
        elsewhere();
        ConditionExplanation condition = explanation.condition();
        if (condition != null) {
            outlines.add(ConditionOutline.of(condition, explanation.question().file()));
        } else if (explanation.rule() != null) {
            check();
        }
        missing();
        return outlines;
    }

    private void add(Sign sign, Message message) {
        outlines.add(Outline.of(sign, message));
    }

    private void outcome() {
        Sign sign = switch (explanation.outcome()) {
            case FOUND -> Sign.YES;
            case SUPPRESSED, GUESSED, TAGGED -> Sign.NEAR;
            case FOUND_ELSEWHERE, NOT_FOUND, UNUSABLE -> Sign.NO;
        };
        String key = "outcome."
                + explanation.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean whole = explanation.question().line() == 0
                && switch (explanation.outcome()) {
                    case FOUND, SUPPRESSED, GUESSED, FOUND_ELSEWHERE -> true;
                    default -> false;
                };
        add(
                sign,
                Message.of(whole ? key + "-file" : key)
                        .with("rule", Argument.code(explanation.question().rule()))
                        .with("line", Argument.number(explanation.question().line()))
                        .with("count", Argument.number(explanation.otherFindings())));
    }

    private void finding(Finding finding) {
        Suppression suppression = finding.suppression();
        if (suppression != null) {
            String where = suppression.where() == Suppression.Where.IN_CODE ? "in-code" : "project-file";
            Message message = Message.of("finding.suppressed-" + where).with("place", place(suppression.place()));
            add(
                    Sign.NO,
                    suppression.reason().isEmpty()
                            ? message
                            : new Message(message.key() + "-reason", message.arguments())
                                    .with("reason", Argument.text(suppression.reason())));
        }
        if (finding.confidence() == Confidence.GUESSED) {
            add(Sign.NEAR, Message.of("finding.guessed"));
        } else if (finding.confidence() == Confidence.INFERRED) {
            add(Sign.NOTE, Message.of("finding.inferred"));
        }
        if (finding.scope() != Scope.PRODUCTION) {
            add(Sign.NOTE, Message.of("finding.scope-" + finding.scope().name().toLowerCase(Locale.ROOT)));
        }
    }

    private void elsewhere() {
        if (explanation.otherFindings() > 0) {
            List<String> places = explanation.elsewhere().stream()
                    .map(finding -> place(finding.place()).value())
                    .distinct()
                    .toList();
            add(
                    Sign.NOTE,
                    Message.of("outcome.places")
                            .with("count", Argument.number(explanation.otherFindings()))
                            .with("places", Argument.path(String.join(", ", places))));
        }
    }

    private void check() {
        add(Sign.NOTE, Message.of("outcome.check"));
        if (explanation.findings().isEmpty()) {
            add(
                    Sign.NOTE,
                    Message.of("outcome.check-page")
                            .with("rule", Argument.code(explanation.question().rule())));
        }
    }

    private static Argument place(Place place) {
        return Argument.path(
                place.region().isWhole()
                        ? place.file()
                        : place.file() + ":" + place.region().line());
    }

    /** Missing jars matter where something is not known for sure. */
    private void missing() {
        boolean unsure =
                explanation.findings().stream().anyMatch(finding -> finding.confidence() != Confidence.RESOLVED)
                        || explanation.condition() != null && isUnsure(explanation.condition());
        if (unsure && !explanation.missing().isEmpty()) {
            List<String> shown = explanation.missing().stream().limit(MOST_JARS).toList();
            add(
                    Sign.NOTE,
                    Message.of("outcome.missing")
                            .with("count", Argument.number(explanation.missing().size()))
                            .with(
                                    "jars",
                                    Argument.code(String.join(", ", shown)
                                            + (explanation.missing().size() > shown.size() ? ", …" : ""))));
        }
    }

    private static boolean isUnsure(ConditionExplanation condition) {
        return condition.here().stream().anyMatch(match -> match.confidence() != Confidence.RESOLVED)
                || condition.misses().stream()
                        .anyMatch(miss -> miss.difference() == Difference.TYPE_UNKNOWN
                                || miss.seen() != null && miss.seen().confidence() != Confidence.RESOLVED)
                || condition.entries().stream().anyMatch(ExplanationOutline::isUnsure);
    }
}
