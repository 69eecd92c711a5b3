package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.source.LegacyNames;

/** The names of what one unit declares: types, members, the method around a node. */
final class Declarations {

    private final CompilationUnit root;
    private final UnitNames names;
    private final BatchNames batch;
    private final Map<ASTNode, String> memberIds = new IdentityHashMap<>();

    Declarations(CompilationUnit root, UnitNames names) {
        this.root = root;
        this.names = names;
        this.batch = names.batch();
    }

    /** Qualified name of a declared type, {@code .} between nested ones. */
    String declaredName(AbstractTypeDeclaration type) {
        StringBuilder name = new StringBuilder(type.getName().getIdentifier());
        for (ASTNode outer = type.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof AbstractTypeDeclaration declaration) {
                name.insert(0, declaration.getName().getIdentifier() + '.');
            }
        }
        String packageName = packageName();
        return packageName.isEmpty() ? name.toString() : packageName + '.' + name;
    }

    /** The package of the unit. */
    String packageName() {
        PackageDeclaration declaration = root.getPackage();
        return declaration == null
                ? ""
                : LegacyNames.restore(declaration.getName().getFullyQualifiedName());
    }

    /** Qualified name of the type that declares a member. */
    String enclosingType(ASTNode member) {
        return enclosing(member.getParent()) instanceof AbstractTypeDeclaration type
                ? declaredName(type)
                : packageName();
    }

    /** Id of the method or initialiser around a node; null outside of named types. */
    @Nullable
    String methodId(ASTNode node) {
        ASTNode member = node;
        while (member != null) {
            if (member instanceof BodyDeclaration
                    && !(member instanceof AbstractTypeDeclaration)
                    && member.getParent() instanceof AbstractTypeDeclaration type
                    && !type.isLocalTypeDeclaration()) {
                return memberIds.computeIfAbsent(member, this::memberId);
            }
            member = member.getParent();
        }
        return null;
    }

    private String memberId(ASTNode member) {
        if (member instanceof MethodDeclaration method) {
            IMethodBinding binding = method.resolveBinding();
            String id = binding == null ? null : batch.idOf(binding);
            if (id != null) {
                return id;
            }
            return binaryName(method.getParent())
                    + '#'
                    + (method.isConstructor()
                            ? MethodTarget.CONSTRUCTOR
                            : method.getName().getIdentifier())
                    + '('
                    + String.join(",", parametersOf(method, binding))
                    + ')';
        }
        return binaryName(member.getParent()) + "#<clinit>()";
    }

    private String binaryName(ASTNode type) {
        String packageName = packageName();
        String name = declaredName((AbstractTypeDeclaration) type);
        String own = packageName.isEmpty() ? name : name.substring(packageName.length() + 1);
        return (packageName.isEmpty() ? "" : packageName + '.') + own.replace('.', '$');
    }

    /** The erased names of the parameters of a declared method. */
    List<String> parametersOf(MethodDeclaration node, @Nullable IMethodBinding binding) {
        if (binding != null) {
            return batch.parameters(binding);
        }
        List<String> types = new ArrayList<>();
        for (Object each : node.parameters()) {
            types.add(names.of(((SingleVariableDeclaration) each).getType()).name());
        }
        return types;
    }

    /** The type declaration around a node, or the node itself. */
    static @Nullable ASTNode enclosing(ASTNode node) {
        ASTNode next = node;
        while (next != null && !(next instanceof AbstractTypeDeclaration)) {
            next = next.getParent();
        }
        return next;
    }
}
