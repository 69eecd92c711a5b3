package org.sahab.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

/**
 * A fact about Java code as it was seen.
 *
 * @param kind what it tells
 * @param type qualified name of the type or package it tells it of; the simple name or {@code ""} where nothing tells more
 * @param member method, field, variable, parameter or constant, {@code ""} where there is none
 * @param parameters parameter types of a method or constructor, null if they are not known
 * @param annotations qualified names of the annotations that stand there
 * @param confidence how sure the type is
 * @param region the name in the code
 */
public record Seen(
        FactKind kind,
        String type,
        String member,
        @Nullable List<String> parameters,
        List<String> annotations,
        Confidence confidence,
        Region region) {

    private static final String CONSTRUCTOR = "<init>";

    /** A fact as it was seen, while the tree that it was read from is still there. */
    static Seen of(Fact fact) {
        List<String> parameters = fact.parameters();
        return new Seen(
                fact.kind(),
                fact.type(),
                fact.member(),
                parameters == null ? null : List.copyOf(parameters),
                fact.annotations().get().stream().map(AnnotationFact::type).toList(),
                fact.confidence(),
                fact.region());
    }

    /** How a reader would write it: {@code java.util.List.add(int, java.lang.Object)}. */
    public String signature() {
        StringBuilder signature = new StringBuilder(type);
        if (kind == FactKind.IMPORT_ON_DEMAND) {
            signature.append(".*");
        } else if (!member.isEmpty() && !member.equals(CONSTRUCTOR)) {
            signature.append(signature.isEmpty() ? "" : ".").append(member);
        }
        if (parameters != null) {
            List<String> shown = parameters.stream()
                    .map(parameter -> parameter.isEmpty() ? "?" : parameter)
                    .toList();
            signature.append('(').append(String.join(", ", shown)).append(')');
        }
        return signature.toString();
    }
}
