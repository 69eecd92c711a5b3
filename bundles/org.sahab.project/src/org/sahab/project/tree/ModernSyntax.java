package org.sahab.project.tree;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs of syntax that older language levels do not have. Each is looked for by a word first, which legacy code
 * seldom has, as
 * expressions alone would cost more than all else that is done to a file here.
 */
enum ModernSyntax {
    PATTERN_SWITCH(21, "case ", "\\bcase\\s+[A-Z]\\w*(?:\\([^)\"]*\\)|\\s+[a-z]\\w*)\\s*(?:->|when\\b)"),
    SEALED(17, "sealed ", "\\b(?:non-)?sealed\\s+(?:abstract\\s+)?(?:class|interface)\\b"),
    RECORD(17, "record ", "(?m)^[ \\t]*(?:(?:public|private|protected|static|final)\\s+)*record\\s+\\w+\\s*[<(]"),
    TEXT_BLOCK(17, "\"\"\"", "\"\"\"[ \\t]*\\r?\\n"),
    VAR(11, "var ", "(?m)^[ \\t]*(?:final\\s+)?var\\s+\\w+\\s*="),
    LAMBDA_VAR(11, "(var ", "\\(\\s*var\\s+\\w+\\s*:");

    private static final List<ModernSyntax> ALL = List.of(values());

    private final int level;
    private final String word;
    private final Pattern sign;

    ModernSyntax(int level, String word, String sign) {
        this.level = level;
        this.word = word;
        this.sign = Pattern.compile(sign);
    }

    /** The lowest long-term level that has all the syntax a text seems to use; 0 if it uses nothing of the kind. */
    static int level(String code) {
        int level = 0;
        for (ModernSyntax syntax : ALL) {
            if (syntax.level > level
                    && code.contains(syntax.word)
                    && syntax.sign.matcher(code).find()) {
                level = syntax.level;
            }
        }
        return level;
    }
}
