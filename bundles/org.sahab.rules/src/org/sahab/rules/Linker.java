package org.sahab.rules;

import java.util.List;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.unit.UnitSummary;

/** Makes findings of the hits of a whole application. A pure function: the same summaries give the same findings. */
public final class Linker {

    private Linker() {}

    /**
     * Links.
     *
     * @param rules the rules whose hits the summaries hold
     * @param summaries all summaries of the application, sorted by {@link UnitSummary#file()}
     * @param modules the modules of the application
     */
    public static Linked link(CompiledRules rules, List<UnitSummary> summaries, List<ModuleInfo> modules) {
        throw new UnsupportedOperationException();
    }
}
