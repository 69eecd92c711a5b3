package org.sahab.rules;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Reads these rules, from the cache if they are in it. */
    Reading read(List<RuleSource> sources, Compatibility compatibility, Problems problems) {
        Stored known = store.load(sources, compatibility);
        if (known != null) {
            problems.restore(known.problems(), known.dropped());
            return new Reading(store, sources, compatibility, known, false);
        }
        long before = System.currentTimeMillis();
        RuleSetReader reader = new RuleSetReader(problems, compatibility);
        List<RuleSet> sets = reader.read(sources);
        Stored read = new Stored(sets, problems.kept(), problems.dropped(), reader.hashes(), before, List.of());
        return new Reading(store, sources, compatibility, read, true);
    }

    /** Reads these rules without a cache. */
    static Reading readAnew(List<RuleSource> sources, Compatibility compatibility, Problems problems) {
        RuleSetReader reader = new RuleSetReader(problems, compatibility);
        Stored read = new Stored(reader.read(sources), List.of(), 0, reader.hashes(), 0, List.of());
        return new Reading(null, sources, compatibility, read, false);
    }

    /** Rules that were read, to be kept once they are compiled. */
    static final class Reading {
        private final @Nullable RuleStore store;
        private final List<RuleSource> sources;
        private final Compatibility compatibility;
        private final Stored stored;
        private final boolean fresh;
        private final KnownPatterns patterns;

        private Reading(
                @Nullable RuleStore store,
                List<RuleSource> sources,
                Compatibility compatibility,
                Stored stored,
                boolean fresh) {
            this.store = store;
            this.sources = sources;
            this.compatibility = compatibility;
            this.stored = stored;
            this.fresh = fresh;
            this.patterns = new KnownPatterns(stored.patterns());
        }

        List<RuleSet> sets() {
            return stored.sets();
        }

        /** Grows while the rules are compiled. */
        KnownPatterns patterns() {
            return patterns;
        }

        /** Keeps them, with the patterns that were found to be valid, unless they are kept already. */
        void keep() {
            if (store != null && (fresh || patterns.hasGrown())) {
                Stored more = new Stored(
                        stored.sets(),
                        stored.problems(),
                        stored.dropped(),
                        stored.hashes(),
                        stored.read(),
                        patterns.all());
                store.save(sources, compatibility, more);
            }
        }
    }
}
