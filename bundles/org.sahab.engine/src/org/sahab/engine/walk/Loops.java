package org.sahab.engine.walk;

import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.StructuralPropertyDescriptor;
import org.eclipse.jdt.core.dom.TypeDeclarationStatement;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.jspecify.annotations.Nullable;

/** Counts the loops around a node. */
final class Loops {

    private static final Set<String> ALWAYS = Set.of("forEach", "forEachOrdered", "forEachRemaining");

    /** Iterate when called on a stream or a collection, but not on an {@code Optional}. */
    private static final Set<String> ON_STREAMS = Set.of(
            "map",
            "mapToObj",
            "mapToInt",
            "mapToLong",
            "mapToDouble",
            "mapMulti",
            "flatMap",
            "filter",
            "peek",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "reduce",
            "collect",
            "takeWhile",
            "dropWhile",
            "removeIf",
            "replaceAll",
            "iterate",
            "generate",
            "sorted",
            "sort");

    private Loops() {}

    /**
     * How many loops a node stands in, up to the member of a named class around it. Classes without a name and local ones are
     * looked at as part of the member they stand in.
     */
    static int depthOf(ASTNode node) {
        int depth = 0;
        ASTNode child = node;
        for (ASTNode parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof BodyDeclaration
                    && !(parent.getParent() instanceof AnonymousClassDeclaration)
                    && !(isLocal(parent))) {
                break;
            }
            if (isRepeated(parent, child)) {
                depth++;
            }
            child = parent;
        }
        return depth;
    }

    private static boolean isLocal(ASTNode member) {
        ASTNode type = member.getParent();
        return member.getParent() instanceof TypeDeclarationStatement
                || type != null && type.getParent() instanceof TypeDeclarationStatement;
    }

    private static boolean isRepeated(ASTNode parent, ASTNode child) {
        StructuralPropertyDescriptor location = child.getLocationInParent();
        return switch (parent) {
            case ForStatement loop -> location != ForStatement.INITIALIZERS_PROPERTY;
            case EnhancedForStatement loop -> location == EnhancedForStatement.BODY_PROPERTY;
            case WhileStatement loop -> true;
            case DoStatement loop -> true;
            case MethodInvocation call ->
                location == MethodInvocation.ARGUMENTS_PROPERTY && isCode(child) && iterates(call);
            default -> false;
        };
    }

    private static boolean isCode(ASTNode argument) {
        return argument instanceof LambdaExpression
                || argument instanceof MethodReference
                || argument instanceof ClassInstanceCreation creation
                        && creation.getAnonymousClassDeclaration() != null;
    }

    private static boolean iterates(MethodInvocation call) {
        String name = call.getName().getIdentifier();
        if (ALWAYS.contains(name)) {
            return true;
        }
        if (!ON_STREAMS.contains(name)) {
            return false;
        }
        IMethodBinding method = call.resolveMethodBinding();
        if (method != null) {
            String type = method.getDeclaringClass().getErasure().getQualifiedName();
            return type.startsWith("java.util.") && !type.startsWith("java.util.Optional")
                    || type.equals("java.lang.Iterable");
        }
        return comesFromStream(call.getExpression());
    }

    /** Without bindings: a chain that began with {@code stream()}. */
    private static boolean comesFromStream(@Nullable Expression receiver) {
        Expression next = receiver;
        while (next instanceof MethodInvocation call) {
            String name = call.getName().getIdentifier();
            if (name.equals("stream") || name.equals("parallelStream")) {
                return true;
            }
            next = call.getExpression();
        }
        return false;
    }
}
