package org.sahab.model.assessment;

/** What would bring the dependencies that are missing from the class paths. */
public enum Remedy {
    /** Fetching them, which was not asked for: the option {@code --resolve}. */
    RESOLVE,
    /** Mending the build path in the development environment, which class paths were taken from. */
    IDE,
    /** Nothing that is known here: nothing is missing, or it was tried and not had. */
    NONE
}
