package org.sahab.engine.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the package, the imports and the names of the top-level types of a Java file without parsing it: enough to know
 * where a name is declared, at a fraction of the cost. Broken code gives a broken outline, never an error.
 */
public final class OutlineReader {

    private final Lexer tokens;
    private int braces;
    private int parentheses;
    private final StringBuilder packageName = new StringBuilder();
    private final List<String> types = new ArrayList<>(1);
    private final List<String> imports = new ArrayList<>();

    private OutlineReader(char[] text) {
        this.tokens = new Lexer(text, 0, text.length);
    }

    /** The outline of a text. */
    public static Outline read(char[] text) {
        OutlineReader reader = new OutlineReader(text);
        boolean more = reader.tokens.next();
        while (more) {
            more = reader.token();
        }
        return new Outline(reader.packageName.toString(), reader.types, reader.imports, reader.braces);
    }

    /** Looks at the current token and goes past it; false at the end. */
    private boolean token() {
        switch (tokens.first()) {
            case '{' -> braces++;
            case '}' -> braces = Math.max(0, braces - 1);
            case '(' -> parentheses++;
            case ')' -> parentheses = Math.max(0, parentheses - 1);
            default -> {
                if (braces == 0 && parentheses == 0 && tokens.isWord()) {
                    return word();
                }
            }
        }
        return tokens.next();
    }

    private boolean word() {
        if (declaresType()) {
            if (!tokens.next()) {
                return false;
            }
            if (tokens.isWord()) {
                types.add(tokens.word());
                return tokens.next();
            }
            return true;
        }
        if (types.isEmpty() && packageName.isEmpty() && tokens.is("package")) {
            return qualifiedName(packageName);
        }
        if (types.isEmpty() && tokens.is("import")) {
            StringBuilder name = new StringBuilder();
            boolean more = qualifiedName(name);
            // A static import ends after its first word and is left alone.
            if (more && tokens.first() == ';' && name.indexOf(".") > 0) {
                imports.add(name.toString());
            }
            return more;
        }
        return tokens.next();
    }

    private boolean declaresType() {
        return switch (tokens.first()) {
            case 'c' -> tokens.is("class");
            case 'i' -> tokens.is("interface");
            case 'e' -> tokens.is("enum");
            case 'r' -> tokens.is("record");
            default -> false;
        };
    }

    /** Appends a name with dots, {@code *} included, and stops at the token after it. */
    private boolean qualifiedName(StringBuilder name) {
        boolean more = tokens.next();
        while (more && (tokens.isWord() || tokens.first() == '*')) {
            name.append(tokens.word());
            more = tokens.next();
            if (!more || tokens.first() != '.') {
                return more;
            }
            name.append('.');
            more = tokens.next();
        }
        return more;
    }
}
