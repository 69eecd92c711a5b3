package org.sahab.project.jar;

/**
 * A library in a jar.
 *
 * @param group the group; empty where nothing tells it
 * @param artifact the artifact
 * @param version the version; empty where nothing tells it
 * @param whole whether the jar is this library, rather than holding it among other things
 */
public record JarLibrary(String group, String artifact, String version, boolean whole) {}
