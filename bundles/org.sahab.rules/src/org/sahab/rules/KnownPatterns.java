package org.sahab.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sahab.rules.format.Condition;
import org.sahab.rules.text.Expressions;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;
import org.sahab.rules.xml.InvalidXPathException;
import org.sahab.rules.xml.XPathQuery;

/** Expressions that were compiled without complaint before, so that they need not be compiled to know that they are valid. */
final class KnownPatterns implements Expressions {

    /** Beyond this many, compiled expressions are not kept before they are used: they take room. */
    private static final int MANY = 20_000;

    private static final char XPATH = 'x';
    private static final char REFERENCE = 'n';

    private final Set<String> known = new HashSet<>();
    private boolean grown;

    /** These, as {@link #all} gave them. */
    KnownPatterns(Collection<String> before) {
        known.addAll(before);
    }

    /** All of them, sorted. */
    Set<String> all() {
        return new TreeSet<>(known);
    }

    /** Whether there are more than at the start. */
    boolean hasGrown() {
        return grown;
    }

    @Override
    public Regex expression(String pattern) throws InvalidRegexException {
        for (Regex.Syntax syntax : Regex.Syntax.values()) {
            if (known.contains(entry(syntax, pattern))) {
                return Regex.known(pattern, syntax);
            }
        }
        Regex compiled = Regex.compile(pattern);
        add(entry(compiled.syntax(), pattern));
        return known.size() < MANY ? compiled : Regex.known(pattern, compiled.syntax());
    }

    private static String entry(Regex.Syntax syntax, String pattern) {
        return syntax.ordinal() + pattern;
    }

    /** The XPath, compiled if it is not known. */
    XPathQuery xpath(String xpath, Map<String, String> namespaces) throws InvalidXPathException {
        if (known.contains(XPATH + xpath)) {
            return XPathQuery.known(xpath, namespaces);
        }
        XPathQuery compiled = XPathQuery.compile(xpath, namespaces);
        add(XPATH + xpath);
        return known.size() < MANY ? compiled : XPathQuery.known(xpath, namespaces);
    }

    /** Whether all expressions of a condition on references are known. */
    boolean knows(Condition.JavaReferenced reference) {
        return known.contains(entry(reference));
    }

    /** A condition on references that was compiled without complaint. */
    void add(Condition.JavaReferenced reference) {
        add(entry(reference));
    }

    private static String entry(Condition.JavaReferenced reference) {
        return REFERENCE + ConditionKey.of(reference);
    }

    private void add(String entry) {
        known.add(entry);
        grown = true;
    }
}
