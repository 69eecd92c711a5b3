package org.sahab.project;

/** The tool whose build file described a module. */
public enum BuildSystem {
    MAVEN,
    GRADLE,
    ANT,
    ECLIPSE,
    /** No build file is known; everything is inferred from the files. */
    NONE
}
