package org.sahab.ui.fix;

import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Mends many findings: what it is about, what cannot be mended, what would be changed. */
final class FixWizard extends RefactoringWizard {

    private final FixRefactoring refactoring;
    private final Texts texts;

    FixWizard(FixRefactoring refactoring, Texts texts) {
        super(refactoring, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.refactoring = refactoring;
        this.texts = texts;
        setDefaultPageTitle(refactoring.getName());
        setForcePreviewReview(true);
        setChangeCreationCancelable(true);
        setNeedsProgressMonitor(true);
        setWindowTitle(texts.text("fix.window"));
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        Shell shell = pages.getShell();
        if ((shell.getStyle() & SWT.RIGHT_TO_LEFT) != 0 && getContainer() instanceof IPageChangeProvider changes) {
            changes.addPageChangedListener(event -> shell.getDisplay().asyncExec(() -> nudge(shell)));
        }
    }

    /** From right to left, GTK paints the tree of changes only once its width has changed. */
    private static void nudge(Shell shell) {
        if (!shell.isDisposed()) {
            Point size = shell.getSize();
            shell.setSize(size.x + 1, size.y);
        }
    }

    @Override
    protected void addUserInputPages() {
        addPage(new FixPage(refactoring, texts));
    }
}
