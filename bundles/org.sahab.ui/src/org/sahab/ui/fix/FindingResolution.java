package org.sahab.ui.fix;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.ui.text.java.IJavaCompletionProposal;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.marker.FindingMarkers;
import org.sahab.ui.view.Icons;

/**
 * One entry of what can be done about a finding, offered by editors and by the Problems view. It is a proposal of the Java editor
 * too, as that asks only proposals how relevant they are.
 */
abstract class FindingResolution extends WorkbenchMarkerResolution
        implements IMarkerResolutionRelevance, IJavaCompletionProposal {

    private final IMarker marker;
    private final String rule;
    private final String label;
    private final String icon;
    private final int relevance;

    /**
     * For a marker.
     *
     * @param rule id of the rule whose findings it can be done about; empty for findings of every rule
     * @param icon name of its picture
     * @param relevance the more relevant, the further up it stands
     */
    FindingResolution(IMarker marker, String rule, String label, String icon, int relevance) {
        this.marker = marker;
        this.rule = rule;
        this.label = label;
        this.icon = icon;
        this.relevance = relevance;
    }

    @Override
    public final String getLabel() {
        return label;
    }

    @Override
    public final @Nullable Image getImage() {
        ImageRegistry images = SahabPlugin.get().getImageRegistry();
        if (images.getDescriptor(icon) == null) {
            images.put(icon, Icons.of(icon));
        }
        return images.get(icon);
    }

    @Override
    public final String getDisplayString() {
        return label;
    }

    @Override
    public final String getAdditionalProposalInfo() {
        return getDescription();
    }

    @Override
    public final int getRelevance() {
        return relevance;
    }

    @Override
    public final void apply(IDocument document) {
        run(marker);
    }

    @Override
    public final @Nullable Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public final @Nullable IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public final int getRelevanceForResolution() {
        return relevance;
    }

    /** Other findings that it can be done about. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return Arrays.stream(markers)
                .filter(other -> !other.equals(marker) && fits(other))
                .toArray(IMarker[]::new);
    }

    private boolean fits(IMarker other) {
        try {
            return FindingMarkers.TYPE.equals(other.getType())
                    && (rule.isEmpty() || rule.equals(other.getAttribute(FindingMarkers.RULE, "")));
        } catch (CoreException gone) {
            // A marker that was removed in between is no other place.
            return false;
        }
    }

    /** What dialogs stand in front of. */
    static @Nullable Shell shell() {
        IWorkbenchWindow window = window();
        return window == null ? null : window.getShell();
    }

    /** The window that is used; any other if none is at this moment. */
    static @Nullable IWorkbenchWindow window() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        IWorkbenchWindow[] all = workbench.getWorkbenchWindows();
        return active != null || all.length == 0 ? active : all[0];
    }

    /** Does it after the dialog that asked for it has gone. */
    static void later(Runnable action) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(action);
    }

    /** The same thing to do about other findings is the same entry, so that it is offered once for many markers. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FindingResolution same
                && same.getClass() == getClass()
                && same.rule.equals(rule)
                && same.label.equals(label);
    }

    @Override
    public final int hashCode() {
        return rule.hashCode() * 31 + label.hashCode();
    }
}
