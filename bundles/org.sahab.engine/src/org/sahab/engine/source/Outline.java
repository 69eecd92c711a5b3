package org.sahab.engine.source;

import java.util.List;

/**
 * What a Java file declares, seen without parsing it.
 *
 * @param packageName separated by dots, {@code ""} for the unnamed package
 * @param types simple names of its top-level types, in the order of the source
 * @param imports names it imports, static ones not; on demand with {@code .*} at the end
 * @param openBraces how many braces are never closed
 */
public record Outline(String packageName, List<String> types, List<String> imports, int openBraces) {

    /** Copies the lists. */
    public Outline {
        types = List.copyOf(types);
        imports = List.copyOf(imports);
    }
}
