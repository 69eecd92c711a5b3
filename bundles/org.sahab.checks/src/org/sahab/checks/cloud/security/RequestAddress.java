package org.sahab.checks.cloud.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds questions to a request about the connection it came by, which ends at a proxy in a cloud. */
public final class RequestAddress implements Check {

    private static final Set<String> QUESTIONS = Set.of(
            "getRemoteAddr",
            "getRemoteHost",
            "isSecure",
            "getScheme",
            "getServerName",
            "getServerPort",
            "getRequestURL");

    private static final List<String> REQUESTS = List.of(
            "javax.servlet.ServletRequest",
            "jakarta.servlet.ServletRequest",
            "javax.servlet.http.HttpServletRequest",
            "jakarta.servlet.http.HttpServletRequest");

    private final RuleDescriptor descriptor = RulePages.descriptor(RequestAddress.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, RequestAddress::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!QUESTIONS.contains(name) || !call.arguments().isEmpty() || passesOn(call, name)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (REQUESTS.stream().anyMatch(type -> target.is(type, name))) {
            unit.report(call, "default", Map.of("name", Argument.code(name)), target.confidence());
        }
    }

    /** Whether this is a request that answers what another request answers. */
    private static boolean passesOn(MethodInvocation call, String name) {
        ASTNode node = call;
        while (node != null && !(node instanceof MethodDeclaration)) {
            node = node.getParent();
        }
        return node instanceof MethodDeclaration it
                && it.getName().getIdentifier().equals(name);
    }
}
