package org.sahab.rules.suppression;

import org.sahab.model.finding.Place;

/** An entry of a project's file, where it stands, and what it speaks of. */
public final class ProjectSuppression {

    private final Suppressions.Entry entry;
    private final Place place;
    private final String folder;
    private final PathGlob glob;

    ProjectSuppression(Suppressions.Entry entry, Place place) {
        this.entry = entry;
        this.place = place;
        String file = place.file();
        this.folder = file.substring(0, file.lastIndexOf('/') + 1);
        this.glob = new PathGlob(entry.path());
    }

    /** What was written. */
    public Suppressions.Entry entry() {
        return entry;
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** The folder of its file, relative to the application: {@code ""}, or ending in a slash. */
    public String folder() {
        return folder;
    }

    /** Whether it speaks of a file or of its own folder, both named relative to the application. */
    public boolean covers(String file) {
        if (file.length() + 1 == folder.length() && folder.startsWith(file)) {
            return entry.path().isEmpty();
        }
        return file.startsWith(folder) && glob.matches(file.substring(folder.length()));
    }
}
