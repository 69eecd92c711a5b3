package org.sahab.checks.cloud;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;

/** Tells which system property a call reads. */
public final class PropertyCalls {

    private static final Set<String> NAMES = Set.of("getProperty", "getInteger", "getLong", "getBoolean");
    private static final List<String> TYPES =
            List.of("java.lang.System", "java.lang.Integer", "java.lang.Long", "java.lang.Boolean");

    private PropertyCalls() {}

    /** Name of the property that the call reads, null if it reads none or the name is known at run time only. */
    public static @Nullable String read(MethodInvocation call, UnitContext unit) {
        return isRead(call, unit) ? constant(call.arguments().getFirst()) : null;
    }

    /** Whether the call reads a system property of whatever name. */
    public static boolean isRead(MethodInvocation call, UnitContext unit) {
        if (!NAMES.contains(call.getName().getIdentifier()) || call.arguments().isEmpty()) {
            return false;
        }
        MethodTarget target = unit.targetOf(call);
        return target.confidence() != Confidence.GUESSED
                && target.types().stream().anyMatch(TYPES::contains);
    }

    /** The string that a node always has, null if it is not known here. */
    public static @Nullable String constant(Object node) {
        return node instanceof Expression it && it.resolveConstantExpressionValue() instanceof String value
                ? value
                : null;
    }
}
