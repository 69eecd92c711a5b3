package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.IfStatement;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.PostfixExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a field of a servlet, filter or Struts action that a request sets: all requests share the object. */
public final class ServletInstanceState implements Check {

    private static final Set<String> SHARED = Set.of(
            "javax.servlet.Servlet",
            "javax.servlet.Filter",
            "javax.servlet.GenericServlet",
            "javax.servlet.http.HttpServlet",
            "jakarta.servlet.Servlet",
            "jakarta.servlet.Filter",
            "jakarta.servlet.GenericServlet",
            "jakarta.servlet.http.HttpServlet",
            "jakarta.servlet.http.HttpFilter",
            "org.apache.struts.action.Action",
            "org.apache.struts.actions.DispatchAction",
            "javax.portlet.GenericPortlet",
            "javax.portlet.Portlet");

    private static final Set<String> REQUESTS = Set.of(
            "javax.servlet.ServletRequest",
            "javax.servlet.http.HttpServletRequest",
            "jakarta.servlet.ServletRequest",
            "jakarta.servlet.http.HttpServletRequest",
            "javax.portlet.PortletRequest",
            "javax.portlet.ActionRequest",
            "javax.portlet.RenderRequest");

    private final RuleDescriptor descriptor = RulePages.descriptor(ServletInstanceState.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(Assignment.class, (it, unit) -> check(it, it.getLeftHandSide(), unit));
        on.node(PostfixExpression.class, (it, unit) -> check(it, it.getOperand(), unit));
        on.node(PrefixExpression.class, ServletInstanceState::see);
    }

    private static void see(PrefixExpression step, UnitContext unit) {
        if (step.getOperator() == PrefixExpression.Operator.INCREMENT
                || step.getOperator() == PrefixExpression.Operator.DECREMENT) {
            check(step, step.getOperand(), unit);
        }
    }

    private static void check(Expression change, Expression target, UnitContext unit) {
        IVariableBinding field = CodeAround.variable(target);
        if (field == null || !field.isField() || Modifier.isStatic(field.getModifiers())) {
            return;
        }
        MethodDeclaration method = CodeAround.methodOf(change);
        if (method == null
                || !(method.getParent() instanceof TypeDeclaration type)
                || !isOwn(field, type)
                || !takesRequest(method, unit)
                || isMadeOnce(change, method)) {
            return;
        }
        Confidence confidence = shared(type, unit);
        if (confidence != null) {
            unit.report(change, "default", Map.of("name", Argument.code(field.getName())), confidence);
        }
    }

    private static boolean isOwn(IVariableBinding field, TypeDeclaration type) {
        return field.getDeclaringClass() != null
                && type.resolveBinding() != null
                && field.getDeclaringClass().getErasure().isEqualTo(type.resolveBinding());
    }

    private static boolean takesRequest(MethodDeclaration method, UnitContext unit) {
        for (Object each : method.parameters()) {
            if (each instanceof SingleVariableDeclaration parameter) {
                TypeName type = unit.typeOf(parameter.getType());
                if (type.confidence() != Confidence.GUESSED && REQUESTS.contains(type.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a test stands around: what is made once is the same for all. */
    private static boolean isMadeOnce(ASTNode change, MethodDeclaration method) {
        for (ASTNode node = change; node != method; node = node.getParent()) {
            if (node instanceof IfStatement it && it.getExpression().toString().contains("null")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Confidence shared(TypeDeclaration type, UnitContext unit) {
        if (type.getSuperclassType() != null) {
            Confidence confidence = shared(type.getSuperclassType(), unit);
            if (confidence != null) {
                return confidence;
            }
        }
        for (Object each : type.superInterfaceTypes()) {
            Confidence confidence = shared((Type) each, unit);
            if (confidence != null) {
                return confidence;
            }
        }
        return unit.superTypesOf(type.resolveBinding()).stream().anyMatch(SHARED::contains)
                ? Confidence.RESOLVED
                : null;
    }

    private static @Nullable Confidence shared(Type type, UnitContext unit) {
        TypeName name = unit.typeOf(type);
        return name.confidence() != Confidence.GUESSED && SHARED.contains(name.name()) ? name.confidence() : null;
    }
}
