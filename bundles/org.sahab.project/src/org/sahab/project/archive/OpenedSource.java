package org.sahab.project.archive;

import java.nio.file.Path;
import java.util.List;
import org.sahab.project.tree.Problems;

/**
 * A source whose files lie in a folder.
 *
 * @param name the name of the folder, archive or artifact, without a path of this machine
 * @param location the folder
 * @param encodedNames whether the names of the files in it are encoded, as those from archives are
 * @param skipped what of an archive was not unpacked
 */
public record OpenedSource(String name, Path location, boolean encodedNames, List<SkippedEntry> skipped) {

    /** Says what of the source is not in the folder. */
    public void reportTo(Problems problems) {
        skipped.forEach(entry -> problems.error(entry.reason().key(), entry.name()));
    }
}
