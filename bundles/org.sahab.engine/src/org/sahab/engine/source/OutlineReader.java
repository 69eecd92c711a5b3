package org.sahab.engine.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the package and the names of the top-level types of a Java file without parsing it: enough to know where a name is
 * declared, at a fraction of the cost. Broken code gives a broken outline, never an error.
 */
public final class OutlineReader {

    private final char[] text;
    private int at;
    private int braces;
    private int parentheses;
    private final StringBuilder packageName = new StringBuilder();
    private final List<String> types = new ArrayList<>(1);

    private OutlineReader(char[] text) {
        this.text = text;
    }

    /** The outline of a text. */
    public static Outline read(char[] text) {
        OutlineReader reader = new OutlineReader(text);
        reader.run();
        return new Outline(reader.packageName.toString(), reader.types);
    }

    private void run() {
        while (at < text.length) {
            char c = text[at];
            switch (c) {
                case '/' -> comment();
                case '"' -> string();
                case '\'' -> character();
                case '{' -> {
                    braces++;
                    at++;
                }
                case '}' -> {
                    braces = Math.max(0, braces - 1);
                    at++;
                }
                case '(' -> {
                    parentheses++;
                    at++;
                }
                case ')' -> {
                    parentheses = Math.max(0, parentheses - 1);
                    at++;
                }
                default -> {
                    if (braces == 0 && parentheses == 0 && Character.isJavaIdentifierStart(c)) {
                        word();
                    } else {
                        at++;
                    }
                }
            }
        }
    }

    private void word() {
        int start = at;
        skipIdentifier();
        int length = at - start;
        boolean declares =
                switch (text[start]) {
                    case 'c' -> is(start, length, "class");
                    case 'i' -> is(start, length, "interface");
                    case 'e' -> is(start, length, "enum");
                    case 'r' -> is(start, length, "record");
                    default -> false;
                };
        if (declares) {
            skipBlanks();
            int name = at;
            skipIdentifier();
            if (at > name) {
                types.add(new String(text, name, at - name));
            }
        } else if (packageName.isEmpty() && types.isEmpty() && is(start, length, "package")) {
            qualifiedName();
        } else if (is(start, length, "import")) {
            while (at < text.length && text[at] != ';' && text[at] != '{') {
                at++;
            }
        }
    }

    private void qualifiedName() {
        while (at < text.length) {
            skipBlanks();
            int name = at;
            skipIdentifier();
            packageName.append(text, name, at - name);
            skipBlanks();
            if (at == name || at >= text.length || text[at] != '.') {
                return;
            }
            packageName.append('.');
            at++;
        }
    }

    private boolean is(int start, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipIdentifier() {
        while (at < text.length && Character.isJavaIdentifierPart(text[at]) && text[at] != 0) {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length) {
            if (text[at] <= ' ') {
                at++;
            } else if (text[at] == '/' && at + 1 < text.length && (text[at + 1] == '/' || text[at + 1] == '*')) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        if (at + 1 < text.length && text[at + 1] == '/') {
            while (at < text.length && text[at] != '\n' && text[at] != '\r') {
                at++;
            }
        } else if (at + 1 < text.length && text[at + 1] == '*') {
            at += 2;
            while (at < text.length && !(text[at] == '/' && text[at - 1] == '*')) {
                at++;
            }
            at++;
        } else {
            at++;
        }
    }

    private void string() {
        if (at + 2 < text.length && text[at + 1] == '"' && text[at + 2] == '"') {
            at += 3;
            while (at < text.length && !(text[at] == '"' && at + 2 < text.length && text[at + 1] == '"' && text[at + 2] == '"')) {
                at += text[at] == '\\' ? 2 : 1;
            }
            at += 3;
        } else {
            quoted('"');
        }
    }

    private void character() {
        quoted('\'');
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length && text[at] != quote && text[at] != '\n' && text[at] != '\r') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at++;
    }
}
