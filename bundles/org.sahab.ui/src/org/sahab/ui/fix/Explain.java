package org.sahab.ui.fix;

import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Visible;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.settings.Settings;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.view.ReadinessView;

/** Explains the rules of findings. */
final class Explain {

    private Explain() {}

    /** The title of the rule of a finding, as far as the results have been read; else its id. */
    static String title(Spot spot) {
        String title = rule(spot)
                .map(rule -> rule.text(Settings.ofWorkspace().language()).title())
                .orElse("");
        return title.isEmpty() ? Isolates.code(Visible.line(spot.rule())) : Isolates.words(Visible.line(title));
    }

    private static Optional<RuleDescriptor> rule(Spot spot) {
        return SahabPlugin.get()
                .results()
                .of(spot.resource().getProject())
                .flatMap(application -> application.assessment().rule(spot.rule()));
    }

    /** Shows a finding and the page of its rule in the Cloud Readiness view. On the thread of the user interface. */
    static void marker(IMarker marker, IWorkbenchPage page) {
        try {
            if (page.showView(ReadinessView.ID) instanceof ReadinessView view) {
                view.explain(marker);
            }
        } catch (PartInitException e) {
            SahabPlugin.get().log("Cannot open the Cloud Readiness view", e);
        }
    }
}
