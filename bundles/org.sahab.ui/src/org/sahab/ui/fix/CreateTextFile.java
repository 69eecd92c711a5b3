package org.sahab.ui.fix;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.sahab.ui.text.Isolates;

/** Makes a new text file in UTF-8. */
final class CreateTextFile extends ResourceChange {

    private final IFile file;
    private final String text;
    private final Texts texts;

    CreateTextFile(IFile file, String text, Texts texts) {
        this.file = file;
        this.text = text;
        this.texts = texts;
    }

    @Override
    public String getName() {
        return Isolates.code(file.getName());
    }

    @Override
    protected IResource getModifiedResource() {
        return file;
    }

    @Override
    public void initializeValidationData(IProgressMonitor monitor) {
        // There is no file yet whose state could be remembered.
    }

    @Override
    public RefactoringStatus isValid(IProgressMonitor monitor) {
        return file.exists()
                ? RefactoringStatus.createFatalErrorStatus(texts.text("changed.since"))
                : new RefactoringStatus();
    }

    @Override
    public Change perform(IProgressMonitor monitor) throws CoreException {
        file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.NONE, monitor);
        return new DeleteResourceChange(file.getFullPath(), false);
    }
}
