package org.sahab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.SourceSpec;
import org.sahab.rules.RuleCache;

/**
 * Where a run keeps what it unpacks and what later runs can use.
 *
 * @param unpacked folder for unpacked sources
 * @param summaries folder for summaries of units, null if none are kept
 * @param rules folder for rules that were read, null if none are kept
 */
record CacheFolders(
        Path unpacked, @Nullable Path summaries, @Nullable Path rules) {

    /**
     * Chooses folders. A cache that cannot be written does no harm: what must be unpacked then goes to a folder that is
     * deleted in the end.
     *
     * @throws Failure if sources must be unpacked and there is no place for them
     */
    static CacheFolders choose(Session session, boolean cached, List<SourceSpec> sources) throws Failure {
        Path cache = session.environment().cache();
        if (cached && isWritable(cache)) {
            return new CacheFolders(cache, cache.resolve("summaries"), cache.resolve("rules"));
        }
        if (sources.stream().allMatch(SourceSpec.Folder.class::isInstance)) {
            return new CacheFolders(cache, null, null);
        }
        Path temporary = session.environment().temporary();
        try {
            return new CacheFolders(session.leftovers().temporaryFolder(temporary, "sahab-"), null, null);
        } catch (IOException e) {
            Message problem =
                    Message.of("output.no-room").with("cache", path(cache)).with("temporary", path(temporary));
            throw new Failure(ExitCode.UNUSABLE, problem, e);
        }
    }

    /** The cache of rules, null if none are kept. */
    @Nullable
    RuleCache ruleCache() {
        return rules == null ? null : new RuleCache(rules, Version.current());
    }

    private static Argument path(Path path) {
        return Argument.path(path.toString());
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
