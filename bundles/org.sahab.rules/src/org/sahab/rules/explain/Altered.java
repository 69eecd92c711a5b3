package org.sahab.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

/** Facts that differ in one respect from what the code says: what matches one of them is kept from matching by just that. */
final class Altered {

    private Altered() {}

    static Fact kind(Fact fact, FactKind kind) {
        return fact(fact, kind, fact.type(), fact.member(), fact.parameters());
    }

    static Fact type(Fact fact, String type) {
        return fact(fact, fact.kind(), type, fact.member(), fact.parameters());
    }

    static Fact member(Fact fact, String member) {
        return fact(fact, fact.kind(), fact.type(), member, fact.parameters());
    }

    static Fact parameters(Fact fact, @Nullable List<String> parameters) {
        return fact(fact, fact.kind(), fact.type(), fact.member(), parameters);
    }

    private static Fact fact(Fact fact, FactKind kind, String type, String member, @Nullable List<String> parameters) {
        return new Fact(
                kind,
                type,
                member,
                parameters,
                Confidence.RESOLVED,
                fact.region(),
                fact.annotations(),
                fact.surroundings());
    }
}
