package org.sahab.checks.cloud.disposability;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a call that waits for other threads or processes as long as they please. */
public final class WaitWithoutLimit implements Check {

    private static final Map<String, Set<String>> WAITS = Map.of(
            "join", Set.of("java.lang.Thread"),
            "await",
                    Set.of(
                            "java.util.concurrent.CountDownLatch",
                            "java.util.concurrent.CyclicBarrier",
                            "java.util.concurrent.locks.Condition"),
            "get",
                    Set.of(
                            "java.util.concurrent.Future",
                            "java.util.concurrent.FutureTask",
                            "java.util.concurrent.CompletableFuture"),
            "waitFor", Set.of("java.lang.Process"),
            "acquire", Set.of("java.util.concurrent.Semaphore"));

    private final RuleDescriptor descriptor = RulePages.descriptor(WaitWithoutLimit.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, WaitWithoutLimit::see);
    }

    /** Whether the result comes from a queue of finished ones. */
    private static boolean isDone(MethodInvocation call) {
        return call.getExpression() instanceof MethodInvocation before
                && (before.getName().getIdentifier().equals("take")
                        || before.getName().getIdentifier().equals("poll"));
    }

    /** Whether a method of the same name passes the wait on; its caller decides. */
    private static boolean isDelegate(MethodInvocation call) {
        MethodDeclaration method = CodeAround.methodOf(call);
        return method != null
                && method.getName().getIdentifier().equals(call.getName().getIdentifier());
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        Set<String> types = WAITS.get(call.getName().getIdentifier());
        if (types == null
                || !call.arguments().isEmpty()
                || call.getExpression() == null
                || isDelegate(call)
                || isDone(call)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.confidence() == Confidence.GUESSED) {
            return;
        }
        target.types().stream()
                .filter(types::contains)
                .findFirst()
                .ifPresent(type -> unit.report(
                        call.getName(),
                        "default",
                        Map.of("call", Argument.code(type.substring(type.lastIndexOf('.') + 1) + "." + target.name())),
                        target.confidence()));
    }
}
