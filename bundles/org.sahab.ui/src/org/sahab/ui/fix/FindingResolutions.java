package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.manipulation.SharedASTProviderCore;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.sahab.checks.fix.Fix;
import org.sahab.model.text.Language;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.settings.Settings;
import org.sahab.ui.text.Isolates;

/**
 * What can be done about the finding of a marker. A fix is tried out where the syntax tree of the active editor is at hand, and
 * left out where it could do nothing; elsewhere it is offered by its rule and tried when it is chosen.
 */
public final class FindingResolutions implements IMarkerResolutionGenerator2 {

    /** Called by the workbench. */
    public FindingResolutions() {}

    /** Always, as every finding can be suppressed: nothing is read or parsed to say so. */
    @Override
    public boolean hasResolutions(IMarker marker) {
        return !marker.getAttribute(FindingMarkers.RULE, "").isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        Optional<Spot> spot = Spot.of(marker);
        if (spot.isEmpty()) {
            return new IMarkerResolution[0];
        }
        Texts texts = Texts.ofWorkbench();
        List<IMarkerResolution> resolutions = new ArrayList<>();
        addFix(spot.get(), marker, texts, resolutions);
        resolutions.add(new SuppressHereResolution(marker, texts));
        resolutions.add(new SuppressInProjectResolution(marker, texts));
        resolutions.add(new ExplainResolution(spot.get(), marker, texts));
        return resolutions.toArray(new IMarkerResolution[0]);
    }

    private static void addFix(Spot spot, IMarker marker, Texts texts, List<IMarkerResolution> resolutions) {
        Optional<Fix> fix = OwnFixes.of(spot.rule());
        Optional<ICompilationUnit> unit = spot.file().flatMap(SourceText::unit);
        if (fix.isEmpty() || unit.isEmpty()) {
            return;
        }
        Language language = Settings.ofWorkspace().language();
        String title = Mend.title(fix.get());
        Trial trial = Trial.of(spot, fix.get(), unit.get());
        IProject project = spot.resource().getProject();
        String note = fix.get().changesBehaviour()
                ? "<p>"
                        + texts.text(
                                "fix.behaviour.note", Map.of("note", Marked.html(OwnFixes.note(fix.get(), language))))
                        + "</p>"
                : "";
        if (trial.offered()) {
            String label = fix.get().changesBehaviour()
                    ? texts.text("fix.behaviour", Map.of("fix", Isolates.words(title)))
                    : title;
            resolutions.add(new FixResolution(spot, marker, label, note + trial.preview()));
        }
        String everywhere = texts.text(
                "fix.all", Map.of("fix", Isolates.words(title), "project", Isolates.words(project.getName())));
        resolutions.add(new FixAllResolution(
                spot, marker, everywhere, note + Marked.escaped(texts.text("fix.all.description"))));
    }

    /**
     * A fix as far as it can be tried without waiting.
     *
     * @param offered whether it did something, or could not be tried
     * @param preview what it would do, as HTML; empty if it could not be tried
     */
    private record Trial(boolean offered, String preview) {

        private static final Trial UNTRIED = new Trial(true, "");

        static Trial of(Spot spot, Fix fix, ICompilationUnit unit) {
            boolean inUi = Display.getCurrent() != null;
            CompilationUnit root = SharedASTProviderCore.getAST(
                    unit, inUi ? SharedASTProviderCore.WAIT_ACTIVE_ONLY : SharedASTProviderCore.WAIT_NO, null);
            Position position = inUi ? Spots.now(List.of(spot)).get(0).position() : spot.position();
            if (root == null || position == null) {
                return UNTRIED;
            }
            try {
                String text = unit.getBuffer().getContents();
                if (text.length() != root.getLength()) {
                    return UNTRIED;
                }
                return fix.edit(SourceText.target(unit, root, text, position.offset, position.length))
                        .map(edit -> new Trial(true, Preview.html(text, Replacement.of(edit, text))))
                        .orElse(new Trial(false, ""));
            } catch (JavaModelException | RuntimeException e) {
                SahabPlugin.get().log("Cannot try " + fix.rule() + " in " + unit.getElementName(), e);
                return new Trial(false, "");
            }
        }
    }
}
