package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sahab.assessment.Readinesses;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.text.Language;
import org.sahab.ui.page.ReadinessWriting;
import org.sahab.ui.result.AssessedApplication;

/**
 * All that the view can show, before it is filtered and grouped.
 *
 * @param applications the applications that were assessed, by name
 * @param findings their findings
 * @param incomplete what could not be analysed, if anything
 * @param seen how completely they were seen, in one line; empty if nothing is missing
 * @param language language of findings
 * @param readiness how ready the applications are, in words
 */
record Contents(
        List<AssessedApplication> applications,
        List<ShownFinding> findings,
        Optional<Group> incomplete,
        String seen,
        Language language,
        ReadinessWriting readiness) {

    /** Of a workspace where nothing was assessed. */
    static final Contents NONE = new Contents(
            List.of(), List.of(), Optional.empty(), "", Language.ENGLISH, new ReadinessWriting(Language.ENGLISH));

    /** Copies the lists. */
    Contents {
        applications = List.copyOf(applications);
        findings = List.copyOf(findings);
    }

    /**
     * Of these applications.
     *
     * @param language language of findings
     * @param remarks puts into words what could not be analysed
     */
    static Contents of(List<AssessedApplication> applications, Language language, Remarks remarks) {
        List<AssessedApplication> sorted = applications.stream()
                .sorted(Comparator.comparing(AssessedApplication::name))
                .toList();
        List<ShownFinding> findings = new ArrayList<>();
        List<Remarks.OfApplication> incomplete = new ArrayList<>();
        List<Completeness> seen = new ArrayList<>();
        ReadinessWriting readiness = new ReadinessWriting(remarks.language());
        for (AssessedApplication application : sorted) {
            Wordbook words = new Wordbook(application.assessment(), language, remarks.language());
            // Findings come by place: what is worked out for one is that of the next ones, too.
            String project = "";
            String file = "";
            Place last = null;
            for (Finding finding : application.assessment().findings()) {
                Place place = finding.place();
                if (last == null
                        || !place.path().equals(last.path())
                        || !place.module().equals(last.module())) {
                    project = ShownFinding.projectOf(application, place);
                    file = ShownFinding.fileOf(application, place);
                    last = place;
                }
                findings.add(new ShownFinding(application, finding, words, findings.size(), project, file));
            }
            incomplete.add(remarks.of(application, words));
            seen.add(application.assessment().completeness());
            readiness.add(application.assessment(), Readinesses.of(application.assessment()));
        }
        return new Contents(sorted, findings, remarks.join(incomplete), remarks.seen(seen), language, readiness);
    }
}
