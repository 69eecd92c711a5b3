package org.sahab.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sahab.model.rule.Category;

class IdentitiesTest {

    private static Draft draft(String path, int line, String anchor, Confidence confidence) {
        Place place = new Place("web", path, new Region(line * 80, 5, line, 1, line, 6));
        return new Draft(
                "Rule",
                Message.of("default"),
                place,
                Scope.PRODUCTION,
                confidence,
                Category.MANDATORY,
                1,
                List.of(),
                anchor);
    }

    private static Draft draft(String path, int line, String anchor) {
        return draft(path, line, anchor, Confidence.RESOLVED);
    }

    @Test
    void staysWhenTheLineMoves() {
        String before =
                Identities.assign(List.of(draft("A.java", 3, "m()"))).get(0).identity();
        String after =
                Identities.assign(List.of(draft("A.java", 30, "m()"))).get(0).identity();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void differsByPathAnchorAndOrdinal() {
        List<Finding> findings = Identities.assign(List.of(
                draft("A.java", 3, "m()"),
                draft("A.java", 4, "m()"),
                draft("A.java", 5, "n()"),
                draft("B.java", 3, "m()")));
        assertThat(findings).extracting(Finding::identity).doesNotHaveDuplicates();
    }

    @Test
    void doesNotDependOnTheOrderOfTheDrafts() {
        List<Draft> drafts = IntStream.range(0, 50)
                .mapToObj(i -> draft("A.java", 50 - i, "m" + i % 3))
                .toList();
        List<Draft> shuffled = new java.util.ArrayList<>(drafts);
        Collections.shuffle(shuffled, new java.util.Random(7));
        assertThat(Identities.assign(shuffled)).isEqualTo(Identities.assign(drafts));
    }

    @Test
    void isTheSameInEveryVersion() {
        assertThat(Identities.assign(List.of(draft("A.java", 3, "m()"))))
                .extracting(Finding::identity)
                .containsExactly("b54e09b1cb3c7ecbcaa7e0ffac565e67");
    }

    @Test
    void findingsAtOnePlaceAreInTheirOrderToo() {
        List<Draft> drafts = IntStream.range(0, 60)
                .mapToObj(i -> draft(i % 2 == 0 ? "A.java" : "B.java", i / 20, "m" + i % 7))
                .toList();
        assertThat(Identities.assign(drafts)).isSortedAccordingTo(Finding.ORDER).hasSize(60);
    }

    @Test
    void aGuessIsNeverMandatory() {
        assertThat(Identities.assign(List.of(draft("A.java", 1, "", Confidence.GUESSED))))
                .singleElement()
                .extracting(Finding::category)
                .isEqualTo(Category.POTENTIAL);
    }
}
