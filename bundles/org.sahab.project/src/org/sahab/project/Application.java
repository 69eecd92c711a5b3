package org.sahab.project;

import java.util.List;
import java.util.Optional;
import org.sahab.model.assessment.Diagnostic;

/**
 * What is assessed: one application of one or many modules.
 *
 * @param name the name of the folder, archive or artifact it came from; never a path of this machine
 * @param sources where it came from, in the order given
 * @param modules its modules, sorted by {@link Module#id()}; every file belongs to exactly one
 * @param inventory what is in it that bears on how complete an analysis can be
 * @param diagnostics what could not be read or understood, sorted
 */
public record Application(
        String name,
        List<SourceInfo> sources,
        List<Module> modules,
        Inventory inventory,
        List<Diagnostic> diagnostics) {

    public Application {
        sources = List.copyOf(sources);
        modules = List.copyOf(modules);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The module with this {@link Module#id()}. */
    public Optional<Module> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }
}
