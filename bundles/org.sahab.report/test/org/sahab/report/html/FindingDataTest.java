package org.sahab.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Finding;
import org.sahab.model.text.Language;
import org.sahab.report.SampleAssessment;
import org.sahab.report.html.FindingData.Limits;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Wording;

class FindingDataTest {

    private static final Assessment SAMPLE = SampleAssessment.of(200, 21);
    private static final List<Finding> RANKED = Rank.findings(SAMPLE);

    private static JsonObject data(Limits limits) {
        Labels labels = Labels.in(Language.ENGLISH);
        FindingData data = new FindingData(SAMPLE, RANKED, labels, new Wording(SAMPLE, labels), limits);
        return JsonParser.parseString(data.json()).getAsJsonObject();
    }

    @Test
    void leavesOutTheLeastImportantFindingsAndSaysHowMany() {
        JsonObject data = data(new Limits(150, Long.MAX_VALUE));
        assertThat(data.get("leftOut").getAsInt()).isEqualTo(50);
        assertThat(data.getAsJsonObject("columns").getAsJsonArray("identity"))
                .extracting(JsonElement::getAsString)
                .isEqualTo(
                        RANKED.subList(0, 150).stream().map(Finding::identity).toList());
    }

    @Test
    void theLeastImportantFindingsLoseTheirCodeFirst() {
        JsonObject data = data(new Limits(200, 2_000));
        List<Boolean> withCode = data.getAsJsonObject("columns").getAsJsonArray("excerptLines").asList().stream()
                .map(lines -> lines.getAsInt() > 0)
                .toList();
        int first = withCode.indexOf(false);
        assertThat(first).isBetween(5, 50);
        assertThat(withCode.subList(first, 200)).doesNotContain(true);
        assertThat(data.getAsJsonObject("code").toString()).hasSizeLessThan(4_000);
    }

    @Test
    void findingsThatCountComeFirstAndTheWorstCategoryLeads() {
        int counting = (int) RANKED.stream().filter(Finding::counts).count();
        assertThat(RANKED.subList(0, counting)).allMatch(Finding::counts);
        assertThat(RANKED.subList(0, counting)).extracting(Finding::category).isSorted();
    }
}
