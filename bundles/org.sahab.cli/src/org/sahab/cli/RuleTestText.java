package org.sahab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sahab.cli.testing.RuleTestCounts;
import org.sahab.cli.testing.RuleTestResult;
import org.sahab.cli.testing.RuleTestResult.CaseResult;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.report.wording.Visible;
import org.sahab.rules.testing.RuleOutcome.Incident;
import org.sahab.rules.testing.Verdict;
import org.sahab.rules.testing.Verdict.Mismatch;
import org.sahab.rules.testing.Verdict.Silence;

/** Results of tests of rules in words. */
final class RuleTestText {

    private static final int INCIDENTS_SHOWN = 20;

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    RuleTestText(Texts texts) {
        this.texts = texts;
    }

    String write(List<RuleTestResult> results) {
        results.forEach(this::file);
        summary(RuleTestCounts.of(results));
        return out.toString();
    }

    /** What was not as expected, in one sentence. */
    String mismatch(Mismatch mismatch) {
        String key = mismatch.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (mismatch.kind() == Verdict.Kind.UNMATCHED && mismatch.expected().isEmpty()) {
            key += "-anything";
        }
        return texts.sentence(Message.of("test.mismatch." + key)
                .with("expected", Argument.code(mismatch.expected()))
                .with("found", Argument.code(mismatch.found())));
    }

    private void file(RuleTestResult result) {
        Map<String, List<CaseResult>> rules = new LinkedHashMap<>();
        result.cases()
                .forEach(one -> rules.computeIfAbsent(one.test().rule(), rule -> new ArrayList<>())
                        .add(one));
        line("", "test.count", result.file().toString(), passed(result.cases()), result.cases());
        Message problem = result.problem();
        if (problem != null) {
            String place = result.line() == 0 ? "" : Integer.toString(result.line()) + ": ";
            out.append("  ").append(place).append(texts.sentence(problem)).append('\n');
        }
        rules.forEach((rule, cases) -> {
            line("  ", "test.count", rule, passed(cases), cases);
            cases.stream().filter(one -> !one.passed()).forEach(this::failed);
        });
    }

    private static long passed(List<CaseResult> cases) {
        return cases.stream().filter(CaseResult::passed).count();
    }

    private void line(String indent, String key, String name, long passed, List<CaseResult> cases) {
        out.append(indent)
                .append(texts.sentence(Message.of(key)
                        .with("name", Argument.path(Visible.line(name)))
                        .with("passed", Argument.number(passed))
                        .with("cases", Argument.number(cases.size()))))
                .append('\n');
    }

    private void failed(CaseResult one) {
        out.append("    ")
                .append(texts.sentence(Message.of("test.failed")
                        .with("name", Argument.text(one.test().name()))
                        .with("line", Argument.number(one.test().line()))))
                .append('\n');
        Message problem = one.problem();
        if (problem != null) {
            out.append("      ").append(texts.sentence(problem)).append('\n');
            return;
        }
        one.verdict()
                .mismatches()
                .forEach(mismatch ->
                        out.append("      ").append(mismatch(mismatch)).append('\n'));
        one.incidents().stream().limit(INCIDENTS_SHOWN).forEach(this::incident);
        if (one.incidents().size() > INCIDENTS_SHOWN) {
            out.append("        ")
                    .append(texts.sentence(Message.of("test.more")
                            .with("count", Argument.number(one.incidents().size() - INCIDENTS_SHOWN))))
                    .append('\n');
        }
    }

    private void incident(Incident incident) {
        String first = incident.message().lines().findFirst().orElse("");
        out.append("        ")
                .append(Visible.line(incident.file()))
                .append(incident.line() == 0 ? "" : ":" + incident.line())
                .append(first.isEmpty() ? "" : "  " + Visible.line(first))
                .append('\n');
    }

    private void summary(RuleTestCounts counts) {
        out.append('\n');
        total("test.rules", counts.rulesPassed(), counts.rules());
        total("test.cases", counts.passed(), counts.cases());
        if (counts.errors() > 0) {
            number("test.errors", counts.errors());
        }
        for (Silence silence : Silence.values()) {
            Integer cases = counts.silent().get(silence);
            if (cases != null) {
                number("test.silent." + silence.name().toLowerCase(Locale.ROOT).replace('_', '-'), cases);
            }
        }
    }

    private void total(String key, int passed, int all) {
        String rate = all == 0 ? "0.00" : String.format(Locale.ROOT, "%.2f", 100.0 * passed / all);
        out.append(texts.sentence(Message.of(key)
                        .with("passed", Argument.number(passed))
                        .with("all", Argument.number(all))
                        .with("rate", Argument.text(rate))))
                .append('\n');
    }

    private void number(String key, int count) {
        out.append(texts.sentence(Message.of(key).with("count", Argument.number(count))))
                .append('\n');
    }
}
