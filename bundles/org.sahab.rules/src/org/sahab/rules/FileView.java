package org.sahab.rules;

import java.io.IOException;
import org.sahab.model.finding.Region;

/** One file of the application as the rules look at it. The engine decides how it is read, decoded and bounded. */
public interface FileView {

    /** The file relative to the application, separated by {@code /}. */
    String file();

    /** Length in bytes. */
    long size();

    /**
     * The whole text without its byte order mark. Read and decoded at the first call, the same string at every later one.
     *
     * @throws IOException if it cannot be read, is no text, or is larger than the engine allows; the engine reports it
     */
    String text() throws IOException;

    /** The region of {@code length} UTF-16 code units at {@code offset} of {@link #text()}. */
    Region region(int offset, int length);
}
