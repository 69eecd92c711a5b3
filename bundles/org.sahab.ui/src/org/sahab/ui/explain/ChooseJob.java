package org.sahab.ui.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.LabelSelector;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.RuleScope;

/** Reads all rules that a file could be looked at with, and asks for one. */
final class ChooseJob extends UiJob {

    private final AskedPlace asked;

    ChooseJob(AskedPlace asked, IWorkbenchPage page, Texts texts) {
        super(texts.text("job.rules"), page, texts);
        this.asked = asked;
    }

    @Override
    Runnable find(IProgressMonitor monitor) throws CoreException {
        RuleScope scope = RuleScope.of(Assess.together(
                Set.of(asked.file().getProject().getName()), SahabPlugin.get().results()));
        // Also those that do not run: that is an explanation, too.
        RuleOptions all = new RuleOptions(scope.options().compatibility(), LabelSelector.all());
        List<RuleDescriptor> rules =
                RuleList.of(new RuleScope(scope.folders(), all)).descriptors();
        Set<String> here = here();
        return () -> choose(rules, here);
    }

    /** The rules that found something at the line. */
    private Set<String> here() throws CoreException {
        if (!asked.file().exists()) {
            return Set.of();
        }
        return Arrays.stream(asked.file().findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO))
                .filter(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) == asked.line())
                .map(marker -> marker.getAttribute(FindingMarkers.RULE, ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void choose(List<RuleDescriptor> rules, Set<String> here) {
        RuleDialog dialog = new RuleDialog(
                page.getWorkbenchWindow().getShell(),
                texts.text("title"),
                texts.text("choose", Map.of("place", asked.shown().replace("&", "&&"))),
                rules,
                here,
                texts.language());
        dialog.choice().ifPresent(rule -> new ExplainJob(asked.of(rule.id()), page, texts).schedule());
    }
}
