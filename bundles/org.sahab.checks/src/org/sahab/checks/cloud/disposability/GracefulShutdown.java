package org.sahab.checks.cloud.disposability;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds code that ends its work in order when the application stops; a good sign. */
public final class GracefulShutdown implements Check {

    private static final Set<String> POOLS = Set.of(
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool");

    private final RuleDescriptor descriptor = RulePages.descriptor(GracefulShutdown.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodDeclaration.class, GracefulShutdown::see);
        on.node(MethodInvocation.class, GracefulShutdown::see);
    }

    private static void see(MethodDeclaration method, UnitContext unit) {
        Confidence confidence = atStop(method, unit);
        if (confidence != null
                && method.getBody() != null
                && CodeAround.any(
                        method.getBody(),
                        node -> node instanceof Assignment
                                || node instanceof MethodInvocation call && !CodeAround.isLogging(call))) {
            unit.report(method.getName(), "default", Map.of(), confidence);
        }
    }

    private static @Nullable Confidence atStop(MethodDeclaration method, UnitContext unit) {
        for (Object each : method.modifiers()) {
            if (each instanceof Annotation annotation
                    && annotation.getTypeName().getFullyQualifiedName().endsWith("PreDestroy")) {
                TypeName type = unit.nameOf(annotation.resolveTypeBinding());
                if (type.is("javax.annotation.PreDestroy") || type.is("jakarta.annotation.PreDestroy")) {
                    return type.confidence();
                }
            }
        }
        return null;
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!call.getName().getIdentifier().equals("awaitTermination")
                || call.arguments().size() != 2
                || call.getExpression() == null
                || isDelegate(call)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.confidence() != Confidence.GUESSED && target.types().stream().anyMatch(POOLS::contains)) {
            unit.report(call.getName(), "wait", Map.of(), target.confidence());
        }
    }

    private static boolean isDelegate(MethodInvocation call) {
        MethodDeclaration method = CodeAround.methodOf(call);
        return method != null && method.getName().getIdentifier().equals("awaitTermination");
    }
}
