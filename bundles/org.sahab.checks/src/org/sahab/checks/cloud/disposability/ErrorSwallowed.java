package org.sahab.checks.cloud.disposability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds work in a loop or thread that goes on after an error of the JVM, such as exhausted memory. */
public final class ErrorSwallowed implements Check {

    private static final Set<String> ERRORS = Set.of(
            "java.lang.Throwable",
            "java.lang.Error",
            "java.lang.VirtualMachineError",
            "java.lang.OutOfMemoryError",
            "java.lang.InternalError");

    private static final Set<String> CLOSING =
            Set.of("close", "destroy", "disconnect", "shutdown", "stop", "release", "get", "is");
    private static final Set<String> LOADING = Set.of(
            "forName",
            "loadClass",
            "newInstance",
            "invoke",
            "getConstructors",
            "getDeclaredConstructors",
            "getMethods",
            "getDeclaredMethods",
            "getDeclaredFields",
            "getAnnotation");

    private final RuleDescriptor descriptor = RulePages.descriptor(ErrorSwallowed.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(CatchClause.class, ErrorSwallowed::see);
    }

    private static void see(CatchClause clause, UnitContext unit) {
        TypeName type = error(clause, unit);
        if (type != null
                && isThread(clause)
                && !CaughtException.isThrown(clause)
                && !CaughtException.isPassedOn(clause)
                && !isHandledBefore(clause, unit)
                && !isExpected(clause)) {
            unit.report(
                    clause.getException(),
                    "default",
                    Map.of("type", Argument.code(type.simpleName())),
                    type.confidence());
        }
    }

    private static @Nullable TypeName error(CatchClause clause, UnitContext unit) {
        for (Type type : CodeAround.caught(clause)) {
            TypeName name = unit.typeOf(type);
            if (name.confidence() != Confidence.GUESSED && ERRORS.contains(name.name())) {
                return name;
            }
        }
        return null;
    }

    /** Whether the code only loads classes that may lack something, or only closes: the errors of the first are known. */
    private static boolean isExpected(CatchClause clause) {
        TryStatement statement = (TryStatement) clause.getParent();
        if (!CodeAround.any(statement.getBody(), node -> node instanceof MethodInvocation call && !isClosing(call))) {
            return true;
        }
        return CodeAround.any(
                statement.getBody(),
                node -> node instanceof MethodInvocation call
                        && LOADING.contains(call.getName().getIdentifier()));
    }

    /** Whether the clause belongs to a thread: it stands in its method, or in a loop that goes on as long as somebody wants. */
    private static boolean isThread(CatchClause clause) {
        for (ASTNode node = clause.getParent(); node != null; node = node.getParent()) {
            if (node instanceof WhileStatement loop) {
                return isOpen(loop.getExpression());
            }
            if (node instanceof DoStatement loop) {
                return isOpen(loop.getExpression());
            }
            if (node instanceof ForStatement || node instanceof EnhancedForStatement) {
                return false;
            }
            if (node instanceof MethodDeclaration method) {
                return method.getName().getIdentifier().equals("run")
                        && method.parameters().isEmpty();
            }
            if (node instanceof BodyDeclaration || node instanceof LambdaExpression) {
                return false;
            }
        }
        return false;
    }

    /** Whether a condition is none that comes to its end by itself, as walking through elements does. */
    private static boolean isOpen(Expression condition) {
        return !CodeAround.any(
                condition,
                node -> node instanceof InfixExpression
                        || node instanceof MethodInvocation call
                                && (call.getName().getIdentifier().startsWith("has")
                                        || call.getName().getIdentifier().startsWith("next")));
    }

    /** Whether a call closes something, asks for something first, or says that it was done. */
    private static boolean isClosing(MethodInvocation call) {
        String name = call.getName().getIdentifier();
        return CodeAround.isLogging(call) || CLOSING.stream().anyMatch(name::startsWith);
    }

    /** Whether a clause before this one throws errors on. */
    private static boolean isHandledBefore(CatchClause clause, UnitContext unit) {
        List<?> clauses = ((TryStatement) clause.getParent()).catchClauses();
        for (Object each : clauses) {
            if (each == clause) {
                return false;
            }
            if (each instanceof CatchClause before && error(before, unit) != null) {
                return true;
            }
        }
        return false;
    }
}
