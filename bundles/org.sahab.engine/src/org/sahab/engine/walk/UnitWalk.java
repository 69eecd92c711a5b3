package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.ArrayType;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.CreationReference;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.EnumDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NameQualifiedType;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.eclipse.jdt.core.dom.ParameterizedType;
import org.eclipse.jdt.core.dom.PrimitiveType;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.QualifiedType;
import org.eclipse.jdt.core.dom.RecordDeclaration;
import org.eclipse.jdt.core.dom.RequiresDirective;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SimpleType;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.SuperMethodReference;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.TypeMethodReference;
import org.eclipse.jdt.core.dom.UnionType;
import org.eclipse.jdt.core.dom.VariableDeclarationExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.eclipse.jdt.core.dom.WildcardType;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.source.LegacyNames;
import org.sahab.engine.source.SourceText;
import org.sahab.engine.source.TokenHash;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.ProvisionalFinding;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.Compatibility;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

/**
 * The one walk through the tree of a unit. It streams facts past the rules, hands nodes to the checks, and gathers what is
 * kept of the unit. A fact is made only where a condition may match it.
 */
public final class UnitWalk extends ASTVisitor implements UnitContext {

    private static final Supplier<List<AnnotationFact>> NO_ANNOTATIONS = List::of;
    /** Stands for the annotations of the declaration around a use, which few rules ask for. */
    private static final Supplier<List<AnnotationFact>> OF_DECLARATION = List::of;

    private final JavaFile file;
    private final SourceText text;
    private final CompilationUnit root;
    private final WalkContext context;
    private final UnitNames names;
    private final AnnotationReader annotations;
    private final Declarations declarations;
    private final CallTargets targets;
    private final UnitRecord record;
    private final SurroundingsReader surroundings;
    /** Whether rules are read as Konveyor reads them. */
    private final boolean asKonveyor;
    /**
     * Whether what imports tell of a type counts as known. Konveyor infers nothing; but where jars are missing here that it would
     * have fetched, its answer is nearer to what the imports say.
     */
    private final boolean infers;

    private CheckTable.@Nullable Entry current;

    private UnitWalk(JavaFile file, SourceText text, CompilationUnit root, WalkContext context) {
        super(false);
        this.file = file;
        this.text = text;
        this.root = root;
        this.context = context;
        this.names = new UnitNames(root, file, context.names());
        this.annotations = new AnnotationReader(names);
        this.declarations = new Declarations(root, names);
        this.targets = new CallTargets(names, context);
        this.record = new UnitRecord(file, text, context, declarations);
        this.asKonveyor = context.rules().compatibility() == Compatibility.KONVEYOR;
        this.infers = !asKonveyor || !file.module().missing().isEmpty();
        this.surroundings = new SurroundingsReader(root, file, annotations, infers);
    }

    /**
     * Walks a unit.
     *
     * @param syntaxErrors places the parser could not read
     * @return what is kept of it
     */
    public static UnitSummary walk(
            JavaFile file, SourceText text, CompilationUnit root, int syntaxErrors, WalkContext context) {
        UnitWalk walk = new UnitWalk(file, text, root, context);
        root.accept(walk);
        return walk.record.summary(syntaxErrors);
    }

    // ---- the walk

    @Override
    public boolean preVisit2(ASTNode node) {
        boolean children = facts(node);
        CheckTable.Entry[] entries = context.checks().at(node.getNodeType());
        for (CheckTable.Entry entry : entries) {
            current = entry;
            try {
                entry.see(node, this);
            } catch (RuntimeException e) {
                // A defect of one check must not cost the unit: it is named, and the others go on.
                record.diagnostic(new Diagnostic(
                        Severity.ERROR,
                        Message.of("engine.check-failed")
                                .with("rule", Argument.code(entry.check().id()))
                                .with("reason", Argument.text(e.getClass().getSimpleName())),
                        new Place(module(), path(), Region.WHOLE)));
            } finally {
                current = null;
            }
        }
        return children;
    }

