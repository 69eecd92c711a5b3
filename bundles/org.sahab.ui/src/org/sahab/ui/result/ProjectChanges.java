package org.sahab.ui.result;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;

/**
 * What became of the projects of the workspace.
 *
 * @param renamed new names of projects by the old ones
 * @param deleted names of projects that are gone
 * @param switched names of projects that were opened, closed or came new
 */
record ProjectChanges(Map<String, String> renamed, SortedSet<String> deleted, SortedSet<String> switched) {

    /** What a change of the workspace says of its projects. */
    static ProjectChanges of(IResourceDelta root) {
        Map<String, String> renamed = new TreeMap<>();
        SortedSet<String> deleted = new TreeSet<>();
        SortedSet<String> switched = new TreeSet<>();
        for (IResourceDelta delta : root.getAffectedChildren()) {
            if (!(delta.getResource() instanceof IProject project)) {
                continue;
            }
            switch (delta.getKind()) {
                case IResourceDelta.REMOVED -> {
                    if ((delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
                        renamed.put(project.getName(), delta.getMovedToPath().lastSegment());
                    } else {
                        deleted.add(project.getName());
                    }
                }
                case IResourceDelta.ADDED -> switched.add(project.getName());
                default -> {
                    if ((delta.getFlags() & IResourceDelta.OPEN) != 0) {
                        switched.add(project.getName());
                    }
                }
            }
        }
        return new ProjectChanges(renamed, deleted, switched);
    }

    boolean isEmpty() {
        return renamed.isEmpty() && deleted.isEmpty() && switched.isEmpty();
    }
}
