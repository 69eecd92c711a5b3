package org.sahab.rules.xml;

/** An XPath needed more steps for a file than it may take. */
public final class XPathBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    XPathBudgetException() {
        super("budget exhausted", null, false, false);
    }
}
