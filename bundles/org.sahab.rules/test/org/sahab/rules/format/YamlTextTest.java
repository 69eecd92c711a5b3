package org.sahab.rules.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;

class YamlTextTest {

    @Test
    void everyValueKnowsItsLine() throws YamlException {
        Items items = (Items) YamlText.read("# a\n- b: c\n  d:\n  - e\n").get(0);

        Fields fields = (Fields) items.items().get(0);
        assertThat(fields.line()).isEqualTo(2);
        assertThat(fields.get("b")).isEqualTo(new Text("c", 2, 6));
        assertThat(((Items) fields.get("d")).items()).containsExactly(new Text("e", 4, 5));
    }

    @Test
    void anAliasIsTheValueItNames() throws YamlException {
        Fields fields = (Fields) YamlText.read("a: &x [1, 2]\nb: *x\n").get(0);

        assertThat(fields.get("b")).isEqualTo(fields.get("a"));
    }

    @Test
    void whatIsMergedStandsBehindWhatIsWritten() throws YamlException {
        Fields fields =
                (Fields) YamlText.read("- &x {a: 1, b: 2}\n- &y {b: 3, c: 4}\n- b: 5\n  <<: [*x, *y]\n").stream()
                        .map(document -> ((Items) document).items().get(2))
                        .findFirst()
                        .orElseThrow();

        assertThat(fields.fields())
                .extracting(field -> field.key() + ((Text) field.value()).value())
                .containsExactly("b5", "a1", "c4");
    }

    @Test
    void nothingIsAnEmptyText() throws YamlException {
        Fields fields = (Fields) YamlText.read("a: null\nb: ~\nc:\nd: 'null'\n").get(0);

        assertThat(fields.fields())
                .extracting(field -> ((Text) field.value()).value())
                .containsExactly("", "", "", "null");
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        assertThatThrownBy(() -> YamlText.read("- a: 1\n  b: 2\n c: [\n"))
                .isInstanceOfSatisfying(
                        YamlException.class, e -> assertThat(e.line()).isEqualTo(3));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s, %s, %s, %s, %s]\n".formatted(i, i, alias, alias, alias, alias, alias));
        }

        assertThatThrownBy(() -> YamlText.read(bomb.toString()))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("aliases counted");
    }

    @Test
    void anAliasOfItselfIsRefused() {
        assertThatThrownBy(() -> YamlText.read("a: &a [*a]\n"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("names no value before it");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> YamlText.read("[".repeat(100_000)))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> YamlText.read("{a: ".repeat(100_000))).isInstanceOf(YamlException.class);
        assertThatThrownBy(() -> YamlText.read("- ".repeat(100_000))).isInstanceOf(YamlException.class);
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThatThrownBy(() -> YamlText.read("a: b\nc: " + "x".repeat(1_000_000) + "\n"))
                .isInstanceOfSatisfying(
                        YamlException.class, e -> assertThat(e.line()).isEqualTo(2));
    }
}
