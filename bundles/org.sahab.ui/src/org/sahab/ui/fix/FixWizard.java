package org.sahab.ui.fix;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;

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
    protected void addUserInputPages() {
        addPage(new FixPage(refactoring, texts));
    }
}
