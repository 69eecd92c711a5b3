package org.sahab.ui.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.core.JavaCore;
import org.jspecify.annotations.Nullable;

/** The Java projects of the workspace that are open. */
final class JavaProjects {

    private JavaProjects() {}

    static List<IProject> of(IWorkspaceRoot root) {
        return Stream.of(root.getProjects())
                .filter(JavaProjects::isJava)
                .sorted(Comparator.comparing(IProject::getName))
                .toList();
    }

    private static boolean isJava(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(JavaCore.NATURE_ID);
        } catch (CoreException closed) {
            return false;
        }
    }

    /** Whether projects have come or gone, were opened or closed, or have become Java projects. */
    static boolean mayHaveChanged(@Nullable IResourceDelta workspace) {
        if (workspace == null) {
            return false;
        }
        int seen = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
        return Stream.of(workspace.getAffectedChildren())
                .anyMatch(project -> project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & seen) != 0);
    }
}
