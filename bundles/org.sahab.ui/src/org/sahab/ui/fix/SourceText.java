package org.sahab.ui.fix;

import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.sahab.checks.fix.FixTarget;

/** Texts of files as their user sees them, saved or not, and their syntax trees. */
final class SourceText {

    private SourceText() {}

    /** The text of a file: that of its editor if one is open. Not for the thread of the user interface. */
    static String read(IFile file, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
        IPath path = file.getFullPath();
        manager.connect(path, LocationKind.IFILE, progress.split(1));
        try {
            ITextFileBuffer buffer = manager.getTextFileBuffer(path, LocationKind.IFILE);
            return buffer == null ? "" : buffer.getDocument().get();
        } finally {
            manager.disconnect(path, LocationKind.IFILE, progress.split(1));
        }
    }

    /** Whether the text of a file is held by an editor, and so need not be saved when it is changed. */
    static boolean isOpen(IFile file) {
        return buffer(file).isPresent();
    }

    /** Whether the text of a file is changed and not saved yet. */
    static boolean isUnsaved(IFile file) {
        return buffer(file).filter(ITextFileBuffer::isDirty).isPresent();
    }

    private static Optional<ITextFileBuffer> buffer(IFile file) {
        return Optional.ofNullable(
                FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE));
    }

    /** The Java file that a file is; empty if it is another file or belongs to no Java project. */
    static Optional<ICompilationUnit> unit(IFile file) {
        return JavaCore.isJavaLikeFileName(file.getName())
                        && JavaCore.create(file) instanceof ICompilationUnit unit
                        && unit.getJavaProject().exists()
                ? Optional.of(unit)
                : Optional.empty();
    }

    /** The syntax tree of a text that a Java file has or could have. Not for the thread of the user interface. */
    static CompilationUnit parse(ICompilationUnit unit, String text, IProgressMonitor monitor) {
        IJavaProject project = unit.getJavaProject();
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        parser.setSource(text.toCharArray());
        parser.setProject(project);
        parser.setUnitName(unit.getPath().toString());
        parser.setCompilerOptions(project.getOptions(true));
        parser.setResolveBindings(true);
        parser.setBindingsRecovery(true);
        parser.setStatementsRecovery(true);
        return (CompilationUnit) parser.createAST(monitor);
    }

    /** A finding in a Java file, for its fix. */
    static FixTarget target(ICompilationUnit unit, CompilationUnit root, String text, int offset, int length) {
        return new FixTarget(root, text, offset, length, unit.getJavaProject().getOptions(true));
    }
}
