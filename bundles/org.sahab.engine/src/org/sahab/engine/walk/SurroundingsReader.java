package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeDeclaration;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MarkerAnnotation;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NormalAnnotation;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.eclipse.jdt.core.dom.ParameterizedType;
import org.eclipse.jdt.core.dom.SingleMemberAnnotation;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.ThisExpression;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.TypeName;
import org.sahab.engine.names.JavaFile;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.fact.Surroundings;
import org.sahab.rules.fact.Surroundings.Element;
import org.sahab.rules.fact.Surroundings.Form;

/** Reads what is around the facts of one unit. */
final class SurroundingsReader {

    private final CompilationUnit root;
    private final JavaFile file;
    private final AnnotationReader annotations;
    private final boolean infers;
    private Surroundings.@Nullable Unit unit;
    private Surroundings.@Nullable UnitAnnotations unitAnnotations;

    /** A reader of a unit; {@code infers} if the name of an annotation is known where imports tell it. */
    SurroundingsReader(CompilationUnit root, JavaFile file, AnnotationReader annotations, boolean infers) {
        this.infers = infers;
        this.root = root;
        this.file = file;
        this.annotations = annotations;
    }

    /** What is around a fact of this kind that stands at a node. */
    Surroundings of(FactKind kind, ASTNode at) {
        boolean local = false;
        for (ASTNode node = at; node != null; node = node.getParent()) {
            switch (node) {
                case ImportDeclaration declaration -> {
                    return plain(Element.IMPORT, text(declaration));
                }
                case PackageDeclaration declaration -> {
                    return plain(Element.PACKAGE, declaration.getName().getFullyQualifiedName());
                }
                case SingleVariableDeclaration variable -> local = true;
                case VariableDeclarationStatement variable -> local = true;
                case VariableDeclarationExpression variable -> local = true;
                case ClassInstanceCreation creation -> {
                    AnonymousClassDeclaration body = creation.getAnonymousClassDeclaration();
                    if (body != null && (kind == FactKind.EXTENDS || kind == FactKind.IMPLEMENTS)) {
                        return around(at, Element.CLASS, "", "", true, List.of(), false);
                    }
                }
                case BodyDeclaration declaration -> {
                    return of(declaration, at, local);
                }
                default -> {
                    // Further out.
                }
            }
        }
        return plain(Element.PACKAGE, packageName());
    }

    private Surroundings of(BodyDeclaration declaration, ASTNode at, boolean local) {
        Element element;
        String name;
        String returned = "";
        boolean derived = true;
        switch (declaration) {
            case MethodDeclaration method -> {
                element = method.isConstructor() ? Element.CONSTRUCTOR : Element.METHOD;
                name = method.getName().getIdentifier();
                returned = method.getReturnType2() == null
                        ? "void"
                        : method.getReturnType2().toString();
            }
            case AnnotationTypeMemberDeclaration member -> {
                element = Element.METHOD;
                name = member.getName().getIdentifier();
                returned = member.getType().toString();
            }
            case FieldDeclaration field -> {
                boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
                element = constant ? Element.CONSTANT : Element.FIELD;
                name = name(field, at);
            }
            case EnumConstantDeclaration constant -> {
                element = Element.ENUM_CONSTANT;
                name = constant.getName().getIdentifier();
            }
            case Initializer initializer -> {
                element = Element.INITIALIZER;
                name = "";
            }
            case TypeDeclaration type -> {
                element = type.isInterface() ? Element.INTERFACE : Element.CLASS;
                name = type.getName().getIdentifier();
                derived = type.isInterface() ? !type.superInterfaceTypes().isEmpty() : type.getSuperclassType() != null;
            }
            default -> {
                element = declaration instanceof EnumDeclaration
                        ? Element.ENUM
                        : declaration instanceof AnnotationTypeDeclaration ? Element.INTERFACE : Element.CLASS;
                name = declaration instanceof AbstractTypeDeclaration type
                        ? type.getName().getIdentifier()
                        : "";
                derived = element != Element.CLASS;
            }
        }
        return around(at, element, name, returned, derived, declaration.modifiers(), local);
    }

