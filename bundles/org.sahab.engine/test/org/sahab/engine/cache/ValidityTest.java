package org.sahab.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Scope;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;

final class ValidityTest {

    private static UnitSummary unit(String name, String api, String... references) {
        return new UnitSummary(
                "",
                name + ".java",
                Scope.PRODUCTION,
                true,
                "",
                api,
                List.of("p." + name),
                List.of(references),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnitCounts.NONE,
                List.of());
    }

    @Test
    void aChangeInsideAUnitChangesNoNames() {
        assertThat(Validity.changedNames(List.of(unit("A", "1")), List.of(unit("A", "1"))))
                .isEmpty();
    }

    @Test
    void anotherFaceAndComingAndGoingChangeNames() {
        assertThat(Validity.changedNames(
                        List.of(unit("A", "1"), unit("Gone", "1")), List.of(unit("A", "2"), unit("New", "1"))))
                .containsExactlyInAnyOrder("A", "Gone", "New");
    }

    @Test
    void aChangeReachesThoseWhoUseItThroughOthers() {
        UnitSummary direct = unit("Direct", "1", "Changed");
        UnitSummary through = unit("Through", "1", "Direct");
        UnitSummary circle = unit("Circle", "1", "Through", "Circle");
        UnitSummary other = unit("Other", "1", "Nothing");
        assertThat(Validity.reached(List.of(direct, through, circle, other), Set.of("Changed")))
                .containsExactlyInAnyOrder(direct, through, circle);
    }
}
