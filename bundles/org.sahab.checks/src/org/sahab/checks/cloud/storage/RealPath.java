package org.sahab.checks.cloud.storage;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a web application that asks where its own archive lies on the disk. */
public final class RealPath implements Check {

    private static final String NAME = "getRealPath";
    private static final List<String> TYPES = List.of(
            "javax.servlet.ServletContext",
            "jakarta.servlet.ServletContext",
            "javax.servlet.ServletRequest",
            "javax.servlet.http.HttpServletRequest",
            "javax.portlet.PortletContext");

    private final RuleDescriptor descriptor = RulePages.descriptor(RealPath.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, RealPath::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!call.getName().getIdentifier().equals(NAME) || isPassedOn(call)) {
            return;
        }
        Confidence confidence = confidence(call, unit);
        if (confidence != null) {
            unit.report(call, "default", Map.of(), confidence);
        }
    }

    private static @Nullable Confidence confidence(MethodInvocation call, UnitContext unit) {
        MethodTarget target = unit.targetOf(call);
        if (TYPES.stream().anyMatch(type -> target.is(type, NAME))) {
            return target.confidence();
        }
        // without the Servlet API on the class path, the name of the getter is all there is
        return call.getExpression() instanceof MethodInvocation getter
                        && target.confidence() == Confidence.GUESSED
                        && List.of("getServletContext", "getPortletContext")
                                .contains(getter.getName().getIdentifier())
                ? Confidence.INFERRED
                : null;
    }

    /** Whether a wrapper of a context or a request does no more than to ask the one that it wraps. */
    private static boolean isPassedOn(MethodInvocation call) {
        ASTNode node = call;
        while (node != null && !(node instanceof MethodDeclaration)) {
            node = node.getParent();
        }
        return node instanceof MethodDeclaration method
                && method.getName().getIdentifier().equals(NAME);
    }
}
