package org.sahab.rules.file;

import java.util.List;
import org.sahab.rules.text.LineVariables;
import org.sahab.rules.text.Regex;
import org.sahab.rules.xml.XPathQuery;

/** A condition on files, ready to be asked. */
public sealed interface FileCondition {

    /** Its index. */
    int index();

    /** The rules that ask it, for diagnostics. */
    String rule();

    /** The files it looks at. */
    PathFilter files();

    /** A file by its name. */
    record Named(int index, String rule, PathFilter files) implements FileCondition {}

    /** Text that an expression matches; the groups and variables of these names hold secrets. */
    record Content(
            int index,
            String rule,
            PathFilter files,
            Regex expression,
            LineVariables variables,
            List<String> secretGroups)
            implements FileCondition {}

    /** Nodes that an XPath selects; their text may be secret. */
    record Xml(int index, String rule, PathFilter files, XPathQuery query, LineVariables variables, boolean secret)
            implements FileCondition {}

    /** Values of JSON that an XPath selects; they may be secret. */
    record Json(int index, String rule, PathFilter files, XPathQuery query, LineVariables variables, boolean secret)
            implements FileCondition {}

    /** A public identifier that an expression matches. */
    record PublicId(int index, String rule, PathFilter files, Regex expression, LineVariables variables)
            implements FileCondition {}
}