    /** Emits the facts that begin at a node; whether its children are to be looked at. */
    private boolean facts(ASTNode node) {
        switch (node.getNodeType()) {
            case ASTNode.JAVADOC -> {
                return false;
            }
            case ASTNode.REQUIRES_DIRECTIVE -> {
                Name module = ((RequiresDirective) node).getName();
                emit(FactKind.PACKAGE, module.getFullyQualifiedName(), Confidence.RESOLVED, module);
                return false;
            }
            case ASTNode.IMPORT_DECLARATION -> {
                importFacts((ImportDeclaration) node);
                return false;
            }
            case ASTNode.TYPE_DECLARATION,
                    ASTNode.ENUM_DECLARATION,
                    ASTNode.RECORD_DECLARATION,
                    ASTNode.ANNOTATION_TYPE_DECLARATION -> typeFacts((AbstractTypeDeclaration) node);
            case ASTNode.ANONYMOUS_CLASS_DECLARATION -> anonymousFacts((AnonymousClassDeclaration) node);
            case ASTNode.METHOD_DECLARATION -> methodFacts((MethodDeclaration) node);
            case ASTNode.ANNOTATION_TYPE_MEMBER_DECLARATION -> {
                AnnotationTypeMemberDeclaration member = (AnnotationTypeMemberDeclaration) node;
                emitTyped(
                        FactKind.RETURN_TYPE,
                        member.getType(),
                        member.getName().getIdentifier(),
                        annotationsOf(member.modifiers()));
            }
            case ASTNode.INITIALIZER -> body(((Initializer) node).getBody());
            case ASTNode.FIELD_DECLARATION -> {
                FieldDeclaration field = (FieldDeclaration) node;
                variableFacts(FactKind.FIELD, field.getType(), field.fragments(), field.modifiers());
            }
            case ASTNode.VARIABLE_DECLARATION_STATEMENT -> {
                VariableDeclarationStatement statement = (VariableDeclarationStatement) node;
                variableFacts(FactKind.VARIABLE, statement.getType(), statement.fragments(), statement.modifiers());
            }
            case ASTNode.VARIABLE_DECLARATION_EXPRESSION -> {
                VariableDeclarationExpression declaration = (VariableDeclarationExpression) node;
                variableFacts(
                        FactKind.VARIABLE, declaration.getType(), declaration.fragments(), declaration.modifiers());
            }
            case ASTNode.SINGLE_VARIABLE_DECLARATION -> singleVariableFacts((SingleVariableDeclaration) node);
            case ASTNode.ENUM_CONSTANT_DECLARATION -> enumConstantFacts((EnumConstantDeclaration) node);
            case ASTNode.NORMAL_ANNOTATION, ASTNode.SINGLE_MEMBER_ANNOTATION, ASTNode.MARKER_ANNOTATION ->
                annotationFacts((Annotation) node);
            case ASTNode.SIMPLE_TYPE -> simpleTypeFacts((SimpleType) node);
            case ASTNode.PRIMITIVE_TYPE -> {
                if (asKonveyor) {
                    // Konveyor searches for names, and int is one.
                    emit(FactKind.TYPE_USE, names.of((PrimitiveType) node), "", node);
                }
            }
            case ASTNode.QUALIFIED_TYPE -> {
                QualifiedType type = (QualifiedType) node;
                emit(FactKind.TYPE_USE, names.of(type), "", type.getName());
                record.reference(type.getName());
            }
            case ASTNode.NAME_QUALIFIED_TYPE -> {
                NameQualifiedType type = (NameQualifiedType) node;
                emit(FactKind.TYPE_USE, names.of(type), "", type.getName());
                record.reference(type.getName());
                qualifierFacts(type.getQualifier());
            }
            case ASTNode.METHOD_INVOCATION -> {
                MethodInvocation call = (MethodInvocation) node;
                callFacts(call, call.getName(), call.resolveMethodBinding(), call.getExpression(), true);
            }
            case ASTNode.SUPER_METHOD_INVOCATION -> {
                SuperMethodInvocation call = (SuperMethodInvocation) node;
                callFacts(call, call.getName(), call.resolveMethodBinding(), null, true);
            }
            case ASTNode.EXPRESSION_METHOD_REFERENCE -> {
                ExpressionMethodReference call = (ExpressionMethodReference) node;
                callFacts(call, call.getName(), call.resolveMethodBinding(), call.getExpression(), false);
            }
            case ASTNode.SUPER_METHOD_REFERENCE -> {
                SuperMethodReference call = (SuperMethodReference) node;
                callFacts(call, call.getName(), call.resolveMethodBinding(), null, false);
            }
            case ASTNode.TYPE_METHOD_REFERENCE -> typeMethodReferenceFacts((TypeMethodReference) node);
            case ASTNode.CLASS_INSTANCE_CREATION -> {
                ClassInstanceCreation creation = (ClassInstanceCreation) node;
                creationFacts(creation, creation.getType(), creation.resolveConstructorBinding(), true);
            }
            case ASTNode.CREATION_REFERENCE -> {
                CreationReference creation = (CreationReference) node;
                creationFacts(creation, creation.getType(), creation.resolveMethodBinding(), false);
            }
            case ASTNode.CONSTRUCTOR_INVOCATION ->
                constructorFacts(node, ((ConstructorInvocation) node).resolveConstructorBinding());
            case ASTNode.SUPER_CONSTRUCTOR_INVOCATION ->
                constructorFacts(node, ((SuperConstructorInvocation) node).resolveConstructorBinding());
            case ASTNode.THROW_STATEMENT -> {
                Expression thrown = ((ThrowStatement) node).getExpression();
                emit(FactKind.THROW, names.of(thrown), "", thrown);
            }
            case ASTNode.CATCH_CLAUSE ->
                catchFacts(((CatchClause) node).getException().getType());
            case ASTNode.QUALIFIED_NAME -> qualifiedNameFacts((QualifiedName) node);
            case ASTNode.SIMPLE_NAME -> simpleNameFacts((SimpleName) node);
            default -> {
                // Says nothing that a rule can ask for.
            }
        }
        return true;
    }

