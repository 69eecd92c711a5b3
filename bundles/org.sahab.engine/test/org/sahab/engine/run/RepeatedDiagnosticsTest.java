package org.sahab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;

class RepeatedDiagnosticsTest {

    private static Diagnostic of(String key, String rule, String file) {
        return new Diagnostic(
                Severity.WARNING,
                Message.of(key).with("rule", Argument.code(rule)),
                new Place("m", file, Region.WHOLE));
    }

    @Test
    void whatIsWrongWithARuleIsSaidOnceAtTheFirstFileWithTheirNumber() {
        List<Diagnostic> gathered = RepeatedDiagnostics.gathered(List.of(
                of("rules.match.expensive", "slow", "c.txt"),
                of("rules.match.expensive", "slow", "a.txt"),
                of("rules.match.expensive", "other", "b.txt"),
                of("rules.match.expensive", "slow", "b.txt")));

        assertThat(gathered)
                .containsExactly(
                        new Diagnostic(
                                Severity.WARNING,
                                Message.of("rules.match.expensive.files")
                                        .with("rule", Argument.code("slow"))
                                        .with("files", Argument.number(3)),
                                new Place("m", "a.txt", Region.WHOLE)),
                        of("rules.match.expensive", "other", "b.txt"));
    }

    @Test
    void whatIsWrongWithAFileIsSaidForEach() {
        List<Diagnostic> diagnostics = List.of(
                of("rules.match.tooMany", "many", "a.txt"),
                of("rules.match.tooMany", "many", "b.txt"),
                of("rules.xml.malformed", "", "b.txt"));

        assertThat(RepeatedDiagnostics.gathered(diagnostics)).containsExactlyElementsOf(diagnostics);
    }
}
