package org.sahab.checks.fix;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.IPackageBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.eclipse.jdt.core.dom.SimpleName;
import org.jspecify.annotations.Nullable;

/** Tells whether names of the platform mean what they should, so that a fix can use them without an import. */
public final class PlatformNames {

    private PlatformNames() {}

    /**
     * Whether the name means that type everywhere in a unit: nothing of this name is declared, inherited or imported there, nor,
     * as far as a project is known, declared beside it.
     */
    public static boolean isFree(String name, CompilationUnit root) {
        return means(name, PlatformNames::isOfJavaLang, root) && !isInPackage(name, root);
    }

    /** Whether {@code java} means the package everywhere in a unit: qualified names could not begin with it otherwise. */
    public static boolean isJavaFree(CompilationUnit root) {
        return means("java", IPackageBinding.class::isInstance, root);
    }

    private static boolean means(String name, Predicate<IBinding> meaning, CompilationUnit root) {
        Reader reader = new Reader(name, meaning);
        root.accept(reader);
        return reader.free;
    }

    private static boolean isOfJavaLang(IBinding meant) {
        return meant instanceof ITypeBinding type
                && type.getErasure().getQualifiedName().equals("java.lang." + meant.getName());
    }

    private static boolean isInPackage(String name, CompilationUnit root) {
        ITypeRoot file = root.getTypeRoot();
        if (file == null) {
            return false;
        }
        PackageDeclaration declared = root.getPackage();
        String inPackage = declared == null ? "" : declared.getName().getFullyQualifiedName();
        try {
            IType found = file.getJavaProject().findType(inPackage, name);
            return found != null && found.exists();
        } catch (JavaModelException e) {
            return true;
        }
    }

    private static final class Reader extends ASTVisitor {

        private final String name;
        private final Predicate<IBinding> meaning;
        private final Set<String> seen = new HashSet<>();
        private boolean free = true;

        Reader(String name, Predicate<IBinding> meaning) {
            this.name = name;
            this.meaning = meaning;
        }

        @Override
        public boolean visit(SimpleName node) {
            if (node.getIdentifier().equals(name)) {
                IBinding meant = node.resolveBinding();
                // What does not resolve, as a class is missing, is nothing of this unit all the same.
                free &= meant == null
                        ? !node.isDeclaration() && !(node.getParent().getParent() instanceof ImportDeclaration)
                        : meaning.test(meant);
            }
            return false;
        }

        @Override
        public void preVisit(ASTNode node) {
            if (node instanceof AbstractTypeDeclaration declaration) {
                inherited(declaration.resolveBinding());
            } else if (node instanceof AnonymousClassDeclaration declaration) {
                inherited(declaration.resolveBinding());
            }
        }

        private void inherited(@Nullable ITypeBinding type) {
            if (type == null || !seen.add(type.getKey())) {
                return;
            }
            for (ITypeBinding member : type.getDeclaredTypes()) {
                free &= !member.getName().equals(name);
            }
            for (IVariableBinding member : type.getDeclaredFields()) {
                free &= !member.getName().equals(name);
            }
            inherited(type.getSuperclass());
            for (ITypeBinding each : type.getInterfaces()) {
                inherited(each);
            }
        }
    }
}