    // ---- facts of declarations

    private void importFacts(ImportDeclaration node) {
        Name name = node.getName();
        String imported = LegacyNames.restore(name.getFullyQualifiedName());
        String type = node.isStatic() && !node.isOnDemand() ? qualifier(imported) : imported;
        boolean isType = !node.isOnDemand() || node.isStatic();
        Confidence confidence;
        if (isType) {
            record.referenced(type.substring(type.lastIndexOf('.') + 1));
            confidence = context.names().exists(type) ? Confidence.RESOLVED : Confidence.INFERRED;
        } else {
            confidence = context.names().isPackage(imported) ? Confidence.RESOLVED : Confidence.INFERRED;
        }
        emit(
                node.isOnDemand() ? FactKind.IMPORT_ON_DEMAND : FactKind.IMPORT,
                type,
                type.length() < imported.length() ? imported.substring(type.length() + 1) : "",
                null,
                confidence,
                name,
                NO_ANNOTATIONS);
        emit(FactKind.PACKAGE, isType ? packageOf(type) : imported, confidence, name);
    }

    private static String qualifier(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The package of a type by the convention everybody keeps: all segments before the first with a capital. */
    private static String packageOf(String type) {
        int from = 0;
        for (int dot = type.indexOf('.'); dot > 0; dot = type.indexOf('.', from)) {
            if (Character.isUpperCase(type.charAt(from))) {
                return from == 0 ? "" : type.substring(0, from - 1);
            }
            from = dot + 1;
        }
        return from == 0 ? "" : type.substring(0, from - 1);
    }

    private void typeFacts(AbstractTypeDeclaration node) {
        String name = declarations.declaredName(node);
        record.declared(name);
        Supplier<List<AnnotationFact>> own = annotationsOf(node.modifiers());
        emit(FactKind.TYPE_DECLARATION, name, "", null, Confidence.RESOLVED, node.getName(), own);
        switch (node) {
            case TypeDeclaration type -> {
                if (type.getSuperclassType() != null) {
                    emitTyped(FactKind.EXTENDS, type.getSuperclassType(), "", own);
                }
                superInterfaces(
                        type.isInterface() ? FactKind.EXTENDS : FactKind.IMPLEMENTS, type.superInterfaceTypes(), own);
            }
            case EnumDeclaration type -> superInterfaces(FactKind.IMPLEMENTS, type.superInterfaceTypes(), own);
            case RecordDeclaration type -> superInterfaces(FactKind.IMPLEMENTS, type.superInterfaceTypes(), own);
            default -> {
                // An annotation type has no super types to name.
            }
        }
    }

    private void superInterfaces(FactKind kind, List<?> types, Supplier<List<AnnotationFact>> own) {
        for (Object type : types) {
            emitTyped(kind, (Type) type, "", own);
        }
    }

    private void anonymousFacts(AnonymousClassDeclaration node) {
        if (!(node.getParent() instanceof ClassInstanceCreation creation)) {
            return;
        }
        ITypeBinding type = creation.getType().resolveBinding();
        // Of a missing type without arguments, nothing tells whether it is a class or an interface.
        boolean mayBeInterface = creation.arguments().isEmpty();
        boolean mayBeClass = true;
        if (type != null && !UnitNames.isRecovered(type)) {
            mayBeInterface = type.isInterface();
            mayBeClass = !mayBeInterface;
        }
        if (mayBeInterface) {
            emitTyped(FactKind.IMPLEMENTS, creation.getType(), "", OF_DECLARATION);
        }
        if (mayBeClass) {
            emitTyped(FactKind.EXTENDS, creation.getType(), "", OF_DECLARATION);
        }
    }

    private void methodFacts(MethodDeclaration node) {
        body(node.getBody());
        String name = node.isConstructor()
                ? MethodTarget.CONSTRUCTOR
                : LegacyNames.restore(node.getName().getIdentifier());
        IMethodBinding binding = node.resolveBinding();
        Supplier<List<AnnotationFact>> own = annotationsOf(node.modifiers());
        if (context.rules().wants(FactKind.METHOD_DECLARATION)) {
            String declaring = declarations.enclosingType(node);
            methodFact(node, binding, new TypeName(declaring, Confidence.RESOLVED), name, own);
            overriddenFacts(node, binding, name, own);
        }
        Type result = node.getReturnType2();
        if (result != null && !result.isPrimitiveType()) {
            TypeName type = names.of(result);
            if (hasCandidates(FactKind.RETURN_TYPE, type.name(), name)) {
                emit(
                        FactKind.RETURN_TYPE,
                        type.name(),
                        name,
                        declarations.parametersOf(node, binding),
                        type.confidence(),
                        result,
                        own);
            }
            if (context.rules().wants(FactKind.RETURN_TYPE)) {
                emitMentioned(FactKind.RETURN_TYPE, result, name, own);
            }
        }
        for (Object each : node.thrownExceptionTypes()) {
            emitTyped(FactKind.THROWS, (Type) each, name, own);
        }
    }

    private void methodFact(
            MethodDeclaration node,
            @Nullable IMethodBinding binding,
            TypeName declaring,
            String name,
            Supplier<List<AnnotationFact>> own) {
        if (hasCandidates(FactKind.METHOD_DECLARATION, declaring.name(), name)) {
            emit(
                    FactKind.METHOD_DECLARATION,
                    declaring.name(),
                    name,
                    declarations.parametersOf(node, binding),
                    declaring.confidence(),
                    node.getName(),
                    own);
        }
    }

    /** Who overrides or implements a method declares it, too. */
    private void overriddenFacts(
            MethodDeclaration node, @Nullable IMethodBinding binding, String name, Supplier<List<AnnotationFact>> own) {
        if (binding == null
                || binding.isConstructor()
                || Modifier.isStatic(binding.getModifiers())
                || Modifier.isPrivate(binding.getModifiers())) {
            return;
        }
        for (ITypeBinding above : context.overridden(binding)) {
            methodFact(node, binding, names.of(above), name, own);
        }
        TypeName missing = names.missingSuperTypeOf(binding.getDeclaringClass());
        if (missing != null) {
            methodFact(node, binding, CallTargets.unresolved(missing), name, own);
        }
    }

    private void body(@Nullable ASTNode body) {
        if (body != null && !isInsideOtherBody(body)) {
            record.body(new TokenHash.Gap(body.getStartPosition() + 1, body.getStartPosition() + body.getLength() - 1));
        }
    }

    private static boolean isInsideOtherBody(ASTNode body) {
        for (ASTNode node = body.getParent().getParent(); node != null; node = node.getParent()) {
            if (node instanceof MethodDeclaration || node instanceof Initializer) {
                return true;
            }
        }
        return false;
    }

    private void variableFacts(FactKind kind, Type type, List<?> fragments, List<?> modifiers) {
        if (context.rules().wants(kind)) {
            Supplier<List<AnnotationFact>> own = annotationsOf(modifiers);
            for (Object each : fragments) {
                String name = ((VariableDeclarationFragment) each).getName().getIdentifier();
                emitTyped(kind, type, name, own);
                if (kind == FactKind.VARIABLE) {
                    emitMentioned(kind, type, name, own);
                }
            }
        }
    }

    /** Facts of the types that a type is made of besides itself: its arguments, and the types it is nested in. */
    private void emitMentioned(FactKind kind, Type type, String member, Supplier<List<AnnotationFact>> own) {
        switch (type) {
            case ArrayType array -> emitMentioned(kind, array.getElementType(), member, own);
            case ParameterizedType parameterized -> {
                emitMentioned(kind, parameterized.getType(), member, own);
                for (Object each : parameterized.typeArguments()) {
                    Type argument = (Type) each;
                    if (!(argument instanceof WildcardType)) {
                        emitTyped(kind, argument, member, own);
                    }
                    emitMentioned(kind, argument, member, own);
                }
            }
            case WildcardType wildcard -> {
                if (wildcard.getBound() != null) {
                    emitTyped(kind, wildcard.getBound(), member, own);
                    emitMentioned(kind, wildcard.getBound(), member, own);
                }
            }
            case QualifiedType qualified -> {
                emitTyped(kind, qualified.getQualifier(), member, own);
                emitMentioned(kind, qualified.getQualifier(), member, own);
            }
            case SimpleType simple -> {
                Name name = simple.getName();
                while (name instanceof QualifiedName longer && names.isTypeName(longer.getQualifier())) {
                    name = longer.getQualifier();
                    TypeName outer = typeNamed(name);
                    emit(kind, element(outer.name()), member, null, outer.confidence(), name, own);
                }
            }
            default -> {
                // Made of nothing else that has a name.
            }
        }
    }

    private void singleVariableFacts(SingleVariableDeclaration node) {
        FactKind kind = switch (node.getParent()) {
            case MethodDeclaration method -> FactKind.PARAMETER;
            case RecordDeclaration type -> FactKind.FIELD;
            case LambdaExpression lambda -> FactKind.PARAMETER;
            default -> FactKind.VARIABLE;
        };
        if (!(node.getParent() instanceof CatchClause)) {
            emitTyped(kind, node.getType(), node.getName().getIdentifier(), annotationsOf(node.modifiers()));
        }
    }

    private void enumConstantFacts(EnumConstantDeclaration node) {
        if (node.getParent() instanceof EnumDeclaration type) {
            emit(
                    FactKind.ENUM_CONSTANT,
                    declarations.declaredName(type),
                    node.getName().getIdentifier(),
                    null,
                    Confidence.RESOLVED,
                    node.getName(),
                    annotationsOf(node.modifiers()));
        }
    }

    private void annotationFacts(Annotation node) {
        record.suppression(node);
        TypeName type = annotations.typeOf(node);
        emit(
                FactKind.ANNOTATION,
                type.name(),
                "",
                null,
                type.confidence(),
                node.getTypeName(),
                () -> annotations.readFirst(node));
        emit(FactKind.TYPE_USE, type, "", node.getTypeName());
        record.reference(node.getTypeName());
        if (node.getTypeName() instanceof QualifiedName name) {
            qualifierFacts(name.getQualifier());
        }
    }

    // ---- facts of uses

    private void simpleTypeFacts(SimpleType node) {
        if (node.isVar()) {
            return;
        }
        record.reference(node.getName());
        emit(FactKind.TYPE_USE, names.of(node), "", node.getName());
        if (node.getName() instanceof QualifiedName name) {
            qualifierFacts(name.getQualifier());
        }
    }

    /** Facts of what stands before the last dot of a qualified type: an outer type, or a package. */
    private void qualifierFacts(Name qualifier) {
        if (names.isTypeName(qualifier)) {
            emit(FactKind.TYPE_USE, typeNamed(qualifier), "", qualifier);
            record.reference(qualifier);
            if (qualifier instanceof QualifiedName longer) {
                qualifierFacts(longer.getQualifier());
            }
        } else {
            String name = qualifier.getFullyQualifiedName();
            emit(
                    FactKind.PACKAGE,
                    name,
                    context.names().isPackage(name) ? Confidence.RESOLVED : Confidence.INFERRED,
                    qualifier);
        }
    }

    private TypeName typeNamed(Name name) {
        return name.resolveBinding() instanceof ITypeBinding type && !UnitNames.isRecovered(type)
                ? names.of(type)
                : names.infer(name.getFullyQualifiedName());
    }

    private void qualifiedNameFacts(QualifiedName node) {
        Name qualifier = node.getQualifier();
        if (isInsideTypeName(node)) {
            return;
        }
        if (names.isTypeName(qualifier)) {
            TypeName type = typeNamed(qualifier);
            emit(FactKind.TYPE_USE, type, "", qualifier);
            record.reference(qualifier);
            if (qualifier instanceof QualifiedName longer && !names.isTypeName(longer.getQualifier())) {
                qualifierFacts(longer.getQualifier());
            }
            if (context.rules().wants(FactKind.ENUM_CONSTANT)) {
                constantFacts(node.getName(), node.resolveBinding(), type);
            }
        }
    }

    /** Whether another node has seen to this name already: a type, an annotation, an import, a package. */
    private static boolean isInsideTypeName(Name name) {
        ASTNode parent = name.getParent();
        while (parent instanceof QualifiedName) {
            parent = parent.getParent();
        }
        return parent instanceof Type
                || parent instanceof PackageDeclaration
                || parent instanceof Annotation annotation && isTypeNameOf(annotation, name);
    }

    private static boolean isTypeNameOf(Annotation annotation, Name name) {
        int at = name.getStartPosition();
        Name type = annotation.getTypeName();
        return at >= type.getStartPosition() && at < type.getStartPosition() + type.getLength();
    }

    private void constantFacts(SimpleName name, @Nullable IBinding binding, TypeName qualifier) {
        if (binding instanceof IVariableBinding variable) {
            if (variable.isEnumConstant()) {
                emit(FactKind.ENUM_CONSTANT, names.of(variable.getDeclaringClass()), name.getIdentifier(), name);
            }
        } else if (binding == null && !UnitNames.looksLikeType(name.getIdentifier())) {
            // A constant of a missing type: nothing tells an enum from an interface, but the name is certain.
            emit(FactKind.ENUM_CONSTANT, qualifier, name.getIdentifier(), name);
        }
    }

    private void simpleNameFacts(SimpleName node) {
        ASTNode parent = node.getParent();
        if (parent instanceof SwitchCase && context.rules().wants(FactKind.ENUM_CONSTANT)) {
            if (node.resolveBinding() instanceof IVariableBinding variable) {
                constantFacts(node, variable, TypeName.UNKNOWN);
            }
            return;
        }
        if (parent instanceof QualifiedName
                || parent instanceof Type
                || parent instanceof Annotation
                || node.isDeclaration()) {
            return;
        }
        boolean receiver = node.getLocationInParent() == MethodInvocation.EXPRESSION_PROPERTY
                || parent instanceof ExpressionMethodReference
                        && node.getLocationInParent() == ExpressionMethodReference.EXPRESSION_PROPERTY
                || parent.getNodeType() == ASTNode.THIS_EXPRESSION
                || parent.getNodeType() == ASTNode.SUPER_FIELD_ACCESS
                        && node.getLocationInParent().getId().equals("qualifier");
        if (receiver && names.isTypeName(node)) {
            emit(FactKind.TYPE_USE, typeNamed(node), "", node);
            record.reference(node);
        } else if (Character.isUpperCase(node.getIdentifier().charAt(0))) {
            record.referenced(node.getIdentifier());
            if (!receiver
                    && context.rules().wants(FactKind.ENUM_CONSTANT)
                    && node.getLocationInParent() != MethodInvocation.NAME_PROPERTY
                    && node.resolveBinding() instanceof IVariableBinding variable
                    && variable.isEnumConstant()) {
                constantFacts(node, variable, TypeName.UNKNOWN);
            }
        }
    }

    private void catchFacts(Type type) {
        if (type instanceof UnionType union) {
            for (Object each : union.types()) {
                catchFacts((Type) each);
            }
        } else {
            emitTyped(FactKind.CATCH, type, "", OF_DECLARATION);
        }
    }

    // ---- facts of calls

    private void callFacts(
            Expression call,
            SimpleName name,
            @Nullable IMethodBinding method,
            @Nullable Expression receiver,
            boolean counts) {
        if (receiver instanceof QualifiedName qualified && names.isTypeName(qualified)) {
            emit(FactKind.TYPE_USE, typeNamed(qualified), "", qualified);
            record.reference(qualified);
            if (!names.isTypeName(qualified.getQualifier())) {
                qualifierFacts(qualified.getQualifier());
            }
        }
        String id = LegacyNames.restore(name.getIdentifier());
        ITypeBinding receiverType = receiver == null ? null : receiver.resolveTypeBinding();
        if (targets.isSound(method, receiverType)) {
            count(counts, Confidence.RESOLVED);
            record.call(call, name, method);
            resolvedCallFacts(method, receiverType, id, name);
            return;
        }
        TypeName owner = targets.ownerOf(call, id, receiver);
        count(counts, owner.confidence());
        List<String> arguments = argumentsOf(call);
        emitCall(FactKind.METHOD_CALL, owner, id, arguments, name);
        if (!owner.isUnknown() && context.rules().wants(FactKind.METHOD_CALL)) {
            inheritedCallFacts(owner, receiver, id, arguments, name);
        }
    }

    /** Facts of the types that a missing class inherits a method from: as is common knowledge, or as the imports let one guess. */
    private void inheritedCallFacts(
            TypeName owner, @Nullable Expression receiver, String id, List<String> arguments, SimpleName name) {
        for (String above : context.names().inheritedBy(owner.name())) {
            emitCall(FactKind.METHOD_CALL, new TypeName(above, owner.confidence()), id, arguments, name);
        }
        if (!asKonveyor
                && receiver instanceof Name
                && context.names().mayInheritAnything(owner.name())
                && !hasCandidates(FactKind.METHOD_CALL, owner.name(), id)
                && hasCandidates(FactKind.METHOD_CALL, Fact.ANY_IMPORTED_TYPE, id)) {
            emit(FactKind.METHOD_CALL, Fact.ANY_IMPORTED_TYPE, id, arguments, Confidence.GUESSED, name, OF_DECLARATION);
        }
    }

    private void resolvedCallFacts(IMethodBinding method, @Nullable ITypeBinding receiver, String id, ASTNode at) {
        if (!context.rules().wants(FactKind.METHOD_CALL)) {
            return;
        }
        if (asKonveyor) {
            // Konveyor asks for the class that declares the method, and for no other that knows it.
            TypeName declaring = names.of(method.getDeclaringClass());
            emit(
                    FactKind.METHOD_CALL,
                    declaring.name(),
                    id,
                    context.names().parameters(method),
                    declaring.confidence(),
                    at,
                    OF_DECLARATION);
            return;
        }
        for (WalkContext.Candidates candidates : context.callCandidates(method, receiver)) {
            match(
                    candidates.conditions(),
                    FactKind.METHOD_CALL,
                    candidates.type(),
                    id,
                    context.names().parameters(method),
                    Confidence.RESOLVED,
                    at,
                    OF_DECLARATION);
        }
    }

    private void typeMethodReferenceFacts(TypeMethodReference node) {
        IMethodBinding method = node.resolveMethodBinding();
        String name = node.getName().getIdentifier();
        if (targets.isSound(method, node.getType().resolveBinding())) {
            record.call(node, node.getName(), method);
            resolvedCallFacts(method, node.getType().resolveBinding(), name, node.getName());
        } else {
            TypeName type = names.of(node.getType());
            emitCall(FactKind.METHOD_CALL, CallTargets.unresolved(type), name, null, node.getName());
        }
    }

    private void creationFacts(Expression node, Type type, @Nullable IMethodBinding constructor, boolean counts) {
        TypeName name = names.of(type);
        boolean sound = targets.isSound(constructor, type.resolveBinding());
        count(counts, sound ? Confidence.RESOLVED : CallTargets.unresolved(name).confidence());
        if (sound) {
            record.call(node, type, constructor);
        }
        emitCall(
                FactKind.CONSTRUCTOR_CALL,
                sound ? name : CallTargets.unresolved(name),
                MethodTarget.CONSTRUCTOR,
                sound && !constructor.getDeclaringClass().isAnonymous()
                        ? context.names().parameters(constructor)
                        : argumentsOf(node),
                nameNode(type));
    }

    private void constructorFacts(ASTNode node, @Nullable IMethodBinding constructor) {
        if (targets.isSound(constructor, null)) {
            record.count(Confidence.RESOLVED);
            record.call(node, node, constructor);
            emitCall(
                    FactKind.CONSTRUCTOR_CALL,
                    names.of(constructor.getDeclaringClass()),
                    MethodTarget.CONSTRUCTOR,
                    context.names().parameters(constructor),
                    node);
            return;
        }
        TypeName type = TypeName.UNKNOWN;
        if (node instanceof SuperConstructorInvocation
                && Declarations.enclosing(node) instanceof TypeDeclaration declaration
                && declaration.getSuperclassType() != null) {
            type = CallTargets.unresolved(names.of(declaration.getSuperclassType()));
        }
        record.count(type.confidence());
        emitCall(FactKind.CONSTRUCTOR_CALL, type, MethodTarget.CONSTRUCTOR, null, node);
    }

    private void count(boolean counts, Confidence confidence) {
        if (counts) {
            record.count(confidence);
        }
    }

    /** The types of the arguments of a call that has no binding, {@code ""} for one that is not known. */
    private List<String> argumentsOf(ASTNode call) {
        List<?> arguments = switch (call) {
            case MethodInvocation invocation -> invocation.arguments();
            case SuperMethodInvocation invocation -> invocation.arguments();
            case ClassInstanceCreation creation -> creation.arguments();
            default -> List.of();
        };
        return Collections.nCopies(arguments.size(), "");
    }

    private void emitCall(FactKind kind, TypeName type, String member, @Nullable List<String> parameters, ASTNode at) {
        String name = searched(kind, element(type.name()), type.confidence());
        if (hasCandidates(kind, name, member)) {
            emit(kind, name, member, parameters, type.confidence(), at, OF_DECLARATION);
        }
    }

    // ---- emitting

    private boolean hasCandidates(FactKind kind, String type, String member) {
        return context.rules().wants(kind) && context.subject(type).candidates(kind, member).length > 0;
    }

    private void emitTyped(FactKind kind, Type type, String member, Supplier<List<AnnotationFact>> own) {
        if (context.rules().wants(kind)) {
            TypeName name = names.of(type);
            emit(kind, name.name(), member, null, name.confidence(), type, own);
        }
    }

    private void emit(FactKind kind, TypeName type, String member, ASTNode at) {
        if (!type.isUnknown()) {
            emit(kind, element(type.name()), member, null, type.confidence(), at, OF_DECLARATION);
        }
    }

    private void emit(FactKind kind, String type, Confidence confidence, ASTNode at) {
        emit(kind, type, "", null, confidence, at, OF_DECLARATION);
    }

    private void emit(
            FactKind kind,
            String type,
            String member,
            @Nullable List<String> parameters,
            Confidence confidence,
            ASTNode at,
            Supplier<List<AnnotationFact>> own) {
        if (!context.rules().wants(kind)) {
            return;
        }
        String name = searched(kind, type, confidence);
        int[] candidates = context.subject(name).candidates(kind, member);
        if (candidates.length > 0) {
            match(candidates, kind, name, member, parameters, confidence, at, own);
        }
    }

    private void match(
            int[] candidates,
            FactKind kind,
            String type,
            String member,
            @Nullable List<String> parameters,
            Confidence confidence,
            ASTNode at,
            Supplier<List<AnnotationFact>> own) {
        record.match(
                candidates,
                new Fact(
                        kind,
                        type,
                        member,
                        parameters,
                        isKnown(confidence) ? confidence : Confidence.GUESSED,
                        regionOf(at),
                        own == OF_DECLARATION ? () -> annotations.readAround(at) : own,
                        () -> surroundings.of(kind, at)),
                at);
    }

    /**
     * The name that the rules are asked for. Konveyor does not infer: to it a type without a binding may be any of that simple
     * name, and a call without a binding one on any type.
     */
    private String searched(FactKind kind, String type, Confidence confidence) {
        if (isKnown(confidence) || !isSearchedBySimpleName(kind)) {
            return type;
        }
        return kind == FactKind.METHOD_CALL ? "" : type.substring(type.lastIndexOf('.') + 1);
    }

    private boolean isKnown(Confidence confidence) {
        return confidence == Confidence.RESOLVED || infers && (!asKonveyor || confidence == Confidence.INFERRED);
    }

    private static boolean isSearchedBySimpleName(FactKind kind) {
        return switch (kind) {
            case IMPORT, IMPORT_ON_DEMAND, PACKAGE, TYPE_DECLARATION, METHOD_DECLARATION -> false;
            default -> true;
        };
    }

    private static String element(String type) {
        int bracket = type.indexOf('[');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    private Supplier<List<AnnotationFact>> annotationsOf(List<?> modifiers) {
        return modifiers.isEmpty() ? NO_ANNOTATIONS : () -> annotations.readAll(modifiers);
    }

    /** The name of a type without its arguments. */
    private static ASTNode nameNode(Type type) {
        return switch (type) {
            case ParameterizedType parameterized -> nameNode(parameterized.getType());
            case SimpleType simple -> simple.getName();
            case QualifiedType qualified -> qualified.getName();
            default -> type;
        };
    }

    // ---- what checks ask

    @Override
    public CompilationUnit root() {
        return root;
    }

    @Override
    public CharSequence text() {
        return text;
    }

    @Override
    public String module() {
        return file.module().id();
    }

    @Override
    public String path() {
        return file.file().path();
    }

    @Override
    public Scope scope() {
        return file.file().scope();
    }

    @Override
    public int loopDepth(ASTNode node) {
        return Loops.depthOf(node);
    }

    @Override
    public @Nullable String methodId(ASTNode node) {
        return declarations.methodId(node);
    }

    @Override
    public MethodTarget targetOf(ASTNode call) {
        return targets.targetOf(call);
    }

    @Override
    public @Nullable String idOf(IMethodBinding method) {
        return context.names().idOf(method);
    }

    @Override
    public TypeName typeOf(Expression expression) {
        return names.of(expression);
    }

    @Override
    public TypeName typeOf(Type type) {
        return names.of(type);
    }

    @Override
    public TypeName nameOf(@Nullable ITypeBinding type) {
        return names.of(type);
    }

    @Override
    public List<String> superTypesOf(@Nullable ITypeBinding type) {
        List<String> result = new ArrayList<>();
        if (type != null) {
            addName(result, names.of(type));
            ITypeBinding below = type;
            for (ITypeBinding superType : context.names().superTypes(type)) {
                addName(result, names.of(superType, below));
            }
        }
        return result;
    }

    private static void addName(List<String> result, TypeName name) {
        if (name.confidence() != Confidence.GUESSED && !result.contains(name.name())) {
            result.add(name.name());
        }
    }

    @Override
    public Region regionOf(ASTNode node) {
        return text.region(node.getStartPosition(), node.getLength());
    }

    @Override
    public Place placeOf(ASTNode node) {
        return new Place(module(), path(), regionOf(node));
    }

    @Override
    public void report(
            ASTNode at, String messageKey, Map<String, Argument> arguments, Confidence confidence, Place... related) {
        record.finding(new ProvisionalFinding(
                reporting().check().id(),
                new Message(messageKey, new TreeMap<>(arguments)),
                regionOf(at),
                record.anchorOf(at),
                confidence,
                List.of(related)));
    }

    @Override
    public void mark(String key, ASTNode at, String detail, Confidence confidence) {
        String method = methodId(at);
        if (method != null) {
            record.mark(new Mark(key, method, detail, regionOf(at), confidence));
        }
    }

    private CheckTable.Entry reporting() {
        CheckTable.Entry entry = current;
        if (entry == null) {
            throw new IllegalStateException("Nothing is being checked");
        }
        return entry;
    }
}
