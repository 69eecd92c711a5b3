package org.sahab.engine.walk;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.CreationReference;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.SuperMethodReference;
import org.eclipse.jdt.core.dom.TypeMethodReference;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.TypeName;
import org.sahab.model.finding.Confidence;

/** Tells what the calls of one unit go to: by binding where it can be trusted, else by what names tell. */
final class CallTargets {

    private final UnitNames names;
    private final WalkContext context;
    private final Map<ASTNode, MethodTarget> targets = new IdentityHashMap<>();

    CallTargets(UnitNames names, WalkContext context) {
        this.names = names;
        this.context = context;
    }

    /** Whether a binding tells the truth: the method is known, and no other type was taken for a missing one. */
    boolean isSound(@Nullable IMethodBinding method, @Nullable ITypeBinding receiver) {
        return method != null
                && !method.isRecovered()
                && method.getDeclaringClass() != null
                && !UnitNames.isRecovered(method.getDeclaringClass())
                && !names.isMistaken(method.getDeclaringClass())
                && !names.isMistaken(receiver);
    }

    /** The type a call without a binding goes to, as far as names tell. */
    TypeName ownerOf(Expression call, String method, @Nullable Expression receiver) {
        if (receiver == null || receiver.getNodeType() == ASTNode.THIS_EXPRESSION) {
            return names.ownerOf(call, method);
        }
        TypeName type = names.of(receiver);
        if (type.confidence() != Confidence.RESOLVED) {
            return type;
        }
        ITypeBinding binding = receiver.resolveTypeBinding();
        TypeName missing = binding == null || binding.isArray() ? null : names.missingSuperTypeOf(binding);
        return missing != null ? missing : new TypeName(type.name(), Confidence.INFERRED);
    }

    /** The type of something whose member is not known: certain by name only. */
    static TypeName unresolved(TypeName type) {
        return type.confidence() == Confidence.RESOLVED ? new TypeName(type.name(), Confidence.INFERRED) : type;
    }

    /** What a call, an object creation, an explicit constructor call or a method reference goes to. */
    MethodTarget targetOf(ASTNode call) {
        return targets.computeIfAbsent(call, this::newTarget);
    }

    private MethodTarget newTarget(ASTNode call) {
        return switch (call) {
            case MethodInvocation node ->
                target(node, node.getName().getIdentifier(), node.resolveMethodBinding(), node.getExpression());
            case SuperMethodInvocation node ->
                target(node, node.getName().getIdentifier(), node.resolveMethodBinding(), null);
            case ExpressionMethodReference node ->
                target(node, node.getName().getIdentifier(), node.resolveMethodBinding(), node.getExpression());
            case SuperMethodReference node ->
                target(node, node.getName().getIdentifier(), node.resolveMethodBinding(), null);
            case TypeMethodReference node ->
                target(node.getName().getIdentifier(), node.resolveMethodBinding(), names.of(node.getType()));
            case ClassInstanceCreation node ->
                target(MethodTarget.CONSTRUCTOR, node.resolveConstructorBinding(), names.of(node.getType()));
            case CreationReference node ->
                target(MethodTarget.CONSTRUCTOR, node.resolveMethodBinding(), names.of(node.getType()));
            case ConstructorInvocation node ->
                target(MethodTarget.CONSTRUCTOR, node.resolveConstructorBinding(), TypeName.UNKNOWN);
            case SuperConstructorInvocation node ->
                target(MethodTarget.CONSTRUCTOR, node.resolveConstructorBinding(), TypeName.UNKNOWN);
            default ->
                throw new IllegalArgumentException(
                        "Not a call: " + call.getClass().getSimpleName());
        };
    }

    private MethodTarget target(
            Expression call, String name, @Nullable IMethodBinding method, @Nullable Expression receiver) {
        ITypeBinding receiverType = receiver == null ? null : receiver.resolveTypeBinding();
        if (isSound(method, receiverType)) {
            return context.target(method, receiverType);
        }
        TypeName owner = ownerOf(call, name, receiver);
        return new MethodTarget(
                owner.isUnknown() ? List.of() : List.of(owner.name()), name, null, owner.confidence(), null);
    }

    private MethodTarget target(String name, @Nullable IMethodBinding method, TypeName type) {
        if (isSound(method, null)) {
            TypeName declaring = names.of(method.getDeclaringClass());
            return new MethodTarget(
                    List.of(declaring.name()),
                    name,
                    context.names().parameters(method),
                    Confidence.RESOLVED,
                    applicationId(method));
        }
        TypeName owner = unresolved(type);
        return new MethodTarget(
                owner.isUnknown() ? List.of() : List.of(owner.name()), name, null, owner.confidence(), null);
    }

    private @Nullable String applicationId(IMethodBinding method) {
        return method.getDeclaringClass().isFromSource() ? context.names().idOf(method) : null;
    }
}
