package org.sahab.checks.cloud.configuration;

import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.IfStatement;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.checks.cloud.PropertyCalls;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds system properties that the code sets with a fixed name, over what the deployment passed to the JVM. */
public final class SystemPropertySetting implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(SystemPropertySetting.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SystemPropertySetting::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!call.getName().getIdentifier().equals("setProperty")
                || call.arguments().size() != 2) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        String name = PropertyCalls.constant(call.arguments().getFirst());
        if (target.is("java.lang.System", "setProperty") && name != null && !isDefaultOrRestored(call, unit)) {
            unit.report(call, "default", Map.of("name", Argument.code(name)), target.confidence());
        }
    }

    /** Whether the call only fills in what is missing, or puts back what was there before. */
    private static boolean isDefaultOrRestored(MethodInvocation call, UnitContext unit) {
        if (reads(call, unit) || keepsOldValue(call, unit)) {
            return true;
        }
        for (ASTNode node = call; node != null && !(node instanceof BodyDeclaration); node = node.getParent()) {
            if (node.getParent() instanceof IfStatement it
                    && node != it.getExpression()
                    && reads(it.getExpression(), unit)) {
                return true;
            }
            if (node instanceof Block && node.getParent() instanceof TryStatement it && it.getFinally() == node) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value is a variable that keeps what the same property was before. */
    private static boolean keepsOldValue(MethodInvocation call, UnitContext unit) {
        String name = PropertyCalls.constant(call.arguments().getFirst());
        if (!(call.arguments().get(1) instanceof SimpleName value)
                || !(value.resolveBinding() instanceof IVariableBinding variable)
                || !(call.getRoot() instanceof CompilationUnit file)
                || !(file.findDeclaringNode(variable) instanceof VariableDeclarationFragment it)) {
            return false;
        }
        return it.getInitializer() instanceof MethodInvocation read
                && name != null
                && name.equals(PropertyCalls.read(read, unit));
    }

    /** Whether a system property is read within a node, or the table of all is asked. */
    private static boolean reads(ASTNode within, UnitContext unit) {
        boolean[] found = {false};
        within.accept(new ASTVisitor() {
            @Override
            public boolean visit(MethodInvocation node) {
                found[0] |= PropertyCalls.isRead(node, unit)
                        || node.getName().getIdentifier().equals("getProperties")
                                && unit.targetOf(node).is("java.lang.System", "getProperties");
                return !found[0];
            }
        });
        return found[0];
    }
}
