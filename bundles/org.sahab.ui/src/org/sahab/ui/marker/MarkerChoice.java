package org.sahab.ui.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Wording;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.MarkerSeverity;
import org.sahab.ui.settings.Settings;

/**
 * Chooses which findings of one application get a marker, and what it says. Guesses, what is suppressed and what is good get
 * none; tests, generated and vendored code only where the settings show them. A project gets no more than a bound, what matters
 * most first.
 */
final class MarkerChoice {

    /** As many as the Problems view and the rulers bear; nobody works through more. */
    static final int MOST_OF_PROJECT = 10_000;

    private static final String REST = "rest";

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::category)
            .thenComparing(Finding::effort, Comparator.reverseOrder())
            .thenComparing(Finding.ORDER);

    private final Results results;
    private final AssessedApplication application;
    private final Map<String, RuleDescriptor> rules = new HashMap<>();
    private final Map<IProject, Settings> settings = new HashMap<>();
    private final Labels labels;
    private final Wording wording;

    MarkerChoice(Results results, AssessedApplication application) {
        this.results = results;
        this.application = application;
        application.assessment().rules().forEach(rule -> rules.put(rule.id(), rule));
        labels = Labels.in(Settings.ofWorkspace().language());
        wording = new Wording(application.assessment(), labels);
    }

    /** Adds the markers to those of their projects; what lies in other projects is left out. */
    void addTo(Map<IProject, List<MarkerText>> wanted) {
        Map<IProject, List<Finding>> chosen = new HashMap<>();
        for (Finding finding : application.assessment().findings()) {
            IResource resource = isCandidate(finding) ? results.resource(application, finding.place()) : null;
            if (resource != null && isWanted(finding, resource.getProject())) {
                chosen.computeIfAbsent(resource.getProject(), project -> new ArrayList<>())
                        .add(finding);
            }
        }
        chosen.forEach((project, findings) -> {
            List<MarkerText> texts = wanted.get(project);
            if (texts != null) {
                add(project, findings, texts);
            }
        });
    }

    private boolean isCandidate(Finding finding) {
        RuleDescriptor rule = rules.get(finding.rule());
        return !finding.isSuppressed()
                && finding.confidence() != Confidence.GUESSED
                && (rule == null || !rule.positive());
    }

    private boolean isWanted(Finding finding, IProject project) {
        return finding.scope() == Scope.PRODUCTION || settings(project).testsShown();
    }

    private Settings settings(IProject project) {
        return settings.computeIfAbsent(project, Settings::of);
    }

    private void add(IProject project, List<Finding> findings, List<MarkerText> texts) {
        int room = MOST_OF_PROJECT - texts.size();
        List<Finding> marked = findings;
        if (findings.size() > room) {
            marked = findings.stream().sorted(WORST_FIRST).limit(room).toList();
            texts.add(rest(project, findings.size() - room));
        }
        for (Finding finding : marked) {
            IResource resource = results.resource(application, finding.place());
            if (resource != null) {
                texts.add(new MarkerText(resource, finding.identity(), attributes(finding, project)));
            }
        }
    }

    private Map<String, Object> attributes(Finding finding, IProject project) {
        RuleDescriptor rule = rules.get(finding.rule());
        Dimension dimension = rule == null ? Dimension.OTHER : rule.dimension();
        MarkerSeverity severity = rule == null
                ? settings(project).severity(finding.rule(), finding.category())
                : settings(project).severity(rule, finding.category());
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, MarkerMessage.of(wording.pieces(finding), labels.language()));
        attributes.put(IMarker.SEVERITY, severity.marker());
        attributes.put(IMarker.SOURCE_ID, FindingMarkers.TYPE);
        attributes.put(FindingMarkers.IDENTITY, finding.identity());
        attributes.put(FindingMarkers.RULE, finding.rule());
        attributes.put(FindingMarkers.DIMENSION, dimension.name());
        attributes.put(FindingMarkers.DIMENSION_NAME, labels.name(dimension));
        attributes.put(FindingMarkers.CATEGORY, finding.category().name());
        Region region = finding.place().region();
        if (!region.isWhole()) {
            attributes.put(IMarker.LINE_NUMBER, region.line());
            attributes.put(IMarker.CHAR_START, region.offset());
            attributes.put(IMarker.CHAR_END, region.offset() + region.length());
        }
        return attributes;
    }

    /** Says that there are more findings than markers. */
    private MarkerText rest(IProject project, int number) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, Texts.in(labels.language()).count("rest", number));
        attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_INFO);
        attributes.put(IMarker.SOURCE_ID, FindingMarkers.TYPE);
        attributes.put(FindingMarkers.IDENTITY, REST);
        return new MarkerText(project, REST, attributes);
    }
}
