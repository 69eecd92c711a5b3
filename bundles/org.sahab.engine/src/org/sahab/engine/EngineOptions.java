package org.sahab.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment is made. None of it but the limits and the excerpts has any influence on the result.
 *
 * @param toolVersion version of Sahab, part of the result and of the key of cached results
 * @param threads how many threads parse
 * @param cache folder of the cache of unit summaries, null for none
 * @param excerpts whether findings carry the code around them
 * @param limits what bounds the work on untrusted input
 */
public record EngineOptions(
        String toolVersion, int threads, @Nullable Path cache, boolean excerpts, EngineLimits limits) {

    /** One thread per processor up to eight, no cache, excerpts, default limits. */
    public static EngineOptions defaults(String toolVersion) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        return new EngineOptions(toolVersion, threads, null, true, EngineLimits.DEFAULT);
    }

    /** These options with another number of threads. */
    public EngineOptions withThreads(int number) {
        return new EngineOptions(toolVersion, number, cache, excerpts, limits);
    }

    /** These options with another cache, or none. */
    public EngineOptions withCache(@Nullable Path folder) {
        return new EngineOptions(toolVersion, threads, folder, excerpts, limits);
    }

    /** These options with or without excerpts. */
    public EngineOptions withExcerpts(boolean wanted) {
        return new EngineOptions(toolVersion, threads, cache, wanted, limits);
    }

    /** These options with other limits. */
    public EngineOptions withLimits(EngineLimits other) {
        return new EngineOptions(toolVersion, threads, cache, excerpts, other);
    }
}
