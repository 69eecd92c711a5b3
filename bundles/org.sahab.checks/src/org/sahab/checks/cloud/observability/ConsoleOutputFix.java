package org.sahab.checks.cloud.observability;

import java.util.Optional;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.Fix;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.PlatformNames;

/**
 * Writes a line or a stack trace to a log instead of the console: to the logger that the class has, else to a new one of the
 * platform. Only for lines that are strings and for exceptions in a variable, inside methods: what is
 * printed in parts or by a format is a table or a dialogue as often as it is a message.
 */
public final class ConsoleOutputFix implements Fix {

    @Override
    public String rule() {
        return "ConsoleOutput";
    }

    @Override
    public boolean changesBehaviour() {
        return true;
    }

    @Override
    public Optional<TextEdit> edit(FixTarget target) {
        MethodInvocation print = target.node(MethodInvocation.class);
        if (print == null
                || !(print.getParent() instanceof ExpressionStatement)
                || !isInMethod(print)
                || !PlatformNames.isFree("System", target.root())) {
            return Optional.empty();
        }
        LogLine line = line(print);
        LogTarget log = line == null ? null : LogTarget.around(print, target);
        if (log == null || log.kind() == LogTarget.Kind.JAVA_UTIL && !PlatformNames.isJavaFree(target.root())) {
            return Optional.empty();
        }
        return Optional.of(log.write(line));
    }

    /** Outside of methods, a static logger may not be there yet. */
    private static boolean isInMethod(ASTNode node) {
        for (ASTNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if ((parent.getFlags() & (ASTNode.MALFORMED | ASTNode.RECOVERED)) != 0
                    || parent instanceof LambdaExpression) {
                return false;
            }
            if (parent instanceof MethodDeclaration) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LogLine line(MethodInvocation print) {
        return switch (print.getName().getIdentifier()) {
            case "println" -> printed(print);
            case "printStackTrace" ->
                print.arguments().isEmpty()
                                && print.getExpression() instanceof SimpleName failure
                                && failure.resolveBinding() instanceof IVariableBinding variable
                                && isThrowable(variable.getType())
                        ? new LogLine(print, failure, true, true)
                        : null;
            default -> null;
        };
    }

    private static @Nullable LogLine printed(MethodInvocation print) {
        if (!(print.getExpression() instanceof QualifiedName stream)
                || !stream.getQualifier().getFullyQualifiedName().equals("System")
                || print.arguments().size() != 1) {
            return null;
        }
        Expression text = (Expression) print.arguments().get(0);
        ITypeBinding type = text.resolveTypeBinding();
        return type != null && type.getQualifiedName().equals("java.lang.String")
                ? new LogLine(print, text, stream.getName().getIdentifier().equals("err"), false)
                : null;
    }

    private static boolean isThrowable(ITypeBinding type) {
        for (ITypeBinding each = type; each != null; each = each.getSuperclass()) {
            if (each.getQualifiedName().equals("java.lang.Throwable")) {
                return true;
            }
        }
        return false;
    }
}
