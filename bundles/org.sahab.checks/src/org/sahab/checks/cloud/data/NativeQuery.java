package org.sahab.checks.cloud.data;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.ArrayAccess;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.NormalAnnotation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds SQL that goes past the query language of the persistence API; code that only passes a query on is no matter. */
public final class NativeQuery implements Check {

    private static final Map<String, Set<String>> METHODS = Map.of(
            "createNativeQuery", Set.of("javax.persistence.EntityManager", "jakarta.persistence.EntityManager"),
            "createSQLQuery", Set.of("org.hibernate.Session", "org.hibernate.SharedSessionContract"));

    private static final Set<String> PACKAGES = Set.of("javax.persistence", "jakarta.persistence");
    private static final String ANNOTATION = "NamedNativeQuery";

    private final RuleDescriptor descriptor = RulePages.descriptor(NativeQuery.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, NativeQuery::seeCall);
        on.node(NormalAnnotation.class, NativeQuery::seeAnnotation);
    }

    private static void seeCall(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        Set<String> types = METHODS.getOrDefault(name, Set.of());
        if (types.isEmpty()
                || call.arguments().isEmpty()
                || !(call.arguments().getFirst() instanceof Expression query)
                || isParameter(query)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (types.stream().anyMatch(type -> target.is(type, name))) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }

    private static void seeAnnotation(Annotation annotation, UnitContext unit) {
        String name = annotation.getTypeName().getFullyQualifiedName();
        if (!name.endsWith(ANNOTATION)) {
            return;
        }
        TypeName type = unit.nameOf(annotation.resolveTypeBinding());
        if (type.confidence() != Confidence.GUESSED && isNative(type.name())) {
            unit.report(annotation, "default", Map.of(), type.confidence());
        } else if (isNative(name) || isImported(unit.root())) {
            unit.report(annotation, "default", Map.of(), Confidence.INFERRED);
        }
    }

    private static boolean isNative(String type) {
        return PACKAGES.stream().anyMatch(each -> type.equals(each + "." + ANNOTATION));
    }

    private static boolean isImported(CompilationUnit root) {
        for (Object each : root.imports()) {
            ImportDeclaration declaration = (ImportDeclaration) each;
            String name = declaration.getName().getFullyQualifiedName();
            if (declaration.isOnDemand() ? PACKAGES.contains(name) : isNative(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Expression query) {
        return switch (query) {
            case CastExpression it -> isParameter(it.getExpression());
            case ArrayAccess it -> isParameter(it.getArray());
            case SimpleName it -> it.resolveBinding() instanceof IVariableBinding variable && variable.isParameter();
            default -> false;
        };
    }
}
