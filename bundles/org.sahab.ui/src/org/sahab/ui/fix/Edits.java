package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.core.refactoring.CompilationUnitChange;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextEditChangeGroup;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.jspecify.annotations.Nullable;

/** Changes of files from what is to stand in them. */
final class Edits {

    private Edits() {}

    /** The change of a Java file; each group of steps that do not touch others can be left out. */
    static TextFileChange of(FixPlan plan, String name, int saveMode) {
        CompilationUnitChange change = new CompilationUnitChange(plan.unit().getElementName(), plan.unit());
        change.setSaveMode(saveMode);
        add(plan.patch(), name, change);
        return change;
    }

    /** The change of any text file. */
    static TextFileChange of(IFile file, Patch patch, String name, int saveMode) {
        TextFileChange change = new TextFileChange(file.getName(), file);
        change.setSaveMode(saveMode);
        change.setTextType(file.getFileExtension() == null ? "txt" : file.getFileExtension());
        add(patch, name, change);
        return change;
    }

    private static void add(Patch patch, String name, TextChange change) {
        MultiTextEdit all = new MultiTextEdit();
        change.setEdit(all);
        for (Patch.Group group : patch.groups()) {
            List<TextEdit> edits = new ArrayList<>();
            for (Replacement one : group.replacements()) {
                edits.add(new ReplaceEdit(one.offset(), one.length(), one.text()));
            }
            edits.forEach(all::addChild);
            change.addTextEditChangeGroup(
                    new TextEditChangeGroup(change, new TextEditGroup(name, edits.toArray(new TextEdit[0]))));
        }
    }

    /**
     * Asks whoever keeps files, such as version control, to let them be changed; it may ask the user.
     *
     * @param context the shell for its questions, null for none
     */
    static RefactoringStatus validate(Collection<IFile> files, @Nullable Object context) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IFile[] readOnly = files.stream().filter(IFile::isReadOnly).toArray(IFile[]::new);
        if (readOnly.length == 0) {
            return new RefactoringStatus();
        }
        IStatus status = workspace.validateEdit(readOnly, context);
        if (status.isOK()) {
            return new RefactoringStatus();
        }
        return RefactoringStatus.createFatalErrorStatus(status.getMessage());
    }
}
