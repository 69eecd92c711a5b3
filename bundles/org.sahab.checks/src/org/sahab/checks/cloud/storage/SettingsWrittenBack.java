package org.sahab.checks.cloud.storage;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds properties that are written into a file. */
public final class SettingsWrittenBack implements Check {

    private static final Set<String> STORES = Set.of("store", "storeToXML", "save");
    private static final Set<String> FILES =
            Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile");

    private final RuleDescriptor descriptor = RulePages.descriptor(SettingsWrittenBack.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SettingsWrittenBack::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!STORES.contains(name) || call.arguments().isEmpty()) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (target.is("java.util.Properties", name)
                && call.arguments().getFirst() instanceof Expression stream
                && LocalFlow.comesFrom(stream, node -> opensFile(node, unit))) {
            unit.report(call, "default", Map.of(), target.confidence());
        }
    }

    private static boolean opensFile(ASTNode node, UnitContext unit) {
        return switch (node) {
            case ClassInstanceCreation it ->
                FILES.contains(unit.typeOf(it.getType()).name());
            case MethodInvocation it -> {
                MethodTarget target = unit.targetOf(it);
                yield target.is("java.nio.file.Files", "newOutputStream")
                        || target.is("java.nio.file.Files", "newBufferedWriter");
            }
            default -> false;
        };
    }
}
