package org.sahab.engine.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.ArrayAccess;
import org.eclipse.jdt.core.dom.ArrayType;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NameQualifiedType;
import org.eclipse.jdt.core.dom.ParameterizedType;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.PrimitiveType;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.QualifiedType;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SimpleType;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.SuperFieldAccess;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.VariableDeclarationExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.TypeName;
import org.sahab.engine.names.ImportScope;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.source.LegacyNames;
import org.sahab.model.finding.Confidence;

/** The names of types as one unit means them: by binding where there is one, else by what the unit declares and imports. */
final class UnitNames {

    private static final int MAX_DEPTH = 64;

    private final CompilationUnit root;
    private final BatchNames batch;
    private final ImportScope scope;
    /** Simple names imported from where nothing is, so that the parser may have taken another type of that name. */
    private final Map<String, String> missingImports = new HashMap<>();

    UnitNames(CompilationUnit root, JavaFile file, BatchNames batch) {
        this.root = root;
        this.batch = batch;
        this.scope = batch.scope(file);
        for (String name : file.outline().imports()) {
            if (!name.endsWith(".*") && !batch.exists(name)) {
                missingImports.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
            }
        }
    }

    BatchNames batch() {
        return batch;
    }

    /** The name of a type that an expression or a declaration of this unit has. */
    TypeName of(@Nullable ITypeBinding type) {
        return of(type, null);
    }

    /**
     * The name of a type.
     *
     * @param declaring the class that declares what has the type; it tells what a missing name means
     */
    TypeName of(@Nullable ITypeBinding type, @Nullable ITypeBinding declaring) {
        if (type == null) {
            return TypeName.UNKNOWN;
        }
        ITypeBinding element = type.isArray() ? type.getElementType() : type;
        if (isRecovered(element)) {
            ImportScope context = batch.scopeOf(declaring);
            TypeName name = batch.recovered(type, context != null ? context : scope);
            return name.confidence() == Confidence.GUESSED && context != null && context != scope
                    ? batch.recovered(type, scope)
                    : name;
        }
        TypeName name = batch.resolved(type);
        if (!missingImports.isEmpty()) {
            String meant = missingImports.get(element.getErasure().getName());
            if (meant != null && isMistaken(element.getErasure(), meant)) {
                return new TypeName(
                        meant + "[]".repeat(type.isArray() ? type.getDimensions() : 0), Confidence.INFERRED);
            }
        }
        return name;
    }

    /**
     * Whether the parser, not finding what a name is imported as, took another type of that name, which the unit sees
     * without an import of its own.
     */
    boolean isMistaken(@Nullable ITypeBinding type) {
        if (type == null || missingImports.isEmpty() || type.isArray()) {
            return false;
        }
        String meant = missingImports.get(type.getErasure().getName());
        return meant != null && isMistaken(type.getErasure(), meant);
    }

    private boolean isMistaken(ITypeBinding erasure, String meant) {
        return erasure.getPackage() != null
                && erasure.getDeclaringClass() == null
                && !erasure.getQualifiedName().equals(meant)
                && scope.seesWithoutImport(erasure.getPackage().getName());
    }

    static boolean isRecovered(ITypeBinding type) {
        ITypeBinding erasure = type.getErasure();
        return type.isRecovered() || erasure != null && erasure.isRecovered();
    }

    /** What a name, as written, means where it has no binding. */
    TypeName infer(String written) {
        return scope.infer(LegacyNames.restore(written));
    }

