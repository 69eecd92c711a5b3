package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.ui.text.Isolates;

/** Grouping, sorting, counting. */
class OutlineTest {

    private static final Texts TEXTS = Texts.in(Language.ENGLISH);
    private static final RowTexts ROW_TEXTS = new RowTexts(TEXTS);

    private static Contents shop() {
        return Sample.contents(new Sample("shop", "shop-web", "shop-core")
                .finding(Sample.PATH, "shop-core", "src/Store.java", 4)
                .finding(Sample.SESSION, "shop-web", "src/Cart.java", 20)
                .finding(Sample.SESSION, "shop-web", "src/Cart.java", 7)
                .finding(Sample.FILE, "shop-web", "src/Upload.java", 3)
                .finding(Sample.FILE, "shop-core", "src/Store.java", 9)
                .finding(Sample.FILE, "shop-core", "src/Store.java", 8)
                .finding(Sample.FILE, "shop-core", "test/StoreTest.java", 1, Scope.TEST, Confidence.RESOLVED)
                .finding(Sample.HEALTH, "shop-web", "src/Health.java", 5)
                .application());
    }

    private static Outline outline(Contents contents, Filter filter, Grouping grouping, Order order) {
        return Outline.of(contents, filter.compile(), grouping, order, Labels.in(Language.ENGLISH), TEXTS.collator());
    }

    private static Outline outline(Grouping grouping, Order order) {
        return outline(shop(), Filter.WHAT_COUNTS, grouping, order);
    }

    /** The rows as they read, two blanks for each level. */
    private static List<String> read(Outline outline, Column... columns) {
        List<String> lines = new ArrayList<>();
        read(outline.roots(), "", lines, columns);
        return lines;
    }

