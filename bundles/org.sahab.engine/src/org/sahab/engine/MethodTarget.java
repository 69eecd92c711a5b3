package org.sahab.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;

/**
 * What a call, an object creation or a method reference goes to.
 *
 * @param types qualified names of the declaring type and then of each super type that declares the same method; the inferred
 *     type of the receiver, alone, where there is no binding; empty if nothing is known
 * @param name name of the method; {@code <init>} for constructors
 * @param parameters erased qualified parameter types, null if they are not known
 * @param confidence how sure the types are
 * @param method id of the method as in {@link org.sahab.model.unit.Call} if the application declares it, else null
 */
public record MethodTarget(
        List<String> types,
        String name,
        @Nullable List<String> parameters,
        Confidence confidence,
        @Nullable String method) {

    /** Name of a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    /** Copies the lists. */
    public MethodTarget {
        types = List.copyOf(types);
        parameters = parameters == null ? null : List.copyOf(parameters);
    }

    /** Whether it is a method of that name that the type declares or passes on; a guess never is. */
    public boolean is(String type, String method) {
        return confidence != Confidence.GUESSED && name.equals(method) && types.contains(type);
    }
}
