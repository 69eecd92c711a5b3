package org.sahab.engine.source;

/**
 * Splits Java code into tokens, without white space and comments: words, numbers, literals, and single signs. It knows
 * nothing of grammar and takes broken code as it comes.
 */
final class Lexer {

    private final char[] text;
    private final int limit;
    private int start;
    private int at;

    /** The tokens that begin within a stretch of the text. */
    Lexer(char[] text, int from, int to) {
        this.text = text;
        this.at = Math.clamp(from, 0, text.length);
        this.limit = Math.clamp(to, this.at, text.length);
    }

    /** Goes to the next token; false at the end. */
    boolean next() {
        if (!skipBlanks()) {
            return false;
        }
        start = at++;
        char c = text[start];
        if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isJavaIdentifierPart(c)) {
            while (at < limit && Character.isJavaIdentifierPart(text[at])) {
                at++;
            }
        }
        at = Math.min(at, limit);
        return true;
    }

    /**
     * Goes past {@code @SuppressWarnings(...)} if it begins at the current token: it says nothing of what the code does. False,
     * at the same token, if it does not.
     */
    boolean skipsSuppression() {
        if (text[start] != '@') {
            return false;
        }
        int tokenStart = start;
        int tokenEnd = at;
        boolean named = next() && (is("SuppressWarnings") || isQualified());
        if (named && next() && text[start] == '(') {
            int open = 1;
            while (open > 0 && next()) {
                open += text[start] == '(' ? 1 : text[start] == ')' ? -1 : 0;
            }
            return true;
        }
        start = tokenStart;
        at = tokenEnd;
        return false;
    }

    private boolean isQualified() {
        return is("java")
                && next()
                && is(".")
                && next()
                && is("lang")
                && next()
                && is(".")
                && next()
                && is("SuppressWarnings");
    }

    /** Offset of the token. */
    int start() {
        return start;
    }

    /** Offset after the token. */
    int end() {
        return at;
    }

    /** The first character of the token. */
    char first() {
        return text[start];
    }

    boolean isWord() {
        return Character.isJavaIdentifierStart(text[start]) && text[start] != 0;
    }

    boolean is(String word) {
        if (at - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String word() {
        return new String(text, start, at - start);
    }

    private boolean skipBlanks() {
        while (at < limit) {
            char c = text[at];
            if (c <= ' ') {
                at++;
            } else if (c == '/' && at + 1 < limit && text[at + 1] == '/') {
                while (at < limit && text[at] != '\n' && text[at] != '\r') {
                    at++;
                }
            } else if (c == '/' && at + 1 < limit && text[at + 1] == '*') {
                at += 3;
                while (at < limit && !(text[at] == '/' && text[at - 1] == '*')) {
                    at++;
                }
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void literal(char quote) {
        if (quote == '"' && isTextBlockQuote(at - 1)) {
            at += 2;
            while (at < limit && !(text[at] == '"' && isTextBlockQuote(at))) {
                at += text[at] == '\\' ? 2 : 1;
            }
            at += 3;
            return;
        }
        while (at < limit && text[at] != quote && text[at] != '\n' && text[at] != '\r') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean isTextBlockQuote(int offset) {
        return offset + 2 < limit && text[offset + 1] == '"' && text[offset + 2] == '"';
    }
}
