package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.AnnotationTypeMemberDeclaration;
import org.eclipse.jdt.core.dom.AnonymousClassDeclaration;
import org.eclipse.jdt.core.dom.BodyDeclaration;
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
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NameQualifiedType;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.eclipse.jdt.core.dom.ParameterizedType;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.QualifiedType;
import org.eclipse.jdt.core.dom.RecordDeclaration;
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
import org.sahab.model.unit.Call;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.ProvisionalFinding;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.Description;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

/**
 * The one walk through the tree of a unit. It streams facts past the rules, hands nodes to the checks, and gathers what is
 * kept of the unit. A fact is made only where a condition may match it.
 */
public final class UnitWalk extends ASTVisitor implements UnitContext {

    private static final Supplier<List<AnnotationFact>> NO_ANNOTATIONS = List::of;
    private static final int MAX_LINE = 2_000;

    private final JavaFile file;
    private final SourceText text;
    private final CompilationUnit root;
    private final WalkContext context;
    private final UnitNames names;
    private final AnnotationReader annotations;
    private final Anchors anchors;

    private final List<Hit> hits = new ArrayList<>();
    private final Set<Long> hitKeys = new HashSet<>();
    private final List<ProvisionalFinding> findings = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Call> calls = new TreeMap<>();
    private final Set<Region> secrets = new TreeSet<>();
    private final Set<String> declaredTypes = new TreeSet<>();
    private final Set<String> referencedNames = new TreeSet<>();
    private final Set<Diagnostic> diagnostics = new TreeSet<>();
    private final List<TokenHash.Gap> bodies = new ArrayList<>();
    private final Map<ASTNode, String> memberIds = new IdentityHashMap<>();
    private final Map<ASTNode, MethodTarget> targets = new IdentityHashMap<>();
    private int callCount;
    private int resolvedCalls;
    private int inferredCalls;
    private CheckTable.@Nullable Entry current;

    private UnitWalk(JavaFile file, SourceText text, CompilationUnit root, WalkContext context) {
        super(false);
        this.file = file;
        this.text = text;
        this.root = root;
        this.context = context;
        this.names = new UnitNames(root, file, context.names());
        this.annotations = new AnnotationReader(names);
        this.anchors = new Anchors(text.array());
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
        return walk.summary(syntaxErrors);
    }

