package org.sahab.checks.fix;

import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;

/** Tells what may run before a field has its value. */
public final class FieldOrder {

    private static final int STATIC_IN_INNER_CLASSES_SINCE = 16;

    private FieldOrder() {}

    /**
     * Whether nothing that runs before the initialiser of a field can read the field, and the initialiser need not be a constant.
     * Not for enums, whose constants are made before, nor for interfaces.
     */
    public static boolean isMadeFirst(VariableDeclarationFragment variable, FixTarget target) {
        if (!(variable.getParent() instanceof FieldDeclaration field)
                || !(field.getParent() instanceof TypeDeclaration type)
                || type.isInterface()) {
            return false;
        }
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        if (isStatic ? isInner(type) && !target.isAtLeast(STATIC_IN_INNER_CLASSES_SINCE) : hasSuperclass(type)) {
            return false;
        }
        List<?> members = type.bodyDeclarations();
        List<?> fragments = field.fragments();
        return members.subList(0, members.indexOf(field)).stream()
                        .filter(member -> runs(member, isStatic))
                        .noneMatch(FieldOrder::callsOurs)
                && fragments.subList(0, fragments.indexOf(variable)).stream().noneMatch(FieldOrder::callsOurs);
    }

    private static boolean isInner(TypeDeclaration declaration) {
        ITypeBinding type = declaration.resolveBinding();
        return type == null || type.isLocal() || type.isMember() && !Modifier.isStatic(type.getModifiers());
    }

    /** A constructor of it would run before, and may call a method that is overridden. */
    private static boolean hasSuperclass(TypeDeclaration declaration) {
        return declaration.getSuperclassType() != null;
    }

    private static boolean runs(Object member, boolean isStatic) {
        return member instanceof FieldDeclaration field && Modifier.isStatic(field.getModifiers()) == isStatic
                || member instanceof Initializer block && Modifier.isStatic(block.getModifiers()) == isStatic;
    }

    /** Whether code calls more than libraries, which do not know the class that is being made. */
    private static boolean callsOurs(Object code) {
        boolean[] calls = new boolean[1];
        ((ASTNode) code).accept(new ASTVisitor() {
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
            public boolean visit(AnonymousClassDeclaration own) {
                calls[0] = true;
                return false;
            }

            private void see(@Nullable IMethodBinding method) {
                calls[0] |= method == null || method.getDeclaringClass().isFromSource();
            }
        });
        return calls[0];
    }
}
