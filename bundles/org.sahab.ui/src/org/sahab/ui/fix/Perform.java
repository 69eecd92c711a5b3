package org.sahab.ui.fix;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;

/** Does what the user asked for while the cursor shows that it takes a moment, and says in a sentence if it did not go. */
final class Perform {

    private final @Nullable Shell shell;
    private final String title;
    private final Texts texts;

    /**
     * For one request.
     *
     * @param shell what messages stand in front of
     * @param title what to call the request
     */
    Perform(@Nullable Shell shell, String title, Texts texts) {
        this.shell = shell;
        this.title = title;
        this.texts = texts;
    }

    /** Something to be found out in the background. */
    @FunctionalInterface
    interface Question<T> {
        T answer(IProgressMonitor monitor) throws CoreException;
    }

    /** Finds something out while the user waits; null if it was cancelled, or failed and the user was told. */
    <T> @Nullable T ask(Question<T> question) {
        Answer<T> answer = new Answer<>(question);
        return busy(answer) ? answer.value : null;
    }

    private static final class Answer<T> implements IRunnableWithProgress {
        private final Question<T> question;
        private @Nullable T value;

        Answer(Question<T> question) {
            this.question = question;
        }

        @Override
        public void run(IProgressMonitor monitor) throws InvocationTargetException {
            try {
                value = question.answer(monitor);
            } catch (CoreException e) {
                throw new InvocationTargetException(e);
            }
        }
    }

    /** Changes files so that the menu Edit can undo it; returns whether it was done. */
    boolean change(Change change, Collection<IFile> files) {
        RefactoringStatus editable = Edits.validate(files, shell);
        if (editable.hasFatalError()) {
            tell(editable.getMessageMatchingSeverity(RefactoringStatus.FATAL));
            return false;
        }
        PerformChangeOperation operation = new PerformChangeOperation(change);
        operation.setUndoManager(RefactoringCore.getUndoManager(), change.getName());
        boolean ran = busy(monitor -> run(operation, change, monitor));
        RefactoringStatus valid = operation.getValidationStatus();
        if (ran && !operation.changeExecuted()) {
            if (valid != null && valid.hasFatalError()) {
                SahabPlugin.get().log(Status.info(valid.getMessageMatchingSeverity(RefactoringStatus.FATAL)));
            }
            tell(texts.text("changed.since"));
        }
        return ran && operation.changeExecuted();
    }

    private static void run(PerformChangeOperation operation, Change change, IProgressMonitor monitor)
            throws InvocationTargetException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        try {
            change.initializeValidationData(progress.split(1));
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            workspace.run(operation, workspace.getRoot(), IWorkspace.AVOID_UPDATE, progress.split(9));
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
    }

    /** Shows a sentence. */
    void tell(String sentence) {
        MessageDialog.openInformation(shell, title, sentence);
    }

    private boolean busy(IRunnableWithProgress task) {
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(task);
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof OperationCanceledException)) {
                SahabPlugin.get().log(title, e.getCause());
                tell(texts.text("failed"));
            }
            return false;
        }
    }
}
