package org.sahab.checks.cloud.observability;

import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.sahab.checks.cloud.CodeAround;

/**
 * A caught exception, and what becomes of it.
 *
 * @param clause where it is caught
 */
record Caught(CatchClause clause) {

    private static final Pattern TESTS = Pattern.compile("(?:^|/)tests?/");

    /** What says by its type alone all there is to know, or is awaited rather than suffered. */
    private static final Set<String> AWAITED = Set.of(
            "NumberFormatException",
            "InterruptedException",
            "CloneNotSupportedException",
            "NoSuchElementException",
            "IndexOutOfBoundsException",
            "ArrayIndexOutOfBoundsException",
            "StringIndexOutOfBoundsException",
            "ClassCastException",
            "ClassNotFoundException",
            "NoClassDefFoundError",
            "NoSuchMethodException",
            "NoSuchFieldException",
            "MissingResourceException",
            "TimeoutException",
            "SocketTimeoutException",
            "EOFException",
            "ParseException",
            "NameNotFoundException",
            "UnsupportedEncodingException",
            "MalformedURLException",
            "URISyntaxException");

    /** Methods that hand on an exception in or under the caught one. */
    private static final Set<String> INNER = Set.of(
            "getCause",
            "getTargetException",
            "getException",
            "getRootCause",
            "getNextException",
            "getUndeclaredThrowable",
            "getCausedByException",
            "getLinkedException",
            "printStackTrace",
            "getStackTrace",
            "initCause",
            "addSuppressed");

    /** Whether a file lies in a package of tests, wherever its source folder is: there one waits for exceptions. */
    static boolean isTest(String path) {
        return TESTS.matcher(path).find();
    }

    private String name() {
        return clause.getException().getName().getIdentifier();
    }

    /** Whether one knows enough when one knows its type. */
    boolean isAwaited() {
        return CodeAround.caught(clause).stream().allMatch(each -> AWAITED.contains(simpleName(each.toString())));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether the name of the variable says that nobody wants it. */
    boolean isUnwanted() {
        String name = name();
        return name.equals("_") || name.startsWith("ignore") || name.startsWith("expect") || name.startsWith("unused");
    }

    /** Whether the exception itself is handed on anywhere in the clause: thrown, passed, kept or printed with its stack. */
    boolean isHandedOn() {
        String name = name();
        boolean[] found = new boolean[1];
        clause.getBody().accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName node) {
                if (node.getIdentifier().equals(name) && isWhole(node)) {
                    found[0] = true;
                }
                return false;
            }
        });
        return found[0];
    }

    private static boolean isWhole(SimpleName node) {
        ASTNode parent = node.getParent();
        if (parent instanceof MethodInvocation it) {
            return it.getExpression() == node ? INNER.contains(it.getName().getIdentifier()) : it.getName() != node;
        }
        return !(parent instanceof InfixExpression);
    }

    /** Whether there is nothing at all between the braces, not even a comment that says why. */
    boolean isBlank(CharSequence text) {
        Block body = clause.getBody();
        int start = body.getStartPosition();
        String inside =
                text.subSequence(start + 1, start + body.getLength() - 1).toString();
        return inside.isBlank();
    }
}
