package org.sahab.checks.cloud.configuration;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.checks.fix.FieldOrder;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.SerialForm;

/**
 * Tells whether a constant may become a variable that is computed when its class or object is made: nobody else can see it, nothing
 * needs it as a constant, and nothing reads it before.
 */
final class ConstantUses {

    private final FixTarget target;
    private final Set<String> seen = new HashSet<>();

    ConstantUses(FixTarget target) {
        this.target = target;
    }

    /** Whether it may. */
    boolean mayVary(VariableDeclarationFragment constant) {
        IVariableBinding variable = constant.resolveBinding();
        if (variable == null) {
            return false;
        }
        if (!seen.add(variable.getKey())) {
            return true;
        }
        if (variable.isField()
                && (!isHidden(variable)
                        || !FieldOrder.isMadeFirst(constant, target)
                        || Modifier.isStatic(variable.getModifiers())
                                && !SerialForm.isKept(variable.getDeclaringClass()))) {
            return false;
        }
        return allUsesVary(variable);
    }

    /** Whether only this file can name it. */
    private static boolean isHidden(IVariableBinding field) {
        if (Modifier.isPrivate(field.getModifiers())) {
            return true;
        }
        for (ITypeBinding type = field.getDeclaringClass(); type != null; type = type.getDeclaringClass()) {
            if (type.isLocal() || type.isAnonymous() || Modifier.isPrivate(type.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    private boolean allUsesVary(IVariableBinding variable) {
        boolean[] needed = new boolean[1];
        target.root().accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName name) {
                if (!needed[0]
                        && name.getIdentifier().equals(variable.getName())
                        && !name.isDeclaration()
                        && variable.isEqualTo(name.resolveBinding())) {
                    needed[0] = isNeeded(name);
                }
                return false;
            }
        });
        return !needed[0];
    }

    /** Whether a constant is needed where the name stands. */
    private boolean isNeeded(SimpleName name) {
        if (isComparedForIdentity(name)) {
            return true;
        }
        for (ASTNode node = name; node != null; node = node.getParent()) {
            if (node instanceof Annotation
                    || node instanceof AnnotationTypeMemberDeclaration
                    || node instanceof SwitchCase
                    || node instanceof AbstractTypeDeclaration) {
                return !(node instanceof AbstractTypeDeclaration);
            }
            if (node instanceof VariableDeclarationFragment fragment
                    && fragment.resolveBinding() != null
                    && fragment.resolveBinding().getConstantValue() != null) {
                return !mayVary(fragment);
            }
        }
        return false;
    }

    private static boolean isComparedForIdentity(SimpleName name) {
        ASTNode operand = name;
        while (operand.getParent() instanceof ParenthesizedExpression
                || operand.getParent() instanceof QualifiedName
                || operand.getParent() instanceof FieldAccess) {
            operand = operand.getParent();
        }
        return operand.getParent() instanceof InfixExpression it && it.getOperator() != InfixExpression.Operator.PLUS;
    }
}
