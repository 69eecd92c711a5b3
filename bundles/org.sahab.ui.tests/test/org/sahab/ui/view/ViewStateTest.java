package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;

/** What is the same after a restart. */
class ViewStateTest {

    private static final ViewState FIRST = ViewState.first(false, false);

    @Test
    void comesBackAsItWas() {
        ViewState state = new ViewState(
                Grouping.MODULE,
                new Order(Column.EFFORT, true),
                Filter.WHAT_COUNTS
                        .withText("a <b> & \"c\"")
                        .with(Category.OPTIONAL, false)
                        .with(Scope.TEST, true)
                        .withGuesses(true)
                        .withStrengths(true)
                        .withSuppressed(true),
                false,
                true,
                Map.of(Column.PLACE, 321),
                List.of(Column.WHAT, Column.PLACE, Column.CATEGORY, Column.EFFORT, Column.CONFIDENCE),
                List.of(700, 300));
        assertThat(ViewState.fromText(state.asText(), FIRST)).isEqualTo(state);
    }

    @Test
    void isAsAtFirstWhereNothingWasWritten() {
        assertThat(ViewState.read(null, FIRST)).isEqualTo(FIRST);
        assertThat(ViewState.read(XMLMemento.createWriteRoot("x"), FIRST)).isEqualTo(FIRST);
        assertThat(ViewState.fromText("no <xml", FIRST)).isEqualTo(FIRST);
    }

    @Test
    void passesOverWhatItCannotRead() {
        XMLMemento memento = XMLMemento.createWriteRoot("x");
        memento.putString("grouping", "SHOE_SIZE");
        memento.putString("column", "");
        memento.putString("categories", "OPTIONAL NONSENSE");
        memento.putInteger("width.PLACE", -5);
        memento.putString("columns", "WHAT WHAT PLACE");
        memento.putInteger("share.0", 0);
        memento.putInteger("share.1", 10);
        ViewState read = ViewState.read(memento, FIRST);
        assertThat(read.grouping()).isEqualTo(Grouping.DIMENSION);
        assertThat(read.order()).isEqualTo(Order.WORST_FIRST);
        assertThat(read.filter().categories()).containsExactly(Category.OPTIONAL);
        assertThat(read.filter().scopes()).containsExactly(Scope.PRODUCTION);
        assertThat(read.widths()).isEmpty();
        assertThat(read.columns()).containsExactly(Column.values());
        assertThat(read.shares()).isEqualTo(FIRST.shares());
    }

    @Test
    void followsTheSettingsAtFirst() {
        assertThat(ViewState.first(true, true).filter().scopes()).containsExactly(Scope.values());
        assertThat(ViewState.first(true, true).filter().guesses()).isTrue();
    }
}