    private static String name(FieldDeclaration field, ASTNode at) {
        for (Object each : field.fragments()) {
            VariableDeclarationFragment fragment = (VariableDeclarationFragment) each;
            if (fragment.getStartPosition() + fragment.getLength() >= at.getStartPosition()) {
                return fragment.getName().getIdentifier();
            }
        }
        return "";
    }

    private Surroundings plain(Element element, String name) {
        return new Surroundings(unit(), element, name, "", true, List::of, false, Form.USUAL, name, false);
    }

    private Surroundings around(
            ASTNode at,
            Element element,
            String name,
            String returned,
            boolean derived,
            List<?> modifiers,
            boolean local) {
        return new Surroundings(
                unit(),
                element,
                name,
                returned,
                derived,
                () -> annotations.readAll(modifiers),
                local,
                formOf(at),
                at instanceof Name written ? written.getFullyQualifiedName() : "",
                isParameterized(at));
    }

    private static boolean isParameterized(ASTNode at) {
        ASTNode type = at instanceof Name ? at.getParent() : at;
        return type instanceof ParameterizedType
                || type.getParent() instanceof ParameterizedType outer && outer.getType() == type;
    }

    private static Form formOf(ASTNode at) {
        for (ASTNode node = at; node != null && !(node instanceof BodyDeclaration); node = node.getParent()) {
            switch (node) {
                case MethodInvocation call -> {
                    return switch (call.getExpression()) {
                        case null -> Form.UNQUALIFIED;
                        case ThisExpression receiver -> Form.UNQUALIFIED;
                        case Name receiver -> Form.USUAL;
                        default -> Form.CHAINED;
                    };
                }
                case SuperMethodInvocation call -> {
                    return Form.SUPER;
                }
                case SuperConstructorInvocation call -> {
                    return Form.SUPER;
                }
                case MethodReference reference -> {
                    return Form.REFERENCE;
                }
                case ClassInstanceCreation creation -> {
                    return creation.getAnonymousClassDeclaration() == null ? Form.USUAL : Form.ANONYMOUS;
                }
                case Statement statement -> {
                    return Form.USUAL;
                }
                default -> {
                    // Further out.
                }
            }
        }
        return Form.USUAL;
    }

    private String packageName() {
        return root.getPackage() == null ? "" : root.getPackage().getName().getFullyQualifiedName();
    }

    private static String text(ImportDeclaration declaration) {
        return declaration.getName().getFullyQualifiedName() + (declaration.isOnDemand() ? ".*" : "");
    }

    private Surroundings.Unit unit() {
        Surroundings.Unit known = unit;
        if (known == null) {
            List<String> imports = new ArrayList<>();
            for (Object each : root.imports()) {
                imports.add(text((ImportDeclaration) each));
            }
            known = new Surroundings.Unit(file.path(), packageName(), imports, this::unitAnnotations);
            unit = known;
        }
        return known;
    }

    private Surroundings.UnitAnnotations unitAnnotations() {
        Surroundings.UnitAnnotations known = unitAnnotations;
        if (known == null) {
            AnnotationNames names = new AnnotationNames();
            root.accept(names);
            known = new Surroundings.UnitAnnotations(names.known, names.unknown);
            unitAnnotations = known;
        }
        return known;
    }

    /** The annotations anywhere in the unit. */
    private final class AnnotationNames extends ASTVisitor {
        private final Set<String> known = new HashSet<>();
        private boolean unknown;

        private boolean add(Annotation node) {
            TypeName type = annotations.typeOf(node);
            if (type.confidence() == Confidence.RESOLVED || infers && type.confidence() == Confidence.INFERRED) {
                known.add(type.name());
            } else {
                unknown = true;
            }
            return true;
        }

        @Override
        public boolean visit(MarkerAnnotation node) {
            return add(node);
        }

        @Override
        public boolean visit(NormalAnnotation node) {
            return add(node);
        }

        @Override
        public boolean visit(SingleMemberAnnotation node) {
            return add(node);
        }
    }
}
