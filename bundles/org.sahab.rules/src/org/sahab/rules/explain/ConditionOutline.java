package org.sahab.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.rules.explain.Outline.Sign;

/** Puts explained conditions into sentences. */
public final class ConditionOutline {

    private final String file;

    private ConditionOutline(String file) {
        this.file = file;
    }

    /**
     * The sentences on a condition and those it consists of.
     *
     * @param file the file that was asked about, relative to the application
     */
    public static Outline of(ConditionExplanation condition, String file) {
        return new ConditionOutline(file).outline(condition);
    }

    private Outline outline(ConditionExplanation condition) {
        List<Outline> details = new ArrayList<>();
        condition.limits().forEach(limit -> details.add(Outline.of(Sign.NOTE, limit)));
        verdict(condition, details);
        condition.misses().forEach(miss -> details.add(Outline.of(Sign.NEAR, miss(miss))));
        beside(condition, details);
        condition.entries().forEach(entry -> details.add(outline(entry)));
        Message text = condition.not() ? Message.of(condition.asks().key() + "-not") : condition.asks();
        text = new Message(text.key(), condition.asks().arguments());
        return new Outline(sign(condition), text, details);
    }

    private static Sign sign(ConditionExplanation condition) {
        if (condition.not()) {
            return condition.holds() ? Sign.YES : Sign.NO;
        }
        return switch (condition.verdict()) {
            case HERE, TRUE -> Sign.YES;
            case NEAR -> Sign.NEAR;
            case ELSEWHERE_IN_FILE, IN_OTHER_FILES -> Sign.ELSEWHERE;
            default -> Sign.NO;
        };
    }

    private void verdict(ConditionExplanation condition, List<Outline> details) {
        for (Match match : condition.here()) {
            Sign sign = condition.not() ? Sign.NO : Sign.YES;
            details.add(Outline.of(sign, here(match)));
        }
        switch (condition.verdict()) {
            case LEFT_OUT -> details.add(Outline.of(Sign.NO, Message.of("condition.left-out")));
            case FALSE -> {
                if (!condition.missing().isEmpty()) {
                    details.add(Outline.of(
                            Sign.NO,
                            Message.of("condition.tags-missing")
                                    .with("tags", Argument.code(String.join(", ", condition.missing())))));
                }
            }
            case NOWHERE ->
                details.add(Outline.of(
                        condition.not() ? Sign.YES : Sign.NO,
                        Message.of(condition.looks() ? "condition.nowhere" : "condition.nowhere-not-looked")));
            case IN_OTHER_FILES -> {
                if (!condition.looks()) {
                    details.add(Outline.of(Sign.NOTE, Message.of("condition.not-looked")));
                }
            }
            default -> {
                // What is here and what is near has been said; and, or, and tags that are there speak for themselves.
            }
        }
        elsewhere(condition, details);
    }

    private void elsewhere(ConditionExplanation condition, List<Outline> details) {
        if (condition.otherLines() > 0) {
            String lines = lines(condition);
            details.add(Outline.of(
                    Sign.NOTE,
                    Message.of("condition.other-lines")
                            .with("count", Argument.number(condition.otherLines()))
                            .with("lines", Argument.text(lines))));
        }
        if (condition.otherFiles() > 0) {
            List<String> shown = condition.elsewhere().stream()
                    .filter(match -> !match.file().equals(file))
                    .map(ConditionOutline::place)
                    .toList();
            if (!shown.isEmpty()) {
                details.add(Outline.of(
                        Sign.NOTE,
                        Message.of("condition.other-files")
                                .with("count", Argument.number(condition.otherFiles()))
                                .with("places", Argument.path(String.join(", ", shown)))));
            }
        }
    }

    private String lines(ConditionExplanation condition) {
        List<String> lines = condition.elsewhere().stream()
                .filter(match -> match.file().equals(file))
                .map(match -> Integer.toString(match.region().line()))
                .distinct()
                .toList();
        return String.join(", ", lines) + (condition.otherLines() > lines.size() ? ", …" : "");
    }

    private static String place(Match match) {
        return match.region().isWhole()
                ? match.file()
                : match.file() + ":" + match.region().line();
    }

    private static Message here(Match match) {
        String confidence = match.confidence().name().toLowerCase(Locale.ROOT);
        Seen seen = match.seen();
        if (seen != null) {
            return Message.of("here.fact-" + confidence)
                    .with("kind", Argument.code(seen.kind().name()))
                    .with("fact", Argument.code(seen.signature()))
                    .with("column", Argument.number(match.region().column()));
        }
        if (match.region().isWhole()) {
            return Message.of("here.file");
        }
        String text =
                match.variables().getOrDefault("matchingText", match.variables().get("matchingXML"));
        return text == null
                ? Message.of("here.region")
                        .with("line", Argument.number(match.region().line()))
                : Message.of("here.text")
                        .with("line", Argument.number(match.region().line()))
                        .with("text", Argument.code(text.strip()));
    }

    private static Message miss(Miss miss) {
        String key = "miss." + miss.difference().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (miss.found().isEmpty() && miss.difference() == Miss.Difference.NOT_ANNOTATED) {
            key += "-at-all";
        }
        if (miss.wanted().isEmpty() && miss.difference() == Miss.Difference.LOCATION) {
            key += "-any";
        }
        Message message =
                Message.of(key).with("wanted", Argument.code(miss.wanted())).with("found", Argument.code(miss.found()));
        Seen seen = miss.seen();
        if (seen != null) {
            message = message.with("fact", Argument.code(seen.signature()))
                    .with("kind", Argument.code(seen.kind().name()));
            if (seen.confidence() != Confidence.RESOLVED) {
                message = message.with("column", Argument.number(miss.region().column()));
            }
        }
        return message.with("line", Argument.number(miss.region().line()));
    }

    private static void beside(ConditionExplanation condition, List<Outline> details) {
        if (condition.ignore()) {
            details.add(Outline.of(Sign.NOTE, Message.of("condition.ignored")));
        }
        if (condition.from() != null) {
            details.add(
                    Outline.of(Sign.NOTE, Message.of("condition.from").with("name", Argument.code(condition.from()))));
        }
    }
}
