package org.sahab.ui.fix;

import java.util.Collection;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;

/** A change that is about findings: when it is done, undone or done again, their projects are assessed again. */
final class FindingChange extends CompositeChange {

    private final List<IFile> files;

    FindingChange(String name, Collection<IFile> files) {
        super(name);
        this.files = List.copyOf(files);
    }

    @Override
    public Change perform(IProgressMonitor monitor) throws CoreException {
        Change undo = super.perform(monitor);
        AssessAgain.when(files);
        return undo;
    }

    @Override
    protected Change createUndoChange(Change[] undos) {
        FindingChange undo = new FindingChange(getName(), files);
        undo.addAll(undos);
        return undo;
    }
}
