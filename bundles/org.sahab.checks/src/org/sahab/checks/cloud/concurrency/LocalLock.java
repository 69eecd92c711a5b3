package org.sahab.checks.cloud.concurrency;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.SynchronizedStatement;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a lock of this JVM around a change of a file or a table, which other processes change as well. */
public final class LocalLock implements Check {

    private static final Set<String> STATEMENT = Set.of("executeUpdate", "executeBatch", "execute");
    private static final Set<String> ENTITIES = Set.of("persist", "merge", "remove", "flush");

    private static final Map<String, Set<String>> CHANGES = Map.of(
            "java.sql.Statement", STATEMENT,
            "java.sql.PreparedStatement", STATEMENT,
            "javax.persistence.EntityManager", ENTITIES,
            "jakarta.persistence.EntityManager", ENTITIES,
            "java.io.File", Set.of("renameTo", "createNewFile"),
            "java.nio.file.Files", Set.of("write", "writeString", "move", "createFile", "newOutputStream"),
            "java.util.Properties", Set.of("store", "storeToXML"));

    private static final Set<String> WRITERS =
            Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile");

    private final RuleDescriptor descriptor = RulePages.descriptor(LocalLock.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(SynchronizedStatement.class, (it, unit) -> check(it, it.getBody(), unit));
        on.node(MethodDeclaration.class, LocalLock::see);
    }

    private static void see(MethodDeclaration method, UnitContext unit) {
        if (Modifier.isSynchronized(method.getModifiers()) && method.getBody() != null) {
            check(method.getName(), method.getBody(), unit);
        }
    }

    private static void check(ASTNode at, Block body, UnitContext unit) {
        Change change = firstChange(body, unit);
        if (change == null) {
            change = firstChangeOfCalled(body, unit);
        }
        if (change != null) {
            unit.report(at, "default", Map.of("call", Argument.code(change.name())), change.confidence());
        }
    }

    private static @Nullable Change firstChange(ASTNode body, UnitContext unit) {
        Change[] first = new Change[1];
        CodeAround.any(body, node -> {
            first[0] = change(node, unit);
            return first[0] != null;
        });
        return first[0];
    }

    /** The change of a database that a method of the same file makes, which the body calls. */
    private static @Nullable Change firstChangeOfCalled(ASTNode body, UnitContext unit) {
        Change[] first = new Change[1];
        CodeAround.any(body, node -> {
            if (node instanceof MethodInvocation call
                    && call.resolveMethodBinding() != null
                    && unit.root().findDeclaringNode(call.resolveMethodBinding()) instanceof MethodDeclaration called
                    && called.getBody() != null) {
                Change change = firstChange(called.getBody(), unit);
                first[0] = change != null && change.shared() ? change : null;
            }
            return first[0] != null;
        });
        return first[0];
    }

    private static @Nullable Change change(ASTNode node, UnitContext unit) {
        return switch (node) {
            case MethodInvocation call -> change(call, unit);
            case ClassInstanceCreation creation -> {
                TypeName type = unit.typeOf(creation.getType());
                yield type.confidence() != Confidence.GUESSED
                                && WRITERS.contains(type.name())
                                && !isForReading(creation)
                        ? new Change("new " + type.simpleName(), false, type.confidence())
                        : null;
            }
            default -> null;
        };
    }

    private static boolean isForReading(ClassInstanceCreation creation) {
        return creation.arguments().size() == 2
                && creation.arguments().get(1) instanceof StringLiteral mode
                && mode.getLiteralValue().equals("r");
    }

    private static @Nullable Change change(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (CHANGES.values().stream().noneMatch(names -> names.contains(name))) {
            return null;
        }
        MethodTarget target = unit.targetOf(call);
        for (String type : target.types()) {
            if (target.confidence() != Confidence.GUESSED
                    && CHANGES.getOrDefault(type, Set.of()).contains(name)) {
                return new Change(
                        type.substring(type.lastIndexOf('.') + 1) + "." + name,
                        !type.startsWith("java.io.") && !type.startsWith("java.nio.") && !type.startsWith("java.util."),
                        target.confidence());
            }
        }
        return null;
    }

    /**
     * A change of what lies outside of the process.
     *
     * @param name the call, for a message
     * @param shared whether all replicas see it, as they do a database
     * @param confidence how sure it is
     */
    private record Change(String name, boolean shared, Confidence confidence) {}
}
