package org.sahab.engine.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.EngineOptions;
import org.sahab.engine.Progress;
import org.sahab.engine.run.FileText;
import org.sahab.engine.run.Libraries;
import org.sahab.engine.run.Run;
import org.sahab.engine.source.SourceText;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.project.Application;
import org.sahab.project.FileKind;
import org.sahab.project.MissingDependency;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.DeselectedRule;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.RuleOrigins;
import org.sahab.rules.RuleSource;
import org.sahab.rules.explain.ConditionExplainer;
import org.sahab.rules.explain.ConditionExplanation;
import org.sahab.rules.format.Rule;
import org.sahab.rules.label.LabelSelector;

/**
 * Explains why rules found something at a line, or did not. The application is analysed by the very engine that assesses it,
 * with somebody watching.
 */
public final class Explainer {

    private static final int MOST_ELSEWHERE = 5;
    private static final int WIDTH = 500;
    private static final char MASK = '\u2022';

    private final List<RuleSource> sources;
    private final RuleOptions ruleOptions;
    private final List<Check> checks;
    private final EngineOptions options;

    /** Explains these rules. */
    public Explainer(List<RuleSource> sources, RuleOptions ruleOptions, List<Check> checks, EngineOptions options) {
        this.sources = List.copyOf(sources);
        this.ruleOptions = ruleOptions;
        this.checks = List.copyOf(checks);
        this.options = options;
    }

    /** The rules of one reading. */
    private record Rules(CompiledRules compiled, RuleOrigins origins) {}

    private Rules compile(LabelSelector selector) {
        RuleOrigins origins = new RuleOrigins();
        return new Rules(
                CompiledRules.compile(sources, new RuleOptions(ruleOptions.compatibility(), selector), origins),
                origins);
    }

    /**
     * Explains a rule at a line.
     *
     * @return nothing if there is no such rule
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public Optional<Explanation> explain(Application application, Question asked, Progress progress) {
        Rules rules = compile(ruleOptions.selector());
        boolean deselected =
                rules.compiled().deselected().stream().map(DeselectedRule::id).anyMatch(asked.rule()::equals)
                        && !rules.origins().runs(asked.rule());
        List<Check> running = selected(ruleOptions.selector(), asked.rule());
        deselected |= running.stream()
                .anyMatch(check -> isAsked(check, asked.rule()) && !isSelected(check, ruleOptions.selector()));
        if (deselected) {
            // What it would say if it were chosen is worth as much as that it is not.
            rules = compile(LabelSelector.all());
        }
        RuleDescriptor descriptor = descriptor(rules.compiled(), asked.rule());
        Rule rule = rules.origins().rule(descriptor == null ? asked.rule() : descriptor.id());
        if (descriptor == null && rule == null) {
            return Optional.empty();
        }
        Question question =
                new Question(descriptor == null ? asked.rule() : descriptor.id(), asked.file(), asked.line());
        return Optional.of(
                new Answer(application, rules, running, question, descriptor, rule, deselected).given(progress));
    }

    /** The checks that run, and the one that is asked about in any case. */
    private List<Check> selected(LabelSelector selector, String asked) {
        return checks.stream()
                .filter(check -> isSelected(check, selector) || isAsked(check, asked))
                .toList();
    }

    private static boolean isSelected(Check check, LabelSelector selector) {
        return selector.accepts(check.descriptor().labels());
    }

    private static boolean isAsked(Check check, String id) {
        return check.id().equals(id) || check.descriptor().formerIds().contains(id);
    }

