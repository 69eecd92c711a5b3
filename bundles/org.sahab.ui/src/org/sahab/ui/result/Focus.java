package org.sahab.ui.result;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.finding.Place;

/**
 * A part of what was assessed: what the user had selected, where that was less than whole projects.
 *
 * @param label what to call it: the name of the package, file or working set
 * @param paths files and folders, each {@code PROJECT/path} or {@code PROJECT}, with the present names of projects
 * @param direct paths of folders whose files belong to it, but not those in folders below, such as packages
 */
public record Focus(String label, SortedSet<String> paths, SortedSet<String> direct) {

    /** Copies the sets. */
    public Focus {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        direct = Collections.unmodifiableSortedSet(new TreeSet<>(direct));
    }

    /** Whether a place lies in it. What concerns a project as a whole lies in it only where the whole project does. */
    public boolean contains(AssessedApplication application, Place place) {
        String project = application.projects().get(place.module());
        return project != null && contains(place.path().isEmpty() ? project : project + '/' + place.path());
    }

    private boolean contains(String path) {
        int end = path.lastIndexOf('/');
        if (end > 0 && direct.contains(path.substring(0, end))) {
            return true;
        }
        for (String prefix = path; ; ) {
            if (paths.contains(prefix)) {
                return true;
            }
            int slash = prefix.lastIndexOf('/');
            if (slash < 0) {
                return false;
            }
            prefix = prefix.substring(0, slash);
        }
    }
}
