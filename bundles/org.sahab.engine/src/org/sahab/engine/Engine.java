package org.sahab.engine;

import java.util.List;
import org.sahab.engine.run.Run;
import org.sahab.model.assessment.Assessment;
import org.sahab.project.Application;
import org.sahab.rules.CompiledRules;

/**
 * Assesses applications. The same application under the same rules gives the same assessment, byte for byte, whatever the
 * number of threads and whether or not there is a cache.
 */
public final class Engine {

    private final CompiledRules rules;
    private final List<Check> checks;
    private final EngineOptions options;

    /** An engine with these rules. */
    public Engine(CompiledRules rules, List<Check> checks, EngineOptions options) {
        this.rules = rules;
        this.checks = List.copyOf(checks);
        this.options = options;
    }

    /**
     * Assesses an application.
     *
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public Assessment assess(Application application, Progress progress) {
        return new Run(application, rules, checks, options, progress).assess();
    }
}
