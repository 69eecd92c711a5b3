package org.sahab.ui.fix;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.ltk.core.refactoring.RefactoringStatusContext;
import org.eclipse.ltk.ui.refactoring.TextStatusContextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows the place of a finding that could not be mended: as code, from left to right in every language. */
public final class UnmendedViewer extends TextStatusContextViewer {

    /** Called by the workbench. */
    public UnmendedViewer() {}

    @Override
    protected SourceViewer createSourceViewer(Composite parent) {
        SourceViewer viewer = new SourceViewer(
                parent,
                null,
                SWT.LEFT_TO_RIGHT | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION);
        viewer.configure(new SourceViewerConfiguration());
        viewer.setEditable(false);
        viewer.getTextWidget().setFont(JFaceResources.getFont(JFaceResources.TEXT_FONT));
        return viewer;
    }

    @Override
    public void setInput(RefactoringStatusContext context) {
        if (context instanceof UnmendedContext unmended) {
            updateTitle(unmended.getCorrespondingElement());
            setInput(new Document(unmended.text()), unmended.region());
        }
    }
}
