package org.sahab.engine.names;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.sahab.engine.source.LegacyNames;
import org.sahab.engine.source.Outline;
import org.sahab.engine.source.SourceText;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;

/**
 * A Java file of the application and what it declares.
 *
 * @param module its module
 * @param file the file
 * @param layer number of the layer of names it belongs to
 * @param path relative to the application; unique
 * @param outline what it declares
 * @param hash SHA-256 of its bytes, hexadecimal
 */
public record JavaFile(Module module, ProjectFile file, int layer, String path, Outline outline, String hash) {

    private static final int MAX_BRACES = 100;

    /** Reads the text. */
    public SourceText read() throws IOException {
        return SourceText.decode(Files.readAllBytes(file.location()), module.encoding());
    }

    /**
     * The characters of the text as the parser is to see them: every one at its place. Braces that are never closed are closed
     * at the end, as the parser would drop the whole body of a method otherwise.
     */
    public char[] parserText(SourceText text) {
        char[] chars = LegacyNames.rename(text.array(), module.sourceLevel());
        int missing = Math.min(outline.openBraces(), MAX_BRACES);
        if (missing == 0) {
            return chars;
        }
        char[] closed = Arrays.copyOf(chars, chars.length + missing + 1);
        Arrays.fill(closed, chars.length, closed.length, '}');
        closed[chars.length] = '\n';
        return closed;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
