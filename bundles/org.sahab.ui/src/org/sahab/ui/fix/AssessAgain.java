package org.sahab.ui.fix;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.result.Results;

/**
 * Waits until changed files are saved, and then assesses their projects again, so that only what is truly mended goes away.
 * Stops listening then, or when their editors are closed.
 */
final class AssessAgain implements IFileBufferListener {

    private final Set<IPath> unsaved = new HashSet<>();
    private final TreeMap<String, IProject> projects = new TreeMap<>();

    private AssessAgain() {}

    /** When these files are saved, which may be now; only for projects that were assessed before. */
    static void when(Collection<IFile> files) {
        Results results = SahabPlugin.get().results();
        AssessAgain again = new AssessAgain();
        for (IFile file : files) {
            if (results.of(file.getProject()).isEmpty()) {
                continue;
            }
            again.projects.put(file.getProject().getName(), file.getProject());
            if (SourceText.isUnsaved(file)) {
                again.unsaved.add(file.getFullPath());
            }
        }
        again.begin();
    }

    private void begin() {
        boolean saved;
        synchronized (this) {
            saved = unsaved.isEmpty();
        }
        if (saved) {
            assess();
        } else {
            FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
        }
    }

    private void assess() {
        if (!projects.isEmpty()) {
            Assess.startQuietly(
                    projects.values(), SahabPlugin.get().results().focus().orElse(null));
        }
    }

    private void saved(IFileBuffer buffer) {
        synchronized (this) {
            if (!unsaved.remove(buffer.getLocation()) || !unsaved.isEmpty()) {
                return;
            }
        }
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
        assess();
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        if (!isDirty) {
            saved(buffer);
        }
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        saved(buffer);
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // Of another file.
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // Reverting ends in a state that is not dirty.
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // As above.
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // Nothing is known yet.
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // Does not change the text.
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        saved(buffer);
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        saved(buffer);
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // It stays unsaved.
    }
}
