package org.sahab.project.archive;

/**
 * An entry of an archive that was not unpacked.
 *
 * @param reason why
 * @param name its name in the archive, without line breaks
 */
record SkippedEntry(Reason reason, String name) {

    /** Why an entry was not unpacked. */
    enum Reason {
        OUTSIDE("archive.entry-outside"),
        BOMB("archive.entry-bomb"),
        BROKEN("archive.entry-broken"),
        CLASH("archive.entry-clash");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
