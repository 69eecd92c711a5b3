package org.sahab.checks.cloud.disposability;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a pool that is told to stop by a class which never waits for the work in it. */
public final class ShutdownWithoutWait implements Check {

    private static final Set<String> POOLS = Set.of(
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor");

    private final RuleDescriptor descriptor = RulePages.descriptor(ShutdownWithoutWait.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, ShutdownWithoutWait::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!name.equals("shutdown") && !name.equals("shutdownNow") || isLocal(call.getExpression())) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.confidence() != Confidence.GUESSED
                && target.types().stream().anyMatch(POOLS::contains)
                && !isWaitedFor(call)) {
            unit.report(call.getName(), "default", Map.of("call", Argument.code(name)), target.confidence());
        }
    }

    /** Whether the pool is one of this method, which may wait for each of its tasks. */
    private static boolean isLocal(@Nullable Expression pool) {
        IVariableBinding variable = CodeAround.variable(pool);
        return pool == null || variable != null && !variable.isField();
    }

    /** Whether the class waits for some pool, or for each of its tasks before. */
    private static boolean isWaitedFor(MethodInvocation call) {
        ASTNode type = call;
        while (type.getParent() != null
                && !(type instanceof TypeDeclaration outer && outer.isPackageMemberTypeDeclaration())) {
            type = type.getParent();
        }
        boolean[] found = new boolean[1];
        type.accept(new ASTVisitor() {
            @Override
            public boolean visit(MethodInvocation other) {
                found[0] |= switch (other.getName().getIdentifier()) {
                    case "awaitTermination", "invokeAll", "isTerminated" -> true;
                    default -> false;
                };
                return !found[0];
            }
        });
        return found[0];
    }
}
