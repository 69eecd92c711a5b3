package org.sahab.rules.format;

/** A YAML file that cannot be used, with the reason in one English sentence part and its line. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** A reason and a 1-based line; 0 if it has none. */
    public YamlException(String reason, int line) {
        super(reason);
        this.line = line;
    }

    /** 1-based line, 0 if there is none. */
    public int line() {
        return line;
    }
}
