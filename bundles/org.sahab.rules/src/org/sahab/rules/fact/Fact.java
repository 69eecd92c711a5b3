package org.sahab.rules.fact;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/**
 * What one place in a Java unit says.
 *
 * @param kind what it tells
 * @param type qualified name of the type (or package) it tells it of: source form, {@code .} between nested types, no type
 *     arguments; the simple name as written where nothing tells the package ({@link Confidence#GUESSED})
 * @param member method, field, variable, parameter or constant, {@code ""} where there is none; {@code <init>} for constructors
 * @param parameters erased qualified parameter types of a method or constructor, null if they are not known
 * @param confidence how sure the type is
 * @param region the name that was found, not the whole declaration or statement
 * @param annotations annotations of the declaration the fact stands at, or the one annotation of an {@link FactKind#ANNOTATION};
 *     asked only when a condition wants them
 * @param surroundings what is around it; asked only where rules are read as Konveyor reads them
 */
public record Fact(
        FactKind kind,
        String type,
        String member,
        @Nullable List<String> parameters,
        Confidence confidence,
        Region region,
        Supplier<List<AnnotationFact>> annotations,
        Supplier<Surroundings> surroundings) {

    /**
     * Stands for the type of a call on something whose class is missing, so that nothing tells what it inherits: the call may go
     * to any type that the unit knows by an import.
     */
    public static final String ANY_IMPORTED_TYPE = "?";

    /** A fact of whose surroundings nothing is known. */
    public Fact(
            FactKind kind,
            String type,
            String member,
            @Nullable List<String> parameters,
            Confidence confidence,
            Region region,
            Supplier<List<AnnotationFact>> annotations) {
        this(kind, type, member, parameters, confidence, region, annotations, () -> Surroundings.UNKNOWN);
    }
}
