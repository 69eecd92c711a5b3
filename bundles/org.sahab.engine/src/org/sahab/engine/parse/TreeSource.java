package org.sahab.engine.parse;

import java.util.List;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.names.NameView;

/** Makes syntax trees with bindings: by JDT's compiler where it is as expected, else by JDT's public parser. */
interface TreeSource {

    /**
     * A unit to parse.
     *
     * @param file the file
     * @param text its text as the parser is to see it
     */
    record Source(JavaFile file, char[] text) {}

    /** Takes the trees of a batch, in the order of the units. */
    interface Sink {
        /** A tree with bindings. It is dropped when this returns. */
        void parsed(int index, CompilationUnit root, int syntaxErrors);

        /** Whether to stop before the next unit. */
        boolean isCancelled();
    }

    /**
     * Parses units that see the same names.
     *
     * @throws ParseFailure if a unit makes the parser or the sink fail; the units before it were delivered
     */
    void parse(List<Source> sources, NameView names, Sink sink);

    /** The best there is for a Java level. */
    static TreeSource forLevel(int sourceLevel) {
        try {
            return JdtAccess.forLevel(sourceLevel);
        } catch (ReflectiveOperationException | LinkageError e) {
            // Another JDT than those this was built for: slower, and with the names of the running platform.
            return new PublicParser(sourceLevel);
        }
    }
}