    private static void read(List<? extends Row> rows, String indent, List<String> lines, Column... columns) {
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (Column column : columns) {
                line.append(line.length() > indent.length() ? " | " : "")
                        .append(Isolates.none(ROW_TEXTS.text(row, column)));
            }
            lines.add(line.toString());
            read(row.children(), indent + "  ", lines, columns);
        }
    }

    @Test
    void groupsByDimensionAndRuleWithTheWorstFirst() {
        assertThat(read(outline(Grouping.DIMENSION, Order.WORST_FIRST), Column.WHAT, Column.CATEGORY, Column.EFFORT))
                .containsExactly(
                        "State and sessions (2) | 2 mandatory | 10",
                        "  State kept in a session (2) | 2 mandatory | 10",
                        "    State kept in a session by Order.item7 | mandatory | 5",
                        "    State kept in a session by Order.item20 | mandatory | 5",
                        "Files and storage (4) | 3 optional | 10",
                        "  File on a local disk (3) | 3 optional | 9",
                        "    File on a local disk by Order.item8 | optional | 3",
                        "    File on a local disk by Order.item9 | optional | 3",
                        "    File on a local disk by Order.item3 | optional | 3",
                        "  Absolute path (1) | 1 potential | 1",
                        "    Absolute path by Order.item4 | potential | 1");
    }

    @Test
    void groupsByRule() {
        assertThat(outline(Grouping.RULE, Order.WORST_FIRST).roots())
                .extracting(Row::key)
                .containsExactly(Sample.SESSION, Sample.FILE, Sample.PATH);
    }

    @Test
    void groupsByProjectAndFile() {
        assertThat(read(outline(Grouping.MODULE, Order.WORST_FIRST), Column.WHAT, Column.PLACE))
                .startsWith(
                        "shop-web (3) | 2 files",
                        "  Cart.java (2) | shop-web/src",
                        "    State kept in a session by Order.item7 | Cart.java:7 – shop-web/src")
                .contains("shop-core (3) | 1 file");
    }

    @Test
    void groupsByFileUnderNamesThatAreFoundQuickly() {
        assertThat(read(outline(Grouping.FILE, new Order(Column.WHAT, false)), Column.WHAT, Column.PLACE))
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly(
                        "Cart.java (2) | shop-web/src",
                        "Store.java (3) | shop-core/src",
                        "Upload.java (1) | shop-web/src");
    }

    @Test
    void turnsAnOrderAroundButNotWhatDecidesAfterIt() {
        assertThat(outline(Grouping.RULE, Order.WORST_FIRST.clicked(Column.CATEGORY))
                        .roots())
                .extracting(Row::key)
                .containsExactly(Sample.PATH, Sample.FILE, Sample.SESSION);
        assertThat(new Order(Column.WHAT, true).clicked(Column.EFFORT)).isEqualTo(new Order(Column.EFFORT, false));
    }

    @Test
    void countsWhatIsShownAndWhatThereIs() {
        Outline.Counts counts = outline(Grouping.RULE, Order.WORST_FIRST).counts();
        assertThat(counts.shown()).isEqualTo(6);
        assertThat(counts.all()).isEqualTo(8);
        assertThat(counts.tally().mandatory()).isEqualTo(2);
        assertThat(counts.tally().optional()).isEqualTo(3);
        assertThat(counts.tally().potential()).isEqualTo(1);
        assertThat(counts.strengths()).isZero();
    }

    @Test
    void keepsWhatIsGoodOutOfTheSums() {
        Outline outline =
                outline(shop(), Filter.WHAT_COUNTS.withStrengths(true), Grouping.DIMENSION, Order.WORST_FIRST);
        assertThat(outline.counts().strengths()).isEqualTo(1);
        assertThat(outline.counts().tally().findings()).isEqualTo(6);
        assertThat(read(outline, Column.WHAT, Column.CATEGORY, Column.EFFORT))
                .contains("Observability (1) |  | ")
                .contains("    There is a health endpoint by Order.item5 | strength | 0");
    }

    @Test
    void namesWhatCouldNotBeAnalysedWhateverTheFilterSays() {
        Contents contents = Sample.contents(new Sample("shop", "shop")
                .finding(Sample.PATH, "shop", "src/Store.java", 4)
                .missing("org.a:b:1")
                .missing("org.a:c:1")
                .calls(100, 87)
                .diagnostic(Severity.ERROR, new Place("shop", "src/Broken.java", Region.WHOLE))
                .application());
        Outline outline =
                outline(contents, Filter.WHAT_COUNTS.withText("nothing like it"), Grouping.RULE, Order.WORST_FIRST);
        assertThat(read(outline, Column.WHAT, Column.CATEGORY, Column.PLACE))
                .containsExactly(
                        "Not, or not fully, analysed (3) |  | ",
                        "  Not analysed (1) |  | ",
                        "    The file could not be analysed, as the parser failed on it. | not analysed"
                                + " | Broken.java – shop/src",
                        "  2 jars missing (2) |  | ",
                        "    org.a:b:1 | analysed less well | shop",
                        "    org.a:c:1 | analysed less well | shop");
        assertThat(contents.seen())
                .isEqualTo("87 % of calls resolved, 1 file not analysed, 2 jars missing:"
                        + " see the build path of the projects");
        assertThat(outline.showsFindings()).isFalse();
    }

    @Test
    void saysNothingOfCompletenessWhereNothingIsMissing() {
        assertThat(shop().incomplete()).isEmpty();
        assertThat(shop().seen()).isEmpty();
    }

    @Test
    void findsARowAgainByItsKeysAfterTheNextAssessment() {
        Outline before = outline(Grouping.DIMENSION, Order.WORST_FIRST);
        List<Row> path = before.pathTo(row -> row.finding().place().region().line() == 9);
        Outline after = outline(Grouping.DIMENSION, new Order(Column.WHAT, true));
        List<Row> again = after.withKeys(path.stream().map(Row::key).toList());
        assertThat(again).hasSize(3);
        assertThat(((ShownFinding) again.get(2)).finding().place().region().line())
                .isEqualTo(9);
    }

    @Test
    void joinsTheSameRuleOfSeveralApplications() {
        Contents two = Sample.contents(
                new Sample("a", "a").finding(Sample.PATH, "a", "src/A.java", 1).application(),
                new Sample("b", "b").finding(Sample.PATH, "b", "src/B.java", 1).application());
        assertThat(read(outline(two, Filter.WHAT_COUNTS, Grouping.RULE, Order.WORST_FIRST), Column.WHAT, Column.PLACE))
                .containsExactly(
                        "Absolute path (2) | 2 files",
                        "  Absolute path by Order.item1 | A.java:1 – a/src",
                        "  Absolute path by Order.item1 | B.java:1 – b/src");
    }

    @Test
    void putsNoMessageIntoWordsBeforeItIsSeen() {
        Sample sample = new Sample("large", "large");
        for (int i = 1; i <= 1_000; i++) {
            sample.finding(Sample.PATH, "large", "src/A" + i % 50 + ".java", i);
        }
        Contents contents = Sample.contents(sample.application());
        for (Grouping grouping : Grouping.values()) {
            outline(contents, Filter.WHAT_COUNTS, grouping, Order.WORST_FIRST);
        }
        assertThat(contents.findings()).noneMatch(ShownFinding::isWorded);
    }
}
