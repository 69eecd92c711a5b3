package org.sahab.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.Compatibility;
import org.sahab.rules.Description;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.fact.Surroundings;
import org.sahab.rules.format.Condition.JavaReferenced;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;
import org.sahab.rules.text.LineVariables;

/** A {@code java.referenced} condition, ready to be asked. */
public final class ReferenceCondition {

    private final List<NameTest> tests;
    private final @Nullable AnnotationTest annotated;
    private final LineVariables variables;
    private final Set<String> wanted;
    private final boolean qualified;
    private final @Nullable KonveyorReading konveyor;

    private ReferenceCondition(
            List<NameTest> tests,
            @Nullable AnnotationTest annotated,
            LineVariables variables,
            Set<String> wanted,
            boolean qualified,
            @Nullable KonveyorReading konveyor) {
        this.qualified = qualified;
        this.konveyor = konveyor;
        this.tests = tests;
        this.annotated = annotated;
        this.variables = variables;
        this.wanted = Set.copyOf(wanted);
    }

    /**
     * Prepares a condition.
     *
     * @param index its index
     * @param reference what it asks for
     * @param annotated the annotation it asks for, null if none
     * @param variables custom variables
     * @param compatibility whose reading of the format decides
     * @throws InvalidPatternException if its pattern makes no sense
     */
    public static ReferenceCondition compile(
            int index,
            JavaReferenced reference,
            @Nullable AnnotationTest annotated,
            LineVariables variables,
            Compatibility compatibility)
            throws InvalidPatternException {
        return new ReferenceCondition(
                NameTests.of(index, reference, compatibility),
                annotated,
                variables,
                Set.of(),
                reference.pattern().indexOf('.') >= 0,
                compatibility == Compatibility.KONVEYOR ? new KonveyorReading(reference) : null);
    }

    /** The same condition, describing a fact with these variables beside its name. */
    public ReferenceCondition telling(Set<String> names) {
        return new ReferenceCondition(tests, annotated, variables, names, qualified, konveyor);
    }

    List<NameTest> tests() {
        return tests;
    }

    /** How sure it matches a fact, null if it does not. */
    public @Nullable Confidence match(Fact fact) {
        Confidence best = null;
        for (NameTest test : tests) {
            Confidence confidence = test.match(fact);
            if (confidence != null && (best == null || confidence.compareTo(best) < 0)) {
                best = confidence;
            }
        }
        if (best == null) {
            return null;
        }
        if (konveyor != null) {
            // What is believed without a binding counts as what is known from an import.
            return konveyor.accepts(fact, annotated)
                    ? best.compareTo(Confidence.INFERRED) < 0 ? best : Confidence.INFERRED
                    : null;
        }
        if (fact.kind() == FactKind.METHOD_CALL && qualified && isHandedOn(fact)) {
            return null;
        }
        return annotated == null || annotated.matches(fact.annotations().get()) ? best : null;
    }

    /**
     * Whether a method that overrides the one asked for only hands its call on. Whoever asks for calls of a method of a type is
     * told by those that reach it, and whoever asks for its overriding, by the declaration around.
     */
    private static boolean isHandedOn(Fact fact) {
        Surroundings around = fact.surroundings().get();
        return around.form() == Surroundings.Form.SUPER && around.name().equals(fact.member());
    }

    /** What it says of a fact that it matches. */
    public Description describe(Fact fact, String sourceLine) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put("name", konveyor == null ? name(fact) : konveyor.name(fact));
        if (wanted.contains("type")) {
            values.put("type", fact.type());
        }
        if (wanted.contains("member")) {
            values.put("member", fact.member());
        }
        values.put(
                "kind", konveyor == null ? fact.surroundings().get().element().word() : konveyor.kind(fact));
        List<Description.Span> secrets = new ArrayList<>(0);
        variables.extract(sourceLine, values, (start, end) -> secrets.add(new Description.Span(start, end)));
        return new Description(values, Objects.requireNonNullElse(match(fact), Confidence.GUESSED), secrets);
    }

    /** What was found, as short as a reader can do with. */
    private static String name(Fact fact) {
        FactKind kind = fact.kind();
        if (kind == FactKind.PACKAGE || kind == FactKind.IMPORT || kind == FactKind.IMPORT_ON_DEMAND) {
            String name = fact.member().isEmpty() ? fact.type() : fact.type() + "." + fact.member();
            return kind == FactKind.IMPORT_ON_DEMAND ? name + ".*" : name;
        }
        String type = NameTest.lastSegment(fact.type());
        return switch (kind) {
            case METHOD_CALL, ENUM_CONSTANT -> type.isEmpty() ? fact.member() : type + "." + fact.member();
            case METHOD_DECLARATION -> fact.member();
            default -> type;
        };
    }
}
