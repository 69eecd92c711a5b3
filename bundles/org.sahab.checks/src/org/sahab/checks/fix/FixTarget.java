package org.sahab.checks.fix;

import java.util.Map;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.CompilationUnit;

/**
 * A finding in a file as it is now.
 *
 * @param root the syntax tree of the text, with bindings, recovered where the class path is incomplete; it is not changed
 * @param text the text the positions of the tree refer to
 * @param offset where the finding starts now, in UTF-16 code units
 * @param length its length, in UTF-16 code units
 * @param options options of JDT for the file: level of the language, and how code is formatted
 */
public record FixTarget(CompilationUnit root, String text, int offset, int length, Map<String, String> options) {

    /** Copies the options. */
    public FixTarget {
        options = Map.copyOf(options);
    }

    /** A finding in a file of no project: JDT's defaults for the newest language, indented as the text is. */
    public static FixTarget of(CompilationUnit root, String text, int offset, int length) {
        Map<String, String> options = JavaCore.getOptions();
        JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
        options.putAll(Indentation.of(text));
        return new FixTarget(root, text, offset, length, options);
    }
}
