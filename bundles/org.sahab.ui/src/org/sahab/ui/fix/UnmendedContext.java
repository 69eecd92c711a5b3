package org.sahab.ui.fix;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ltk.core.refactoring.RefactoringStatusContext;

/** The place of a finding that could not be mended, with the text around it as it was read. */
final class UnmendedContext extends RefactoringStatusContext {

    private final IFile file;
    private final String text;
    private final IRegion region;

    UnmendedContext(IFile file, String text, IRegion region) {
        this.file = file;
        this.text = text;
        this.region = region;
    }

    String text() {
        return text;
    }

    IRegion region() {
        return region;
    }

    @Override
    public IFile getCorrespondingElement() {
        return file;
    }
}
