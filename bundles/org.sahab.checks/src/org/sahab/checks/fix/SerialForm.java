package org.sahab.checks.fix;

import java.util.Arrays;
import java.util.Set;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether objects of a class that were written before can still be read when the class gets a static initialiser, which is
 * part of what Java computes the version of its serial form from.
 */
public final class SerialForm {

    /** They can be written by inheritance, and never are. */
    private static final Set<String> NEVER_WRITTEN =
            Set.of("javax.servlet.GenericServlet", "jakarta.servlet.GenericServlet");

    private SerialForm() {}

    /** Whether they can, as the class says its version itself or has no serial form that matters. */
    public static boolean isKept(@Nullable ITypeBinding type) {
        return type == null
                || !isSubtype(type, Set.of("java.io.Serializable"))
                || isSubtype(type, NEVER_WRITTEN)
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals("serialVersionUID"));
    }

    private static boolean isSubtype(@Nullable ITypeBinding type, Set<String> names) {
        return type != null
                && (names.contains(type.getErasure().getQualifiedName())
                        || isSubtype(type.getSuperclass(), names)
                        || Arrays.stream(type.getInterfaces()).anyMatch(each -> isSubtype(each, names)));
    }
}
