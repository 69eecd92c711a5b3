package org.sahab.checks.cloud.disposability;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds work that a listener does before the application takes its first request. */
public final class StartupWork implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(StartupWork.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodDeclaration.class, StartupWork::see);
    }

    private static void see(MethodDeclaration method, UnitContext unit) {
        List<?> parameters = method.parameters();
        if (!method.getName().getIdentifier().equals("contextInitialized")
                || method.getBody() == null
                || parameters.size() != 1
                || !(parameters.get(0) instanceof SingleVariableDeclaration event)) {
            return;
        }
        TypeName type = unit.typeOf(event.getType());
        if ((type.is("javax.servlet.ServletContextEvent") || type.is("jakarta.servlet.ServletContextEvent"))
                && CodeAround.any(
                        method.getBody(),
                        node -> node instanceof MethodInvocation call && isWork(call)
                                || node instanceof ClassInstanceCreation)) {
            unit.report(method.getName(), "default", Map.of(), type.confidence());
        }
    }

    /** Not if it only reads, says something, or leaves a value for others. */
    private static boolean isWork(MethodInvocation call) {
        String name = call.getName().getIdentifier();
        return !CodeAround.isLogging(call) && !name.startsWith("get") && !name.equals("setAttribute");
    }
}
