package org.sahab.project;

import java.util.List;

/** Turns what a user named into an application: unpacks, lists, reads build files, infers the rest. */
public final class ProjectReader {

    /**
     * Reads an application.
     *
     * @throws SourceException if a source cannot be assessed at all
     * @throws java.util.concurrent.CancellationException if the listener asked to stop
     */
    public Application read(List<SourceSpec> sources, ReadOptions options, ProgressListener progress)
            throws SourceException {
        throw new UnsupportedOperationException();
    }
}
