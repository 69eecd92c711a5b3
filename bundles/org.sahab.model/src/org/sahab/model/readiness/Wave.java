package org.sahab.model.readiness;

import java.util.List;

/**
 * Modules that can move together, as all they depend on moved before or moves with them.
 *
 * @param number 1 for the first
 * @param modules ids of the modules, sorted
 * @param effort the work in them
 */
public record Wave(int number, List<String> modules, Estimate effort) {

    /** Copies the modules. */
    public Wave {
        modules = List.copyOf(modules);
    }
}
