package org.sahab.checks.cloud;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.FixTarget;

/**
 * Tells whether a constant may become a variable that is computed when its class or object is made: nobody else can see it, nothing
 * needs it as a constant, and nothing reads it before.
 */
final class ConstantUses {

    private static final int STATIC_IN_INNER_CLASSES_SINCE = 16;

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
        if (variable.isField() && (!isHidden(variable) || !isMadeFirst(constant))) {
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

    /** Whether nothing that runs before the initialiser of the field can read the field, which held its value all along so far. */
    private boolean isMadeFirst(VariableDeclarationFragment constant) {
        if (!(constant.getParent() instanceof FieldDeclaration field)) {
            return false;
        }
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        List<?> members = switch (field.getParent()) {
            case EnumDeclaration it -> null; // Its constants are made before, and may not even name it.
            case TypeDeclaration it -> {
                ITypeBinding type = it.resolveBinding();
                boolean inner =
                        type == null || type.isMember() && !Modifier.isStatic(type.getModifiers()) || type.isLocal();
                boolean allowed = isStatic
                        ? it.isInterface() || !inner || target.isAtLeast(STATIC_IN_INNER_CLASSES_SINCE)
                        : it.getSuperclassType() == null;
                yield allowed && (isStatic || !it.isInterface()) ? it.bodyDeclarations() : null;
            }
            default -> null;
        };
        if (members == null) {
            return false;
        }
        for (Object member : members) {
            if (member == field) {
                return areFirst(constant, field.fragments());
            }
            boolean runs = member instanceof FieldDeclaration it && Modifier.isStatic(it.getModifiers()) == isStatic
                    || member instanceof Initializer block && Modifier.isStatic(block.getModifiers()) == isStatic;
            if (runs && !callsNothingOfOurs((ASTNode) member)) {
                return false;
            }
        }
        return false;
    }

    private static boolean areFirst(VariableDeclarationFragment constant, List<?> fragments) {
        return fragments.subList(0, fragments.indexOf(constant)).stream()
                .map(ASTNode.class::cast)
                .allMatch(ConstantUses::callsNothingOfOurs);
    }

    /** Whether code calls libraries at most, which do not know the class that is being made. */
    private static boolean callsNothingOfOurs(ASTNode code) {
        boolean[] calls = new boolean[1];
        code.accept(new ASTVisitor() {
            @Override
            public boolean visit(MethodInvocation call) {
                see(call.resolveMethodBinding());
                return true;
            }

            @Override
            public boolean visit(ClassInstanceCreation creation) {
                see(creation.resolveConstructorBinding());
                return true;
            }

            @Override
            public boolean visit(AnonymousClassDeclaration code) {
                calls[0] = true;
                return false;
            }

            private void see(@Nullable IMethodBinding method) {
                calls[0] |= method == null || method.getDeclaringClass().isFromSource();
            }
        });
        return !calls[0];
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
