package org.sahab.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.cli.testing.OfficialResults.Key;
import org.sahab.cli.testing.OfficialResults.Row;

class OfficialPageTest {

    private static final Key ONE = new Key("eap/tests/a.test.yaml", "a-1", "tc-1");
    private static final Key TWO = new Key("eap/tests/a.test.yaml", "a-2", "tc-1");
    private static final Row PASS = new Row("pass", "pass", "", "", "", "");
    private static final Row FAIL = new Row("fail", "pass", "", "exactly 1, \"one\"", "2", "");

    private static final String PAGE = """
        # Tests

        <!-- figures -->
        <!-- /figures -->

        ## Limits

        | Test file | Rule | Case | Fails in | Expected | Found | Why |
        |---|---|---|---|---|---|---|
        """;

    private static OfficialResults results(Row one, Row two) {
        SortedMap<Key, Row> cases = new TreeMap<>();
        cases.put(ONE, one);
        cases.put(TWO, two);
        return new OfficialResults("0123", cases);
    }

    @Test
    void aCaseThatFailsAsksToBeExplained() {
        String page = OfficialPage.updated(PAGE, results(PASS, FAIL));
        assertThat(page).contains("| default | 2 | 1 | 50.00 % |", "## Not explained yet");
        assertThat(OfficialPage.explanations(page)).containsOnlyKeys(TWO).containsValue(OfficialPage.UNEXPLAINED);
        assertThat(OfficialPage.updated(page, results(PASS, FAIL))).isEqualTo(page);
    }

    @Test
    void anExplanationIsKeptAsLongAsTheCaseFails() {
        String page = PAGE + "| `eap/tests/a.test.yaml` | `a-2` | tc-1 | both | old | 9 | Because. |\n";
        String updated = OfficialPage.updated(page, results(PASS, FAIL));
        assertThat(updated)
                .contains("| `eap/tests/a.test.yaml` | `a-2` | tc-1 | default | exactly 1, \"one\" | 2 | Because. |")
                .doesNotContain("Not explained");
        assertThat(OfficialPage.explanations(OfficialPage.updated(updated, results(PASS, PASS))))
                .isEmpty();
    }

    @Test
    void theDataAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
        OfficialResults results = results(PASS, FAIL);
        results.write(folder.resolve("results.csv"));
        assertThat(OfficialResults.read(folder.resolve("results.csv"))).isEqualTo(results);
    }
}