    private UnitSummary summary(int syntaxErrors) {
        hits.sort(Comparator.comparing(Hit::region).thenComparing(Hit::condition));
        findings.sort(Comparator.comparing(ProvisionalFinding::region)
                .thenComparing(ProvisionalFinding::rule)
                .thenComparing(finding -> finding.message().key())
                .thenComparing(finding -> finding.message().arguments().toString()));
        marks.sort(Comparator.comparing(Mark::region).thenComparing(Mark::key).thenComparing(Mark::detail));
        bodies.sort(Comparator.comparingInt(TokenHash.Gap::from));
        return new UnitSummary(
                file.module().id(),
                file.file().path(),
                file.file().scope(),
                true,
                file.hash(),
                Long.toHexString(TokenHash.outside(text.array(), bodies)),
                List.copyOf(declaredTypes),
                List.copyOf(referencedNames),
                hits,
                findings,
                marks,
                calls.values().stream()
                        .sorted(Comparator.comparing(Call::region).thenComparing(Call::callee))
                        .toList(),
                List.copyOf(secrets),
                new UnitCounts(text.linesNotBlank(), callCount, resolvedCalls, inferredCalls, syntaxErrors),
                List.copyOf(diagnostics));
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
                diagnostics.add(new Diagnostic(
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
            case ASTNode.PACKAGE_DECLARATION -> {
                Name name = ((PackageDeclaration) node).getName();
                emit(FactKind.PACKAGE, packageName(), Confidence.RESOLVED, name);
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
                        FactKind.RETURN_TYPE, member.getType(), member.getName().getIdentifier(), member.modifiers());
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
            case ASTNode.QUALIFIED_TYPE -> {
                QualifiedType type = (QualifiedType) node;
                emit(FactKind.TYPE_USE, names.of(type), "", type.getName());
                reference(type.getName());
            }
            case ASTNode.NAME_QUALIFIED_TYPE -> {
                NameQualifiedType type = (NameQualifiedType) node;
                emit(FactKind.TYPE_USE, names.of(type), "", type.getName());
                reference(type.getName());
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
            referencedNames.add(type.substring(type.lastIndexOf('.') + 1));
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
        String name = declaredName(node);
        declaredTypes.add(name);
        Supplier<List<AnnotationFact>> own = annotationsOf(node.modifiers());
        emit(FactKind.TYPE_DECLARATION, name, "", null, Confidence.RESOLVED, node.getName(), own);
        switch (node) {
            case TypeDeclaration type -> {
                if (type.getSuperclassType() != null) {
                    emitTyped(FactKind.EXTENDS, type.getSuperclassType(), "", List.of());
                }
                superInterfaces(
                        type.isInterface() ? FactKind.EXTENDS : FactKind.IMPLEMENTS, type.superInterfaceTypes());
            }
            case EnumDeclaration type -> superInterfaces(FactKind.IMPLEMENTS, type.superInterfaceTypes());
            case RecordDeclaration type -> superInterfaces(FactKind.IMPLEMENTS, type.superInterfaceTypes());
            default -> {
                // An annotation type has no super types to name.
            }
        }
    }

    private void superInterfaces(FactKind kind, List<?> types) {
        for (Object type : types) {
            emitTyped(kind, (Type) type, "", List.of());
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
            emitTyped(FactKind.IMPLEMENTS, creation.getType(), "", List.of());
        }
        if (mayBeClass) {
            emitTyped(FactKind.EXTENDS, creation.getType(), "", List.of());
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
            String declaring = enclosingType(node);
            if (hasCandidates(FactKind.METHOD_DECLARATION, declaring, name)) {
                emit(
                        FactKind.METHOD_DECLARATION,
                        declaring,
                        name,
                        parametersOf(node, binding),
                        Confidence.RESOLVED,
                        node.getName(),
                        own);
            }
        }
        Type result = node.getReturnType2();
        if (result != null && !result.isPrimitiveType()) {
            TypeName type = names.of(result);
            if (hasCandidates(FactKind.RETURN_TYPE, type.name(), name)) {
                emit(
                        FactKind.RETURN_TYPE,
                        type.name(),
                        name,
                        parametersOf(node, binding),
                        type.confidence(),
                        result,
                        own);
            }
        }
        for (Object each : node.thrownExceptionTypes()) {
            emitTyped(FactKind.THROWS, (Type) each, name, List.of());
        }
    }

    private List<String> parametersOf(MethodDeclaration node, @Nullable IMethodBinding binding) {
        if (binding != null) {
            return context.names().parameters(binding);
        }
        List<String> types = new ArrayList<>();
        for (Object each : node.parameters()) {
            types.add(names.of(((SingleVariableDeclaration) each).getType()).name());
        }
        return types;
    }

    private void body(@Nullable ASTNode body) {
        if (body != null && !isInsideOtherBody(body)) {
            bodies.add(new TokenHash.Gap(body.getStartPosition() + 1, body.getStartPosition() + body.getLength() - 1));
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
        for (Object each : fragments) {
            emitTyped(kind, type, ((VariableDeclarationFragment) each).getName().getIdentifier(), modifiers);
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
            emitTyped(kind, node.getType(), node.getName().getIdentifier(), node.modifiers());
        }
    }

    private void enumConstantFacts(EnumConstantDeclaration node) {
        if (node.getParent() instanceof EnumDeclaration type) {
            emit(
                    FactKind.ENUM_CONSTANT,
                    declaredName(type),
                    node.getName().getIdentifier(),
                    null,
                    Confidence.RESOLVED,
                    node.getName(),
                    annotationsOf(node.modifiers()));
        }
    }

    private void annotationFacts(Annotation node) {
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
        reference(node.getTypeName());
        if (node.getTypeName() instanceof QualifiedName name) {
            qualifierFacts(name.getQualifier());
        }
    }

    // ---- facts of uses

    private void simpleTypeFacts(SimpleType node) {
        if (node.isVar()) {
            return;
        }
        reference(node.getName());
        emit(FactKind.TYPE_USE, names.of(node), "", node.getName());
        if (node.getName() instanceof QualifiedName name) {
            qualifierFacts(name.getQualifier());
        }
    }

    /** Facts of what stands before the last dot of a qualified type: an outer type, or a package. */
    private void qualifierFacts(Name qualifier) {
        if (names.isTypeName(qualifier)) {
            emit(FactKind.TYPE_USE, typeNamed(qualifier), "", qualifier);
            reference(qualifier);
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
            reference(qualifier);
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
            reference(node);
        } else if (Character.isUpperCase(node.getIdentifier().charAt(0))) {
            referencedNames.add(node.getIdentifier());
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
            emitTyped(FactKind.CATCH, type, "", List.of());
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
            reference(qualified);
            if (!names.isTypeName(qualified.getQualifier())) {
                qualifierFacts(qualified.getQualifier());
            }
        }
        String id = LegacyNames.restore(name.getIdentifier());
        ITypeBinding receiverType = receiver == null ? null : receiver.resolveTypeBinding();
        if (isSound(method, receiverType)) {
            count(counts, Confidence.RESOLVED);
            recordCall(call, name, method);
            if (context.rules().wants(FactKind.METHOD_CALL)) {
                for (WalkContext.Candidates candidates : context.callCandidates(method, receiverType)) {
                    match(
                            candidates.conditions(),
                            new Fact(
                                    FactKind.METHOD_CALL,
                                    candidates.type(),
                                    id,
                                    context.names().parameters(method),
                                    Confidence.RESOLVED,
                                    regionOf(name),
                                    NO_ANNOTATIONS),
                            name);
                }
            }
            return;
        }
        TypeName owner = ownerOf(call, id, receiver);
        count(counts, owner.confidence());
        emitCall(FactKind.METHOD_CALL, owner, id, argumentsOf(call), name);
    }

    private boolean isSound(@Nullable IMethodBinding method, @Nullable ITypeBinding receiver) {
        return method != null
                && !method.isRecovered()
                && method.getDeclaringClass() != null
                && !UnitNames.isRecovered(method.getDeclaringClass())
                && !names.isMistaken(method.getDeclaringClass())
                && !names.isMistaken(receiver);
    }

    /** The type a call without a binding goes to, as far as names tell. */
    private TypeName ownerOf(Expression call, String method, @Nullable Expression receiver) {
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

    private void typeMethodReferenceFacts(TypeMethodReference node) {
        IMethodBinding method = node.resolveMethodBinding();
        String name = node.getName().getIdentifier();
        if (isSound(method, node.getType().resolveBinding())) {
            recordCall(node, node.getName(), method);
            for (WalkContext.Candidates candidates :
                    context.callCandidates(method, node.getType().resolveBinding())) {
                match(
                        candidates.conditions(),
                        new Fact(
                                FactKind.METHOD_CALL,
                                candidates.type(),
                                name,
                                context.names().parameters(method),
                                Confidence.RESOLVED,
                                regionOf(node.getName()),
                                NO_ANNOTATIONS),
                        node.getName());
            }
        } else {
            TypeName type = names.of(node.getType());
            emitCall(FactKind.METHOD_CALL, unresolved(type), name, null, node.getName());
        }
    }

    private static TypeName unresolved(TypeName type) {
        return type.confidence() == Confidence.RESOLVED ? new TypeName(type.name(), Confidence.INFERRED) : type;
    }

    private void creationFacts(Expression node, Type type, @Nullable IMethodBinding constructor, boolean counts) {
        TypeName name = names.of(type);
        boolean sound = isSound(constructor, type.resolveBinding());
        count(counts, sound ? Confidence.RESOLVED : unresolved(name).confidence());
        if (sound) {
            recordCall(node, type, constructor);
        }
        emitCall(
                FactKind.CONSTRUCTOR_CALL,
                sound ? name : unresolved(name),
                MethodTarget.CONSTRUCTOR,
                sound && !constructor.getDeclaringClass().isAnonymous()
                        ? context.names().parameters(constructor)
                        : argumentsOf(node),
                nameNode(type));
    }

    private void constructorFacts(ASTNode node, @Nullable IMethodBinding constructor) {
        if (isSound(constructor, null)) {
            count(true, Confidence.RESOLVED);
            recordCall(node, node, constructor);
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
                && enclosing(node) instanceof TypeDeclaration declaration
                && declaration.getSuperclassType() != null) {
            type = unresolved(names.of(declaration.getSuperclassType()));
        }
        count(true, type.confidence());
        emitCall(FactKind.CONSTRUCTOR_CALL, type, MethodTarget.CONSTRUCTOR, null, node);
    }

    private static @Nullable ASTNode enclosing(ASTNode node) {
        ASTNode next = node;
        while (next != null && !(next instanceof AbstractTypeDeclaration)) {
            next = next.getParent();
        }
        return next;
    }

    private void count(boolean counts, Confidence confidence) {
        if (counts) {
            callCount++;
            switch (confidence) {
                case RESOLVED -> resolvedCalls++;
                case INFERRED -> inferredCalls++;
                case GUESSED -> {
                    // The rest.
                }
            }
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
        String name = element(type.name());
        if (hasCandidates(kind, name, member)) {
            emit(kind, name, member, parameters, type.confidence(), at, NO_ANNOTATIONS);
        }
    }

    private void recordCall(ASTNode call, ASTNode at, IMethodBinding method) {
        if (!method.getDeclaringClass().isFromSource()) {
            return;
        }
        String callee = context.names().idOf(method);
        String caller = callee == null ? null : methodId(call);
        if (caller == null) {
            return;
        }
        int depth = loopDepth(call);
        String key = caller + '\n' + callee + '\n' + depth;
        Call known = calls.get(key);
        if (known == null || at.getStartPosition() < known.region().offset()) {
            calls.put(key, new Call(caller, callee, depth, regionOf(at), anchors.of(at), Confidence.RESOLVED));
        }
    }

    // ---- emitting

    private boolean hasCandidates(FactKind kind, String type, String member) {
        return context.rules().wants(kind) && context.subject(type).candidates(kind, member).length > 0;
    }

    private void emitTyped(FactKind kind, Type type, String member, List<?> modifiers) {
        if (context.rules().wants(kind)) {
            TypeName name = names.of(type);
            emit(kind, name.name(), member, null, name.confidence(), type, annotationsOf(modifiers));
        }
    }

    private void emit(FactKind kind, TypeName type, String member, ASTNode at) {
        if (!type.isUnknown()) {
            emit(kind, element(type.name()), member, null, type.confidence(), at, NO_ANNOTATIONS);
        }
    }

    private void emit(FactKind kind, String type, Confidence confidence, ASTNode at) {
        emit(kind, type, "", null, confidence, at, NO_ANNOTATIONS);
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
        int[] candidates = context.subject(type).candidates(kind, member);
        if (candidates.length > 0) {
            match(candidates, new Fact(kind, type, member, parameters, confidence, regionOf(at), own), at);
        }
    }

    private static String element(String type) {
        int bracket = type.indexOf('[');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    private void match(int[] candidates, Fact fact, ASTNode at) {
        for (int condition : candidates) {
            if (context.rules().matches(condition, fact)) {
                hit(condition, fact, at);
            }
        }
    }

    private void hit(int condition, Fact fact, ASTNode at) {
        Region region = fact.region();
        if (!hitKeys.add((long) condition << 32 | region.offset())) {
            return;
        }
        int lineStart = text.lineStart(region.line());
        int from = region.offset() - lineStart > MAX_LINE ? region.offset() - MAX_LINE / 4 : lineStart;
        String line = text.line(region.line(), from - lineStart + MAX_LINE).substring(from - lineStart);
        Description description = context.rules().describe(condition, fact, line);
        for (Description.Span span : description.secrets()) {
            Region secret = text.region(from + span.start(), span.end() - span.start());
            secrets.add(secret);
            anchors.mask(secret);
        }
        hits.add(new Hit(condition, region, anchors.of(at), description.confidence(), description.variables()));
    }

    private Supplier<List<AnnotationFact>> annotationsOf(List<?> modifiers) {
        return modifiers.isEmpty() ? NO_ANNOTATIONS : () -> annotations.readAll(modifiers);
    }

    private void reference(Name name) {
        Name next = name;
        while (next instanceof QualifiedName qualified) {
            referencedNames.add(qualified.getName().getIdentifier());
            next = qualified.getQualifier();
        }
        referencedNames.add(((SimpleName) next).getIdentifier());
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

    // ---- names of declarations

    private String declaredName(AbstractTypeDeclaration type) {
        StringBuilder name = new StringBuilder(type.getName().getIdentifier());
        for (ASTNode outer = type.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof AbstractTypeDeclaration declaration) {
                name.insert(0, declaration.getName().getIdentifier() + '.');
            }
        }
        String packageName = packageName();
        return packageName.isEmpty() ? name.toString() : packageName + '.' + name;
    }

    private String packageName() {
        PackageDeclaration declaration = root.getPackage();
        return declaration == null
                ? ""
                : LegacyNames.restore(declaration.getName().getFullyQualifiedName());
    }

    private String enclosingType(ASTNode member) {
        return enclosing(member.getParent()) instanceof AbstractTypeDeclaration type
                ? declaredName(type)
                : packageName();
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
            String id = binding == null ? null : context.names().idOf(binding);
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
    public MethodTarget targetOf(ASTNode call) {
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
        findings.add(new ProvisionalFinding(
                reporting().check().id(),
                new Message(messageKey, new TreeMap<>(arguments)),
                regionOf(at),
                anchors.of(at),
                confidence,
                List.of(related)));
    }

    @Override
    public void mark(String key, ASTNode at, String detail, Confidence confidence) {
        String method = methodId(at);
        if (method != null) {
            marks.add(new Mark(key, method, detail, regionOf(at), confidence));
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
