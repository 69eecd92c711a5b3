package org.sahab.rules;

import java.util.List;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.dependency.DependencyHits;
import org.sahab.rules.fact.Dependency;
import org.sahab.rules.link.LinkTrace;
import org.sahab.rules.link.Linkage;

/** Makes findings of the hits of a whole application. A pure function: the same summaries give the same findings. */
public final class Linker {

    private Linker() {}

    /**
     * Links.
     *
     * @param rules the rules whose hits the summaries hold
     * @param summaries all summaries of the application, sorted by {@link UnitSummary#file()}
     * @param modules the modules of the application
     * @param dependencies the libraries of the application
     */
    public static Linked link(
            CompiledRules rules, List<UnitSummary> summaries, List<ModuleInfo> modules, List<Dependency> dependencies) {
        return link(rules, summaries, modules, dependencies, LinkTrace.NONE);
    }

    /** Links, and tells how the conditions of rules were decided. */
    public static Linked link(
            CompiledRules rules,
            List<UnitSummary> summaries,
            List<ModuleInfo> modules,
            List<Dependency> dependencies,
            LinkTrace trace) {
        List<UnitSummary> units = DependencyHits.add(summaries, rules.dependencyIndex(), dependencies);
        Linkage linkage = new Linkage(units, rules.conditions(), rules.compatibility(), trace);
        linkage.apply(rules.linkRules());
        return new Linked(linkage.drafts(), linkage.tags(), linkage.tagMatches(), List.of());
    }
}
