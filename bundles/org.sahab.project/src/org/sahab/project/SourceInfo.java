package org.sahab.project;

import java.nio.file.Path;

/**
 * One source of an application.
 *
 * @param spec what the user asked for
 * @param name the name of the folder, archive or artifact, without a path of this machine
 * @param prefix what the ids of the modules of this source start with; empty where there is one source only
 * @param location the folder that holds its files on this machine; must not reach any result
 */
public record SourceInfo(SourceSpec spec, String name, String prefix, Path location) {

    /** What reports call it: the coordinate as the user gave it, else the name. */
    public String title() {
        return spec instanceof SourceSpec.Coordinate coordinate ? SourceSpec.MAVEN_PREFIX + coordinate : name;
    }
}
