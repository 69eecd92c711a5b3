package org.sahab.checks.cloud.disposability;

import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.InstanceofExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.sahab.checks.cloud.CodeAround;

/** What a catch clause does with its exception. */
final class CaughtException {

    private CaughtException() {}

    /** Whether a clause throws, or ends the process. */
    static boolean isThrown(CatchClause clause) {
        return CodeAround.any(clause.getBody(), node -> node instanceof ThrowStatement || isEnd(node));
    }

    private static boolean isEnd(ASTNode node) {
        return node instanceof MethodInvocation call
                && switch (call.getName().getIdentifier()) {
                    case "exit", "halt" -> true;
                    default -> false;
                };
    }

    /** Whether the exception goes somewhere else than to a log: others may handle it. */
    static boolean isPassedOn(CatchClause clause) {
        String variable = clause.getException().getName().getIdentifier();
        boolean[] found = new boolean[1];
        clause.getBody().accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName name) {
                found[0] |= name.getIdentifier().equals(variable) && isHandedOver(name);
                return false;
            }
        });
        return found[0];
    }

    private static boolean isHandedOver(SimpleName name) {
        return switch (name.getParent()) {
            case MethodInvocation call ->
                call.getExpression() != name && call.getName() != name && !CodeAround.isLogging(call);
            case SuperMethodInvocation call -> call.getName() != name;
            case Assignment assignment -> assignment.getRightHandSide() == name;
            case VariableDeclaration declaration -> declaration.getInitializer() == name;
            case ClassInstanceCreation it -> true;
            case ReturnStatement it -> true;
            case CastExpression it -> true;
            case InstanceofExpression it -> true;
            default -> false;
        };
    }
}
