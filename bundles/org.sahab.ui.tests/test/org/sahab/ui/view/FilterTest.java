package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;

/** What a filter lets through. */
class FilterTest {

    private static final Contents SHOP = Sample.contents(new Sample("shop", "shop")
            .finding(Sample.SESSION, "shop", "src/Cart.java", 1)
            .finding(Sample.FILE, "shop", "src/Upload.java", 2)
            .finding(Sample.PATH, "shop", "src/Upload.java", 3, Scope.PRODUCTION, Confidence.GUESSED)
            .finding(Sample.PATH, "shop", "test/UploadTest.java", 4, Scope.TEST, Confidence.RESOLVED)
            .finding(Sample.PATH, "shop", "gen/Made.java", 5, Scope.GENERATED, Confidence.RESOLVED)
            .finding(Sample.HEALTH, "shop", "src/Health.java", 6)
            .finding(Sample.SESSION, "shop", "src/Old.java", 7)
            .suppressed("goes next year")
            .application());

    private static List<Integer> lines(Filter filter) {
        return SHOP.findings().stream()
                .filter(filter.compile())
                .map(row -> row.finding().place().region().line())
                .toList();
    }

    @Test
    void showsWhatCountsAtFirst() {
        assertThat(lines(Filter.WHAT_COUNTS)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void showsMoreOnRequest() {
        assertThat(lines(Filter.WHAT_COUNTS.withGuesses(true))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(lines(Filter.WHAT_COUNTS.with(Scope.TEST, true))).containsExactlyInAnyOrder(1, 2, 4);
        assertThat(lines(Filter.WHAT_COUNTS.with(Scope.GENERATED, true))).containsExactlyInAnyOrder(1, 2, 5);
        assertThat(lines(Filter.WHAT_COUNTS.withStrengths(true))).containsExactlyInAnyOrder(1, 2, 6);
        assertThat(lines(Filter.WHAT_COUNTS.withSuppressed(true))).containsExactlyInAnyOrder(1, 2, 7);
    }

    @Test
    void hidesACategory() {
        assertThat(lines(Filter.WHAT_COUNTS.with(Category.MANDATORY, false))).containsExactlyInAnyOrder(2);
        assertThat(lines(Filter.WHAT_COUNTS
                        .with(Category.MANDATORY, false)
                        .with(Category.OPTIONAL, false)
                        .with(Category.POTENTIAL, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "session, 1",
        "SESSION, 1",
        "item2, 2",
        "upload.java, 2",
        "LocalFile, 2",
        "local disk, 2",
        "disk local, 2",
        "u*load, 2",
        "Car?.java, 1",
        "disk session, ''",
        "(, ''",
    })
    void findsWordsInMessageRuleAndFile(String text, String found) {
        assertThat(lines(Filter.WHAT_COUNTS.withText(text)))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(Integer.valueOf(found)));
    }
}
