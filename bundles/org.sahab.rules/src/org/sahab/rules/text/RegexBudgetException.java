package org.sahab.rules.text;

/** An expression with look-around or back-references needed more steps for a text than it may take. */
public final class RegexBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegexBudgetException() {
        super("budget exhausted", null, false, false);
    }
}
