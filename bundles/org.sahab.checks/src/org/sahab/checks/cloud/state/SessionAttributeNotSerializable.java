package org.sahab.checks.cloud.state;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds an object in the HTTP session that no server can write down for another one. */
public final class SessionAttributeNotSerializable implements Check {

    private static final Set<String> SESSIONS = Set.of(
            "javax.servlet.http.HttpSession", "jakarta.servlet.http.HttpSession", "javax.portlet.PortletSession");

    private final RuleDescriptor descriptor =
            RulePages.descriptor(SessionAttributeNotSerializable.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SessionAttributeNotSerializable::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!name.equals("setAttribute") && !name.equals("putValue")
                || call.arguments().size() < 2
                || call.getExpression() == null) {
            return;
        }
        TypeName session = unit.typeOf(call.getExpression());
        if (session.confidence() == Confidence.GUESSED || !SESSIONS.contains(session.name())) {
            return;
        }
        Expression value = (Expression) call.arguments().get(1);
        ITypeBinding type = value.resolveTypeBinding();
        if (type != null && isOfKnownClass(type) && !unit.superTypesOf(type).contains("java.io.Serializable")) {
            unit.report(
                    value,
                    "default",
                    Map.of("type", Argument.code(type.getErasure().getName())),
                    session.confidence());
        }
    }

    /** Whether all the super types are known; an interface says nothing of the class behind it. */
    private static boolean isOfKnownClass(ITypeBinding type) {
        return type.isClass()
                && !type.isTypeVariable()
                && !type.getQualifiedName().equals("java.lang.Object")
                && isKnown(type);
    }

    private static boolean isKnown(@Nullable ITypeBinding type) {
        if (type == null) {
            return true;
        }
        if (type.isRecovered() || !isKnown(type.getSuperclass())) {
            return false;
        }
        for (ITypeBinding each : type.getInterfaces()) {
            if (!isKnown(each)) {
                return false;
            }
        }
        return true;
    }
}