    /** The type that a node names. */
    TypeName of(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return new TypeName(primitive.getPrimitiveTypeCode().toString(), Confidence.RESOLVED);
        }
        ITypeBinding binding = type.resolveBinding();
        if (binding != null && !isRecovered(binding.isArray() ? binding.getElementType() : binding)) {
            return of(binding);
        }
        return switch (type) {
            case ArrayType array -> {
                TypeName element = of(array.getElementType());
                yield element.isUnknown()
                        ? element
                        : new TypeName(element.name() + "[]".repeat(array.getDimensions()), element.confidence());
            }
            case ParameterizedType parameterized -> of(parameterized.getType());
            case SimpleType simple ->
                simple.isVar() ? of(binding) : infer(simple.getName().getFullyQualifiedName());
            case QualifiedType qualified -> {
                TypeName outer = of(qualified.getQualifier());
                yield new TypeName(outer.name() + '.' + qualified.getName().getIdentifier(), outer.confidence());
            }
            case NameQualifiedType qualified ->
                infer(qualified.getQualifier().getFullyQualifiedName()
                        + '.'
                        + qualified.getName().getIdentifier());
            default -> of(binding);
        };
    }

    /** The type of an expression. */
    TypeName of(Expression expression) {
        return of(expression, 0);
    }

    private TypeName of(Expression expression, int depth) {
        ITypeBinding binding = expression.resolveTypeBinding();
        if (binding != null && !isRecovered(binding.isArray() ? binding.getElementType() : binding)) {
            return of(binding);
        }
        if (depth > MAX_DEPTH) {
            return TypeName.UNKNOWN;
        }
        return switch (expression) {
            case ParenthesizedExpression inner -> of(inner.getExpression(), depth + 1);
            case CastExpression cast -> of(cast.getType());
            case ClassInstanceCreation creation -> of(creation.getType());
            case Assignment assignment -> of(assignment.getLeftHandSide(), depth + 1);
            case ConditionalExpression conditional -> of(conditional.getThenExpression(), depth + 1);
            case ArrayAccess access -> elementOf(of(access.getArray(), depth + 1));
            case FieldAccess access -> ofVariable(access.resolveFieldBinding(), binding);
            case SuperFieldAccess access -> ofVariable(access.resolveFieldBinding(), binding);
            case MethodInvocation call -> ofResult(call.resolveMethodBinding());
            case SuperMethodInvocation call -> ofResult(call.resolveMethodBinding());
            case Name name -> ofName(name, binding);
            default -> of(binding);
        };
    }

    private static TypeName elementOf(TypeName array) {
        return array.name().endsWith("[]")
                ? new TypeName(array.name().substring(0, array.name().length() - 2), array.confidence())
                : TypeName.UNKNOWN;
    }

    private TypeName ofResult(@Nullable IMethodBinding method) {
        return method == null ? TypeName.UNKNOWN : of(method.getReturnType(), method.getDeclaringClass());
    }

    private TypeName ofName(Name name, @Nullable ITypeBinding type) {
        IBinding binding = name.resolveBinding();
        if (binding instanceof IVariableBinding variable) {
            return ofVariable(variable, type);
        }
        if (binding != null && !(binding instanceof ITypeBinding)) {
            return TypeName.UNKNOWN;
        }
        String written = name.getFullyQualifiedName();
        String last = written.substring(written.lastIndexOf('.') + 1);
        return looksLikeType(last) || scope.importOf(last) != null ? infer(written) : TypeName.UNKNOWN;
    }

    /** By the convention everybody keeps: a capital first, and not capitals alone, as constants are written. */
    static boolean looksLikeType(String simpleName) {
        if (!Character.isUpperCase(simpleName.charAt(0))) {
            return false;
        }
        if (simpleName.length() == 1) {
            return true;
        }
        for (int i = 1; i < simpleName.length(); i++) {
            if (Character.isLowerCase(simpleName.charAt(i))) {
                return true;
            }
        }
        return simpleName.indexOf('_') < 0 && simpleName.length() <= 4;
    }

    private TypeName ofVariable(@Nullable IVariableBinding variable, @Nullable ITypeBinding type) {
        if (variable == null) {
            return of(type);
        }
        IVariableBinding declared = variable.getVariableDeclaration();
        ASTNode node = root.findDeclaringNode(declared);
        Type written = node == null ? null : declaredType(node);
        if (written != null) {
            TypeName name = of(written);
            int extra = node instanceof VariableDeclarationFragment fragment ? fragment.getExtraDimensions() : 0;
            return extra == 0 || name.isUnknown()
                    ? name
                    : new TypeName(name.name() + "[]".repeat(extra), name.confidence());
        }
        return of(declared.getType(), declared.getDeclaringClass());
    }

    private static @Nullable Type declaredType(ASTNode variable) {
        if (variable instanceof SingleVariableDeclaration single) {
            return single.getType();
        }
        return switch (variable.getParent()) {
            case FieldDeclaration field -> field.getType();
            case VariableDeclarationStatement statement -> statement.getType();
            case VariableDeclarationExpression declaration -> declaration.getType();
            case null, default -> null;
        };
    }

    /** The nearest super type of a type that is missing, which may declare what the type does not; null if there is none. */
    @Nullable
    TypeName missingSuperTypeOf(ITypeBinding type) {
        ITypeBinding from = type;
        ITypeBinding erasure = type.getErasure();
        for (ITypeBinding superType : batch.superTypes(erasure)) {
            if (isRecovered(superType)) {
                // The class that names the missing one is the first below it in the chain of super classes.
                ITypeBinding below = from.getErasure();
                for (ITypeBinding next = below; next != null; next = next.getSuperclass()) {
                    ITypeBinding above = next.getSuperclass();
                    if (above != null && above.getErasure() == superType
                            || List.of(next.getInterfaces()).contains(superType)) {
                        below = next;
                        break;
                    }
                }
                return of(superType, below);
            }
        }
        return null;
    }

    /**
     * Where a method that is called without a receiver, and has no binding, comes from: a static import of its name, else
     * the missing super type of a class around it, else the only static import on demand that can hold it.
     */
    TypeName ownerOf(ASTNode call, String method) {
        String onDemand = null;
        int open = 0;
        for (Object each : root.imports()) {
            ImportDeclaration declaration = (ImportDeclaration) each;
            if (!declaration.isStatic()) {
                continue;
            }
            String name = declaration.getName().getFullyQualifiedName();
            if (declaration.isOnDemand()) {
                if (!batch.exists(name)) {
                    onDemand = name;
                    open++;
                }
            } else if (name.endsWith('.' + method)) {
                return new TypeName(name.substring(0, name.length() - method.length() - 1), Confidence.INFERRED);
            }
        }
        TypeName found = null;
        for (ASTNode node = call.getParent(); node != null; node = node.getParent()) {
            ITypeBinding type = switch (node) {
                case AbstractTypeDeclaration declaration -> declaration.resolveBinding();
                case AnonymousClassDeclaration declaration -> declaration.resolveBinding();
                default -> null;
            };
            TypeName missing = type == null ? null : missingSuperTypeOf(type);
            if (missing != null) {
                open++;
                found = found == null ? missing : found;
            }
        }
        TypeName only = found != null ? found : onDemand != null ? new TypeName(onDemand, Confidence.INFERRED) : null;
        if (only == null) {
            return TypeName.UNKNOWN;
        }
        return open == 1 ? only : new TypeName(only.simpleName(), Confidence.GUESSED);
    }

    /** A simple name that stands for a type and is not part of a longer name. */
    boolean isTypeName(Name name) {
        IBinding binding = name.resolveBinding();
        if (binding instanceof ITypeBinding) {
            return true;
        }
        if (binding != null) {
            return false;
        }
        String written = name.getFullyQualifiedName();
        String last = written.substring(written.lastIndexOf('.') + 1);
        if (name instanceof SimpleName) {
            return looksLikeType(last) || scope.importOf(last) != null;
        }
        QualifiedName qualified = (QualifiedName) name;
        return looksLikeType(last) && !(qualified.getQualifier().resolveBinding() instanceof IVariableBinding);
    }
}
