package org.sahab.checks.cloud;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SuperFieldAccess;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclarationStatement;
import org.eclipse.jdt.core.dom.UnionType;
import org.jspecify.annotations.Nullable;

/** What stands around a node, and what is in it as far as the same call runs it. */
public final class CodeAround {

    private CodeAround() {}

    /** Whether something in a node, itself included, is wanted; code that is only made there does not count. */
    public static boolean any(ASTNode in, Predicate<ASTNode> wanted) {
        boolean[] found = new boolean[1];
        in.accept(new ASTVisitor() {
            @Override
            public boolean preVisit2(ASTNode node) {
                if (found[0] || node != in && isMadeOnly(node)) {
                    return false;
                }
                found[0] = wanted.test(node);
                return !found[0];
            }
        });
        return found[0];
    }

    private static boolean isMadeOnly(ASTNode node) {
        return node instanceof LambdaExpression
                || node instanceof AnonymousClassDeclaration
                || node instanceof TypeDeclarationStatement;
    }

    /** The method that runs a node; null in a lambda, an initialiser or outside of code. */
    public static @Nullable MethodDeclaration methodOf(ASTNode node) {
        for (ASTNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof MethodDeclaration method) {
                return method;
            }
            if (parent instanceof LambdaExpression || parent instanceof BodyDeclaration) {
                return null;
            }
        }
        return null;
    }

    /** The types that a clause catches. */
    public static List<Type> caught(CatchClause clause) {
        Type type = clause.getException().getType();
        List<?> types = type instanceof UnionType union ? union.types() : List.of(type);
        return types.stream().map(Type.class::cast).toList();
    }

    /** The variable that an expression names; null if it is no variable, or not known. */
    public static @Nullable IVariableBinding variable(@Nullable Expression expression) {
        return switch (expression) {
            case ParenthesizedExpression it -> variable(it.getExpression());
            case FieldAccess it -> it.resolveFieldBinding();
            case SuperFieldAccess it -> it.resolveFieldBinding();
            case SimpleName it -> it.resolveBinding() instanceof IVariableBinding variable ? variable : null;
            case QualifiedName it -> it.resolveBinding() instanceof IVariableBinding variable ? variable : null;
            case null, default -> null;
        };
    }

    /** The last part of the name that an expression is; null if it is none. */
    public static @Nullable String lastName(@Nullable Expression expression) {
        return switch (expression) {
            case SimpleName it -> it.getIdentifier();
            case QualifiedName it -> it.getName().getIdentifier();
            case FieldAccess it -> it.getName().getIdentifier();
            case null, default -> null;
        };
    }

    /** Whether a call writes to a log or a console, by its name. */
    public static boolean isLogging(MethodInvocation call) {
        return switch (call.getName().getIdentifier()) {
            case "trace",
                    "debug",
                    "info",
                    "warn",
                    "warning",
                    "error",
                    "fatal",
                    "severe",
                    "config",
                    "fine",
                    "finer",
                    "finest",
                    "print",
                    "println",
                    "printf",
                    "printStackTrace" -> true;
            default -> {
                String name = call.getName().getIdentifier();
                yield name.startsWith("log") || name.endsWith("Log") || name.startsWith("getLog") || isLogger(call);
            }
        };
    }

    private static boolean isLogger(MethodInvocation call) {
        return call.getExpression() instanceof Name receiver
                && switch (receiver.getFullyQualifiedName()) {
                    case "Log", "log", "LOG", "logger", "LOGGER", "Logger" -> true;
                    default -> false;
                };
    }
}
