package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.suppression.CommentSuppressions;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Suppression;
import org.sahab.model.finding.Suppression.Where;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitSummary;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.rules.suppression.ProjectSuppression;

/**
 * Marks the findings that somebody decided not to count. What stands at the code goes before the project's file, and the
 * narrower before the wider. A suppression that helps nothing is remarked on.
 */
final class Suppressing {

    private static final int MOST_REMARKS = 100;
    private static final int MOST_REQUESTS = 200_000;

    /** Who finds so many in a file may have stopped there. */
    private static final int MANY = CommentSuppressions.MOST;

    /** One rule that a suppression names. */
    private static final class Request {
        final String rule;
        final Suppression suppression;
        final boolean wantsReason;
        final boolean complete;
        boolean used;

        Request(String rule, Suppression suppression, boolean wantsReason, boolean complete) {
            this.rule = rule;
            this.suppression = suppression;
            this.wantsReason = wantsReason;
            this.complete = complete;
        }
    }

    private record InUnit(UnitSuppression stretch, List<Request> requests) {}

    private record InProject(ProjectSuppression pattern, Request request) {}

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> formerIds = new HashMap<>();
    private final Map<String, List<InUnit>> units = new HashMap<>();
    private final Map<String, List<InProject>> project = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final TreeSet<Diagnostic> remarks = new TreeSet<>();
    private int left;

    /**
     * Takes what is asked for.
     *
     * @param rules the rules that ran
     * @param summaries sorted by file
     * @param entries what the files of the project ask for
     */
    Suppressing(Collection<RuleDescriptor> rules, List<UnitSummary> summaries, List<ProjectSuppression> entries) {
        for (RuleDescriptor rule : rules) {
            ids.add(rule.id());
            for (String former : rule.formerIds()) {
                formerIds.computeIfAbsent(former, id -> new TreeSet<>()).add(rule.id());
            }
        }
        for (UnitSummary summary : summaries) {
            if (!summary.suppressions().isEmpty() && requests.size() < MOST_REQUESTS) {
                add(summary);
            }
        }
        for (ProjectSuppression entry : entries) {
            Suppression suppression =
                    new Suppression(Where.PROJECT_FILE, entry.entry().reason(), entry.place());
            Request request = request(entry.entry().rule(), suppression, false, true);
            for (String id : meant(entry.entry().rule())) {
                project.computeIfAbsent(id, rule -> new ArrayList<>()).add(new InProject(entry, request));
            }
        }
    }

    private void add(UnitSummary summary) {
        boolean complete = summary.diagnostics().stream().noneMatch(remark -> remark.severity() == Severity.ERROR);
        if (summary.suppressions().size() >= MANY) {
            remark(
                    Message.of("engine.suppression-many").with("count", Argument.number(MANY)),
                    new Place(summary.module(), summary.path(), Region.WHOLE));
        }
        List<InUnit> all = new ArrayList<>();
        for (UnitSuppression stretch : summary.suppressions()) {
            Place place = new Place(summary.module(), summary.path(), stretch.region());
            Suppression suppression = new Suppression(Where.IN_CODE, stretch.reason(), place);
            if (stretch.rules().isEmpty()) {
                remark(Message.of("engine.suppression-no-rule"), place);
            }
            all.add(new InUnit(
                    stretch,
                    stretch.rules().stream()
                            .map(rule -> request(rule, suppression, !stretch.annotation(), complete))
                            .toList()));
        }
        // The narrowest first; of two alike, the one that says why.
        all.sort(Comparator.comparingInt(
                        (InUnit each) -> each.stretch().to() - each.stretch().from())
                .thenComparing(each -> each.stretch().reason().isEmpty()));
        units.put(summary.file(), all);
    }

    private Request request(String rule, Suppression suppression, boolean wantsReason, boolean complete) {
        Request request = new Request(rule, suppression, wantsReason, complete);
        requests.add(request);
        return request;
    }

    /** The rules that an id means: its own, else those that once had it. */
    private Set<String> meant(String id) {
        return ids.contains(id) ? Set.of(id) : formerIds.getOrDefault(id, Set.of());
    }

    /** The findings, in their order. */
    List<Finding> apply(List<Finding> findings) {
        if (requests.isEmpty()) {
            return findings;
        }
        return findings.stream().map(this::apply).toList();
    }

    private Finding apply(Finding finding) {
        Suppression first = null;
        for (InUnit each : units.getOrDefault(finding.place().file(), List.of())) {
            if (each.stretch().covers(finding.place().region())) {
                for (Request request : each.requests()) {
                    if (meant(request.rule).contains(finding.rule())) {
                        first = used(request, first);
                    }
                }
            }
        }
        for (InProject each : project.getOrDefault(finding.rule(), List.of())) {
            if (each.pattern().covers(finding.place().file())) {
                first = used(each.request(), first);
            }
        }
        return first == null ? finding : finding.withSuppression(first);
    }

    private static Suppression used(Request request, @Nullable Suppression before) {
        request.used = true;
        return before != null ? before : request.suppression;
    }

    /** What there is to say about the suppressions after they were applied: bounded, sorted. */
    List<Diagnostic> remarks() {
        for (Request request : requests) {
            if (meant(request.rule).isEmpty()) {
                remark("engine.suppression-unknown-rule", request);
            } else if (!request.used && request.complete) {
                remark("engine.suppression-unused", request);
            } else if (request.wantsReason && request.suppression.reason().isEmpty()) {
                remark("engine.suppression-no-reason", request);
            }
        }
        List<Diagnostic> all = new ArrayList<>(remarks);
        if (left > 0) {
            all.add(new Diagnostic(
                    Severity.INFO, Message.of("engine.suppression-more").with("count", Argument.number(left)), null));
        }
        return List.copyOf(all);
    }

    private void remark(String key, Request request) {
        remark(Message.of(key).with("rule", Argument.code(request.rule)), request.suppression.place());
    }

    /** Keeps the first by place, so that it does not matter in which order they come. */
    private void remark(Message message, Place place) {
        if (remarks.add(new Diagnostic(Severity.INFO, message, place)) && remarks.size() > MOST_REMARKS) {
            remarks.pollLast();
            left++;
        }
    }
}
