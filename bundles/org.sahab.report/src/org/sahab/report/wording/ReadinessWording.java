package org.sahab.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Suppression;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.EffortStep;
import org.sahab.model.readiness.Estimate;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.readiness.Strategy;
import org.sahab.model.rule.Platform;
import org.sahab.model.text.Template;

/** Puts readiness into words: its reasons, its figures, and why findings are set aside. For one thread. */
public final class ReadinessWording {

    private static final String RULE = "rule";
    private static final String STRATEGY = "strategy";
    private static final String PLATFORM = "platform";
    private static final String PERCENT = "percent";

    /** From here on tenths of a day say nothing. */
    private static final int WHOLE_DAYS = 10;

    private static final int REDESIGN = 5;
    private static final int LONGEST_NAME = 100;

    private final Wording wording;
    private final Labels labels;

    /** For an assessment in a language. */
    public ReadinessWording(Wording wording, Labels labels) {
        this.wording = wording;
        this.labels = labels;
    }

    /**
     * A reason as plain text on one line. A key of another version is shown as it is.
     *
     * @param value how to keep values apart from the text around them
     */
    public String text(Message message, UnaryOperator<String> value) {
        String text = labels.startingWith(message.key()).get("");
        return text == null ? message.key() : Template.fill(text, name -> show(message, name, value));
    }

    /** A reason as plain text on one line. */
    public String text(Message message) {
        return text(message, UnaryOperator.identity());
    }

    private @Nullable String show(Message message, String name, UnaryOperator<String> value) {
        Argument argument = message.arguments().get(name);
        if (argument == null) {
            return null;
        }
        return switch (name) {
            case RULE -> value.apply(wording.title(argument.value()));
            case STRATEGY -> named("strategy.name.", argument.value());
            case PLATFORM -> value.apply(named("platform.", argument.value()));
            case PERCENT -> labels.text(PERCENT, Map.of("n", labels.show(argument)));
            default -> labels.show(argument);
        };
    }

    private String named(String prefix, String key) {
        String name = labels.startingWith(prefix + key).get("");
        return name == null ? Visible.line(key) : name;
    }

    /** The name of a strategy. */
    public String name(Strategy strategy) {
        return labels.text("strategy.name." + strategy.key());
    }

    /** The name of a platform, as it stands in a sentence. */
    public String name(Platform platform) {
        return labels.text("platform." + platform.key());
    }

    /** A score in whole points, rounded down, so that 100 means that nothing is lost. */
    public String score(double score) {
        return labels.number((long) Math.floor(score));
    }

    /** Person-days: in tenths below ten, else whole. */
    public String days(double days) {
        return number(days, days < WHOLE_DAYS ? 1 : 0);
    }

    /** A figure with as many decimals as it has, at most two. */
    public String figure(double figure) {
        BigDecimal value =
                BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return labels.show(new Argument(Argument.Kind.NUMBER, value.toPlainString()));
    }

    private String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return labels.show(new Argument(Argument.Kind.NUMBER, rounded.toPlainString()));
    }

    /** The platform and the score. */
    public String headline(Readiness readiness) {
        return labels.text(
                "readiness.score",
                Map.of(
                        PLATFORM,
                        name(readiness.platform()),
                        "score",
                        score(readiness.score().value())));
    }

    /** How many kinds of problems must be solved. */
    public String verdict(Readiness readiness) {
        int blockers = readiness.blockers().size();
        return blockers == 0
                ? labels.text("readiness.ready")
                : labels.text("readiness.blocked", Map.of("count", labels.count("readiness.rules", blockers)));
    }

    /** The work in person-days. */
    public String work(Estimate effort) {
        return labels.text(
                "readiness.effort",
                Map.of(
                        "low", days(effort.low()),
                        "likely", days(effort.likely()),
                        "high", days(effort.high())));
    }

    /** The same findings as others count them. */
    public String comparison(Readiness readiness) {
        return labels.text(
                "readiness.comparison",
                Map.of(
                        "konveyor", labels.number(readiness.comparison().effort()),
                        "suitability", figure(readiness.comparison().suitability())));
    }

    /** How many modules are in no figure; empty if all are. */
    public String staying(Readiness readiness) {
        long staying = readiness.modules().stream()
                .filter(module -> module.wave() == 0)
                .count();
        return staying == 0 ? "" : labels.text("readiness.staying", Map.of("count", labels.number(staying)));
    }

    /**
     * The assumptions behind an effort, in one paragraph.
     *
     * @param value how to keep values apart from the text around them
     */
    public String assumptions(EffortProfile profile, UnaryOperator<String> value) {
        EffortStep trivial = profile.steps().getFirst();
        EffortStep redesign = profile.steps().stream()
                .filter(step -> step.points() >= REDESIGN)
                .findFirst()
                .orElse(trivial);
        return labels.text(
                "readiness.assumptions",
                Map.of(
                        "name", value.apply(Visible.cut(Visible.line(profile.name()), LONGEST_NAME)),
                        "hours", figure(profile.hoursPerDay()),
                        "redesign", figure(redesign.redesignFirst()),
                        "mechanical", figure(trivial.mechanicalFirst()),
                        "next", figure(trivial.mechanicalNext()),
                        "low", figure(profile.low()),
                        "high", figure(profile.high())));
    }

    /** Why a finding is set aside, on one line: in the words of who decided, else what the assessment knows. */
    public String reason(Suppression suppression) {
        String own = Visible.line(suppression.reason());
        return switch (suppression.where()) {
            case IN_CODE, PROJECT_FILE -> own.isBlank() ? labels.text("suppression.noReason") : own;
            case PLATFORM ->
                labels.text("suppression.platform", Map.of(PLATFORM, named("platform.", suppression.reason())));
            case BASELINE ->
                own.isBlank()
                        ? labels.text("suppression.baseline")
                        : labels.text("suppression.baseline") + labels.text("list.colon") + own;
        };
    }
}
