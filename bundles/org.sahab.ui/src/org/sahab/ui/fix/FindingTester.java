package org.sahab.ui.fix;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.marker.FindingMarkers;

/** Whether the file of an editor has findings. */
public final class FindingTester extends PropertyTester {

    /** Called by the workbench. */
    public FindingTester() {}

    @Override
    public boolean test(@Nullable Object receiver, String property, Object[] arguments, @Nullable Object expected) {
        IFile file = receiver instanceof IEditorInput input ? ResourceUtil.getFile(input) : null;
        try {
            return file != null
                    && file.isAccessible()
                    && file.findMarkers(FindingMarkers.TYPE, false, IResource.DEPTH_ZERO).length > 0;
        } catch (CoreException gone) {
            // The file was deleted in between: it has no findings any more.
            return false;
        }
    }
}
