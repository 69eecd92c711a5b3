package org.sahab.ui.result;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;

/**
 * An application of the workspace as it was assessed last: some projects that were assessed together, each a module.
 *
 * @param projects name of the project now by id of the module, which was its name then; projects that were deleted since are
 *     missing
 * @param time when it was assessed
 * @param assessment what was found; paths are relative to the project
 * @param rules what stands for the rules that it was assessed with, see {@link org.sahab.ui.settings.RuleScope#fingerprint}; empty if unknown
 */
public record AssessedApplication(
        SortedMap<String, String> projects, Instant time, Assessment assessment, String rules) {

    /** Copies the projects. */
    public AssessedApplication {
        projects = Collections.unmodifiableSortedMap(new TreeMap<>(projects));
    }

    /** An application of which nobody knows the rules that it was assessed with. */
    public AssessedApplication(SortedMap<String, String> projects, Instant time, Assessment assessment) {
        this(projects, time, assessment, "");
    }

    /** The same of other projects. */
    AssessedApplication withProjects(SortedMap<String, String> others) {
        return new AssessedApplication(others, time, assessment, rules);
    }

    /** What to call it. */
    public String name() {
        return assessment.application();
    }

    /** The module that a project is, by the name the project has now. */
    public Optional<String> module(String project) {
        return projects.entrySet().stream()
                .filter(entry -> entry.getValue().equals(project))
                .map(SortedMap.Entry::getKey)
                .findFirst();
    }
}
