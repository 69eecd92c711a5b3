package org.sahab.rules.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.rules.Compatibility;

class LabelSelectorTest {

    private static boolean accepts(String expression, String... labels) throws InvalidSelectorException {
        return LabelSelector.parse(expression).accepts(List.of(labels));
    }

    @ParameterizedTest
    @CsvSource({
        "eap, eap, true",
        "eap, jetty, false",
        "eap7, eap7, true",
        "eap7, eap, true",
        "eap, eap7, false",
        "eap7+, eap8, true",
        "eap7+, eap7, true",
        "eap7+, eap6, false",
        "eap7-, eap6, true",
        "eap7-, eap7, true",
        "eap7-, eap8, false",
        "eap7+, eap, true",
        "eap7+, jetty8, false",
        "hibernate5.1-, hibernate5.1, true",
        "hibernate5.1-, hibernate5.2, false",
        "hibernate5.1-, hibernate5.0.12, true",
        "hibernate5.1+, hibernate5.10, true",
        "java9, java9.0.0, true",
        "Spring Beans12+, Spring Beans13, true",
        "a1..2, a1..2, true",
        "a1..2+, a1..3, false",
    })
    void versions_of_a_label_stand_for_a_range(String label, String asked, boolean fits) throws Exception {
        assertThat(accepts("konveyor.io/target=" + asked, "konveyor.io/target=" + label))
                .isEqualTo(fits);
    }

    @Test
    void a_label_without_a_value_stands_for_every_value() throws Exception {
        assertThat(accepts("konveyor.io/source=eap", "konveyor.io/source")).isTrue();
        assertThat(accepts("konveyor.io/source=eap", "konveyor.io/source=")).isTrue();
        assertThat(accepts("konveyor.io/source", "konveyor.io/source=eap")).isTrue();
        assertThat(accepts("konveyor.io/source=", "konveyor.io/source=eap")).isTrue();
        assertThat(accepts("konveyor.io/source", "konveyor.io/target=eap")).isFalse();
    }

    @Test
    void the_prefix_may_be_left_out_on_either_side() throws Exception {
        assertThat(accepts("konveyor.io/target=aks", "target=aks")).isTrue();
        assertThat(accepts("target=aks", "konveyor.io/target=aks")).isTrue();
        assertThat(accepts("other.io/target=aks", "target=aks")).isFalse();
    }

    @Test
    void a_rule_can_decide_for_itself() throws Exception {
        assertThat(accepts("a", "konveyor.io/include=always")).isTrue();
        assertThat(accepts("a", "include=always", "include=never")).isTrue();
        assertThat(accepts("a", "a", "konveyor.io/include=never")).isFalse();
        assertThat(accepts("a", "konveyor.io/include=perhaps", "konveyor.io/include=always"))
                .isFalse();
    }

    @Test
    void and_binds_stronger_than_or_and_not_strongest() throws Exception {
        assertThat(accepts("a || b && c", "a")).isTrue();
        assertThat(accepts("(a || b) && c", "a")).isFalse();
        assertThat(accepts("!a && b", "b")).isTrue();
        assertThat(accepts("!(a && b)", "a", "b")).isFalse();
        assertThat(accepts("!!a", "a")).isTrue();
        assertThat(accepts("k=v w&&x", "k=v w", "x")).isTrue();
    }

    @Test
    void konveyor_reads_from_left_to_right() throws Exception {
        LabelSelector selector = LabelSelector.parse("a || b && c", Compatibility.KONVEYOR);
        assertThat(selector.accepts(List.of("a"))).isFalse();
        assertThat(selector.accepts(List.of("a", "c"))).isTrue();
        assertThat(selector).isNotEqualTo(LabelSelector.parse("a || b && c"));
    }

    @Test
    void sources_and_targets_lead_from_one_to_the_other_and_discover() throws Exception {
        LabelSelector selector = LabelSelector.of(List.of("eap6"), List.of("eap8", "quarkus2"), "");
        assertThat(selector.accepts(List.of("konveyor.io/source=eap7-", "konveyor.io/target=quarkus3+")))
                .isFalse();
        assertThat(selector.accepts(List.of("konveyor.io/source=eap7-", "konveyor.io/target=quarkus1+")))
                .isTrue();
        assertThat(selector.accepts(List.of("konveyor.io/source", "konveyor.io/target=eap8")))
                .isTrue();
        assertThat(selector.accepts(List.of("konveyor.io/target=eap8"))).isFalse();
        assertThat(selector.accepts(List.of("discovery"))).isTrue();
        assertThat(selector.expression())
                .isEqualTo("((konveyor.io/target=eap8 || konveyor.io/target=quarkus2) && (konveyor.io/source=eap6))"
                        + " || discovery");
    }

    @Test
    void the_written_expression_of_a_made_selector_means_the_same() throws Exception {
        LabelSelector made = LabelSelector.of(List.of("eap6"), List.of("eap8", "quarkus"), "!x || y");
        LabelSelector read = LabelSelector.parse(made.expression());
        List<List<String>> rules = List.of(
                List.of("source=eap6", "target=eap8"),
                List.of("source=eap6", "target=eap8", "x"),
                List.of("source=eap6", "target=eap8", "x", "y"),
                List.of("discovery"),
                List.of("y"));
        assertThat(rules.stream().map(read::accepts))
                .containsExactlyElementsOf(rules.stream().map(made::accepts).toList())
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void a_blank_expression_chooses_every_rule() throws Exception {
        assertThat(LabelSelector.parse("  ")).isEqualTo(LabelSelector.all());
        assertThat(LabelSelector.of(List.of(), List.of(), "").choosesAll()).isTrue();
        assertThat(LabelSelector.all().accepts(List.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "&&, rules.selector.operand, 1",
        "a &&, rules.selector.operand, 5",
        "a b$$ || c, rules.selector.label, 1",
        "(a || b, rules.selector.open, 1",
        "a), rules.selector.rest, 2",
        "a | b, rules.selector.rest, 3",
        "a !b, rules.selector.rest, 3",
        "a=b=c, rules.selector.label, 1",
    })
    void a_mistake_is_named_with_its_column(String expression, String key, long column) {
        assertThatExceptionOfType(InvalidSelectorException.class)
                .isThrownBy(() -> LabelSelector.parse(expression))
                .satisfies(e -> {
                    assertThat(e.problem().key()).isEqualTo(key);
                    assertThat(e.problem().arguments().get("column").value()).isEqualTo(Long.toString(column));
                    for (Language language : Language.values()) {
                        assertThat(Catalogue.diagnostics(language).text(e.problem()))
                                .contains(expression)
                                .doesNotContain("{{");
                    }
                });
    }

    @Test
    void an_expression_without_measure_is_refused() {
        Stream.of("!".repeat(5_000) + "a", "(".repeat(5_000), "a || ".repeat(5_000) + "a")
                .forEach(expression -> assertThatExceptionOfType(InvalidSelectorException.class)
                        .isThrownBy(() -> LabelSelector.parse(expression)));
    }

    @Test
    void a_long_row_of_labels_is_no_deep_one() throws Exception {
        for (Compatibility compatibility : Compatibility.values()) {
            LabelSelector selector = LabelSelector.parse("a||b&&".repeat(1_600) + "c", compatibility);
            assertThat(selector.accepts(List.of("b", "c"))).isTrue();
        }
    }

    @Test
    void a_name_that_is_no_technology_is_refused() {
        for (String name : List.of("", "a || b", "a=b")) {
            assertThatExceptionOfType(InvalidSelectorException.class)
                    .isThrownBy(() -> LabelSelector.of(List.of(name), List.of(), ""));
        }
    }
}
