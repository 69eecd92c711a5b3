package org.sahab.model.finding;

/** What a file is to the application; only production code counts in scores. */
public enum Scope {
    /** Code and configuration that the application ships. */
    PRODUCTION,
    /** Tests and their resources. */
    TEST,
    /** Code that a build step wrote. */
    GENERATED,
    /** Copies of somebody else's code. */
    VENDORED
}
