package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.CheckLinkContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.Call;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.ProvisionalFinding;
import org.sahab.model.unit.UnitSummary;

/** The link step of the checks: what they found in units, and what they find in the whole, as drafts. */
final class LinkContext implements CheckLinkContext {

    private final List<UnitSummary> summaries;
    private final Map<String, List<Marked>> marks = new HashMap<>();
    private final Map<String, Map<String, List<Marked>>> marksByMethod = new HashMap<>();
    private final Map<String, List<Called>> byCaller = new HashMap<>();
    private final Map<String, List<Called>> byCallee = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable RuleDescriptor current;

    /** A context over summaries that are sorted by file. */
    LinkContext(List<UnitSummary> summaries) {
        this.summaries = List.copyOf(summaries);
        for (UnitSummary unit : summaries) {
            for (Mark mark : unit.marks()) {
                Marked marked = new Marked(unit, mark);
                marks.computeIfAbsent(mark.key(), key -> new ArrayList<>()).add(marked);
                marksByMethod
                        .computeIfAbsent(mark.key(), key -> new HashMap<>())
                        .computeIfAbsent(mark.method(), method -> new ArrayList<>())
                        .add(marked);
            }
            for (Call call : unit.calls()) {
                Called called = new Called(unit, call);
                byCaller.computeIfAbsent(call.caller(), method -> new ArrayList<>())
                        .add(called);
                byCallee.computeIfAbsent(call.callee(), method -> new ArrayList<>())
                        .add(called);
            }
        }
    }

    /** The drafts of all checks. */
    List<Draft> link(List<Check> checks) {
        Map<String, RuleDescriptor> descriptors = new HashMap<>();
        for (Check check : checks) {
            descriptors.put(check.id(), check.descriptor());
        }
        for (UnitSummary unit : summaries) {
            for (ProvisionalFinding finding : unit.findings()) {
                RuleDescriptor rule = descriptors.get(finding.rule());
                if (rule != null) {
                    add(
                            rule,
                            unit,
                            finding.message(),
                            finding.region(),
                            finding.anchor(),
                            finding.confidence(),
                            finding.related());
                }
            }
        }
        for (Check check : checks) {
            current = check.descriptor();
            check.link(this);
        }
        current = null;
        return List.copyOf(drafts);
    }

    private void add(
            RuleDescriptor rule,
            UnitSummary unit,
            Message message,
            Region region,
            String anchor,
            Confidence confidence,
            List<Place> related) {
        drafts.add(new Draft(
                rule.id(),
                message,
                new Place(unit.module(), unit.path(), region),
                unit.scope(),
                confidence,
                rule.category(),
                rule.effort(),
                related,
                anchor));
    }

    @Override
    public List<UnitSummary> summaries() {
        return summaries;
    }

    @Override
    public List<Marked> marks(String key) {
        return List.copyOf(marks.getOrDefault(key, List.of()));
    }

    @Override
    public List<Marked> marks(String key, String method) {
        return List.copyOf(marksByMethod.getOrDefault(key, Map.of()).getOrDefault(method, List.of()));
    }

    @Override
    public List<Called> callsFrom(String caller) {
        return List.copyOf(byCaller.getOrDefault(caller, List.of()));
    }

    @Override
    public List<Called> callsTo(String callee) {
        return List.copyOf(byCallee.getOrDefault(callee, List.of()));
    }

    @Override
    public void report(
            UnitSummary unit,
            Region region,
            String anchor,
            String messageKey,
            Map<String, Argument> arguments,
            Confidence confidence,
            List<Place> related) {
        RuleDescriptor rule = current;
        if (rule == null) {
            throw new IllegalStateException("No check is being linked");
        }
        add(rule, unit, new Message(messageKey, new TreeMap<>(arguments)), region, anchor, confidence, related);
    }
}
