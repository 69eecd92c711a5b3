package org.sahab.rules;

import java.nio.file.Path;
import java.util.List;
import org.sahab.rules.cache.RuleStore;
import org.sahab.rules.cache.RuleStore.Stored;
import org.sahab.rules.format.Problems;
import org.sahab.rules.format.RuleSet;
import org.sahab.rules.format.RuleSetReader;

/**
 * Keeps rules that were read in a folder on disk, so that a program that starts anew need not read them from YAML. What is kept
 * is used only as long as the files are the same.
 */
public final class RuleCache {

    private final RuleStore store;

    /**
     * A cache.
     *
     * @param folder where to keep it; need not exist
     * @param version version of the program: what another one kept is not used
     */
    public RuleCache(Path folder, String version) {
        this.store = new RuleStore(folder, version);
    }

    List<RuleSet> read(List<RuleSource> sources, Compatibility compatibility, Problems problems) {
        long before = System.currentTimeMillis();
        Stored known = store.load(sources, compatibility);
        if (known != null) {
            problems.restore(known.problems(), known.dropped());
            return known.sets();
        }
        RuleSetReader reader = new RuleSetReader(problems, compatibility);
        List<RuleSet> sets = reader.read(sources);
        Stored read = new Stored(sets, problems.kept(), problems.dropped());
        store.save(sources, compatibility, reader.hashes(), before, read);
        return sets;
    }
}