    private @Nullable RuleDescriptor descriptor(CompiledRules rules, String id) {
        List<RuleDescriptor> all = new ArrayList<>(rules.descriptors());
        checks.forEach(check -> all.add(check.descriptor()));
        return all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.formerIds().contains(id))
                        .findFirst())
                .orElse(null);
    }

    /** The work on one question. */
    private final class Answer {
        private final Application application;
        private final Rules rules;
        private final List<Check> running;
        private final Question question;
        private final @Nullable RuleDescriptor descriptor;
        private final @Nullable Rule rule;
        private final boolean deselected;
        private final FileWatch watch;

        Answer(
                Application application,
                Rules rules,
                List<Check> running,
                Question question,
                @Nullable RuleDescriptor descriptor,
                @Nullable Rule rule,
                boolean deselected) {
            this.application = application;
            this.rules = rules;
            this.running = running;
            this.question = question;
            this.descriptor = descriptor;
            this.rule = rule;
            this.deselected = deselected;
            this.watch = new FileWatch(question);
        }

        Explanation given(Progress progress) {
            if (descriptor == null) {
                return explanation(null, List.of());
            }
            Assessment assessment = new Run(
                            application, rules.compiled(), running, options.withExcerpts(false), progress, watch)
                    .assess();
            return explanation(condition(assessment), assessment.findings(), assessment.diagnostics());
        }

        private Explanation explanation(@Nullable ConditionExplanation condition, List<Finding> all) {
            return explanation(condition, all, List.of());
        }

        private Explanation explanation(
                @Nullable ConditionExplanation condition, List<Finding> all, List<Diagnostic> diagnostics) {
            List<Finding> own = all.stream()
                    .filter(finding -> finding.rule().equals(question.rule()))
                    .toList();
            List<Finding> here = own.stream().filter(this::isHere).toList();
            List<Finding> elsewhere = new ArrayList<>(own);
            elsewhere.removeAll(here);
            elsewhere.sort(Comparator.comparing(
                            (Finding finding) -> !finding.place().file().equals(question.file()))
                    .thenComparing(Finding.ORDER));
            return new Explanation(
                    question,
                    descriptor,
                    rule == null ? "" : rule.file(),
                    rule == null ? 0 : rule.line(),
                    code(),
                    outcome(condition, here, elsewhere),
                    deselected,
                    here,
                    elsewhere.subList(0, Math.min(MOST_ELSEWHERE, elsewhere.size())),
                    elsewhere.size(),
                    condition,
                    module().map(Module::missing).orElse(List.of()).stream()
                            .map(MissingDependency::label)
                            .distinct()
                            .toList(),
                    concerning(diagnostics));
        }

        private @Nullable ConditionExplanation condition(Assessment assessment) {
            return rule == null
                    ? null
                    : new ConditionExplainer(
                                    rules.compiled(),
                                    rules.origins(),
                                    watch.decisions(),
                                    watch.summaries(),
                                    new TreeSet<>(assessment.tags()),
                                    watch.facts(),
                                    Libraries.of(application),
                                    question.file(),
                                    question.line())
                            .explain(rule.when());
        }

        private boolean isHere(Finding finding) {
            Region region = finding.place().region();
            return finding.place().file().equals(question.file())
                    && (question.line() == 0
                            || region.isWhole()
                            || region.line() <= question.line() && question.line() <= region.endLine());
        }

        private Outcome outcome(@Nullable ConditionExplanation condition, List<Finding> here, List<Finding> elsewhere) {
            if (descriptor == null) {
                return Outcome.UNUSABLE;
            }
            if (here.stream()
                    .anyMatch(finding -> !finding.isSuppressed() && finding.confidence() != Confidence.GUESSED)) {
                return Outcome.FOUND;
            }
            if (!here.isEmpty()) {
                return here.stream().allMatch(Finding::isSuppressed) ? Outcome.SUPPRESSED : Outcome.GUESSED;
            }
            if (!elsewhere.isEmpty()) {
                return Outcome.FOUND_ELSEWHERE;
            }
            return condition != null && condition.holds() && onlyTags() ? Outcome.TAGGED : Outcome.NOT_FOUND;
        }

        private boolean onlyTags() {
            return rule != null && rule.message() == null && !rule.tags().isEmpty();
        }

        /** What speaks of the rule, and what speaks of the file. */
        private List<Diagnostic> concerning(List<Diagnostic> all) {
            TreeSet<Diagnostic> concerning = new TreeSet<>();
            for (Diagnostic diagnostic : rules.compiled().diagnostics()) {
                Argument named = diagnostic.message().arguments().get("rule");
                if (rule != null && named != null && named.value().equals(rule.id())) {
                    concerning.add(diagnostic);
                }
            }
            for (Diagnostic diagnostic : all) {
                Place place = diagnostic.place();
                if (place != null && place.file().equals(question.file())) {
                    concerning.add(diagnostic);
                }
            }
            return List.copyOf(concerning);
        }

        private Optional<Module> module() {
            return application.modules().stream()
                    .filter(module -> file(module).isPresent())
                    .findFirst();
        }

        private Optional<ProjectFile> file(Module module) {
            return module.files().stream()
                    .filter(file -> module.applicationPath(file).equals(question.file()))
                    .findFirst();
        }

        private static void mask(char[] text, Region secret) {
            int from = Math.min(secret.offset(), text.length);
            Arrays.fill(text, from, Math.min(from + secret.length(), text.length), MASK);
        }

        private String code() {
            Module module = module().orElse(null);
            ProjectFile file = module == null ? null : file(module).orElse(null);
            if (module == null
                    || file == null
                    || question.line() == 0
                    || file.kind() == FileKind.JAR
                    || file.kind() == FileKind.CLASS
                    || file.size() > options.limits().fileBytes()) {
                return "";
            }
            try {
                byte[] bytes = Files.readAllBytes(file.location());
                char[] chars = FileText.decode(bytes, file.kind(), module.encoding())
                        .array()
                        .clone();
                watch.summaries().stream()
                        .filter(summary -> summary.file().equals(question.file()))
                        .flatMap(summary -> summary.secrets().stream())
                        .forEach(secret -> mask(chars, secret));
                SourceText text = SourceText.of(chars);
                return question.line() > text.lineCount()
                        ? ""
                        : text.line(question.line(), WIDTH).strip();
            } catch (IOException e) {
                return "";
            }
        }
    }
}
