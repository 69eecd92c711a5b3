package org.sahab.model.assessment;

import java.util.List;

/**
 * One module of the application, as it was assessed.
 *
 * @param id directory relative to the application, {@code ""} for the root
 * @param name name from the build file, else of the directory
 * @param buildSystem what builds it, such as {@code Maven}
 * @param sourceLevel Java level as a feature number: 3 for 1.3, 8, 17
 * @param encoding name of the character encoding
 * @param files files of all kinds
 * @param javaFiles Java files
 * @param lines lines of Java that are not blank
 * @param productionFiles files in production that rules looked at: Java, settings, descriptors, pages
 * @param productionLines lines of Java in production that are not blank
 * @param jars jars on its class path
 * @param missing jars missing on its class path
 * @param dependencies ids of the modules it sees
 */
public record ModuleInfo(
        String id,
        String name,
        String buildSystem,
        int sourceLevel,
        String encoding,
        int files,
        int javaFiles,
        int lines,
        int productionFiles,
        int productionLines,
        int jars,
        int missing,
        List<String> dependencies) {

    /** Copies the dependencies. */
    public ModuleInfo {
        dependencies = List.copyOf(dependencies);
    }

    /** A module of which it is not known what is in production: all of it is taken to be. */
    public ModuleInfo(
            String id,
            String name,
            String buildSystem,
            int sourceLevel,
            String encoding,
            int files,
            int javaFiles,
            int lines,
            int jars,
            int missing,
            List<String> dependencies) {
        this(
                id,
                name,
                buildSystem,
                sourceLevel,
                encoding,
                files,
                javaFiles,
                lines,
                files,
                lines,
                jars,
                missing,
                dependencies);
    }
}
