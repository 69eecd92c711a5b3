package org.sahab.rules.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.testing.Expectation.Count;
import org.sahab.rules.testing.Expectation.ExpectedPlace;
import org.sahab.rules.testing.Expectation.Places;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.Verdict.Kind;
import org.sahab.rules.testing.Verdict.Mismatch;
import org.sahab.rules.testing.Verdict.Silence;

/** Compares what a case expects with what came of its rule, as authors of test files know it. */
public final class Judge {

    private final List<Mismatch> mismatches = new ArrayList<>();

    private Judge() {}

    /**
     * Judges one case.
     *
     * @param outcome what came of its rule
     * @param tags what all rules of the analysis tagged the application with, each as its rule gives it:
     *     {@code Category=a,b}
     */
    public static Verdict judge(RuleTestCase test, RuleOutcome outcome, List<String> tags) {
        return new Judge().verdict(test, outcome, tags);
    }

    private Verdict verdict(RuleTestCase test, RuleOutcome outcome, List<String> tags) {
        int found = outcome.incidents().size();
        if (test.unmatched() && !outcome.unmatched()) {
            mismatch(Kind.MATCHED, "0", outcome.ran() ? Integer.toString(found) : "");
        } else if (!test.unmatched() && outcome.unmatched()) {
            mismatch(Kind.UNMATCHED, expected(test), "0");
        } else {
            test.tags().stream().filter(tag -> !has(tags, tag)).forEach(tag -> mismatch(Kind.TAG, tag, ""));
            switch (test.incidents()) {
                case Expectation.Any any -> {}
                case Count count -> count(count, outcome.incidents());
                case Places places -> places.places().forEach(place -> place(place, outcome.incidents()));
            }
        }
        return new Verdict(mismatches, mismatches.isEmpty() ? silence(test, outcome) : null);
    }

    private void mismatch(Kind kind, String expected, String found) {
        mismatches.add(new Mismatch(kind, expected, found));
    }

    private static String expected(RuleTestCase test) {
        return test.incidents() instanceof Count count ? expected(count) : "";
    }

    private static String expected(Count count) {
        return count.bound().key() + ' ' + count.number();
    }

    private static boolean has(List<String> tags, String expected) {
        GoPattern pattern = new GoPattern(expected);
        return tags.stream().anyMatch(tag -> tag.equals(expected) || pattern.finds(tag));
    }

    private void count(Count count, List<Incident> incidents) {
        if (count.message() == null && count.code() == null) {
            count(Kind.COUNT, count, incidents.size());
        }
        if (count.message() != null) {
            GoPattern pattern = new GoPattern(count.message());
            count(
                    Kind.MESSAGE_COUNT,
                    count,
                    incidents.stream()
                            .filter(one -> pattern.accepts(one.message()))
                            .count());
        }
        if (count.code() != null && mismatches.isEmpty()) {
            GoPattern pattern = new GoPattern(count.code());
            count(
                    Kind.CODE_COUNT,
                    count,
                    incidents.stream()
                            .filter(one -> pattern.accepts(one.code().get()))
                            .count());
        }
    }

    private void count(Kind kind, Count count, long found) {
        if (!count.bound().holds(count.number(), found)) {
            mismatch(kind, expected(count), Long.toString(found));
        }
    }

    private void place(ExpectedPlace place, List<Incident> incidents) {
        List<Incident> inFile =
                incidents.stream().filter(one -> isIn(one, place.file())).toList();
        if (inFile.isEmpty()) {
            mismatch(Kind.FILE, place.file(), "");
            return;
        }
        Incident there = inFile.stream()
                .filter(one -> one.line() == place.line())
                .findFirst()
                .orElse(null);
        if (there == null) {
            List<String> lines =
                    inFile.stream().map(one -> Integer.toString(one.line())).toList();
            mismatch(Kind.LINE, place.file() + ':' + place.line(), String.join(", ", lines));
        } else if (place.code() != null
                && !new GoPattern(place.code()).accepts(there.code().get())) {
            mismatch(Kind.CODE, place.code(), there.code().get());
        } else if (place.message() != null && !new GoPattern(place.message()).accepts(there.message())) {
            mismatch(Kind.MESSAGE, place.message(), there.message());
        }
    }

    private static boolean isIn(Incident incident, String file) {
        return incident.file().endsWith(cleaned(file));
    }

    /** Without {@code .}, {@code ..} and doubled slashes, as far as a text can tell. */
    private static String cleaned(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    private static @Nullable Silence silence(RuleTestCase test, RuleOutcome outcome) {
        if (!outcome.ran()) {
            return Silence.NO_RULE;
        }
        if (patterns(test.incidents()).anyMatch(pattern -> new GoPattern(pattern).refused())) {
            return Silence.PATTERN;
        }
        return test.ignored().isEmpty() ? null : Silence.INSIGHTS;
    }

    private static Stream<String> patterns(Expectation expectation) {
        Stream<@Nullable String> patterns = switch (expectation) {
            case Expectation.Any any -> Stream.of();
            case Count count -> Stream.of(count.message(), count.code());
            case Places places -> places.places().stream().flatMap(place -> Stream.of(place.message(), place.code()));
        };
        return patterns.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
