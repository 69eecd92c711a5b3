package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {

    @TempDir
    Path home;

    private Sahab.Run check(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "rules";
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Sahab(home).run(all);
    }

    @Test
    void rulesWithoutMistakesAreGood() throws Exception {
        Path file = Files.writeString(home.resolve("own.yaml"), Shop.RULES);
        Sahab.Run run = check(file.toString());
        assertThat(run.out()).isEqualTo("Files: 1. Rules that can be used: 1. Errors: 0, warnings: 0, advice: 0.\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void everyMistakeHasItsPlaceAsTheFileWasNamed() throws Exception {
        Path folder = Files.createDirectories(home.resolve("rules/deep"));
        Files.writeString(folder.resolve("own.yaml"), Shop.RULES.replace("location:", "place:"));
        Files.writeString(folder.resolve("more.yml"), Shop.RULES.replace("effort: 3", "effort: 4"));
        Sahab.Run run = check(home.resolve("rules").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.TESTS_FAILED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains(folder.resolve("own.yaml")
                        + ":8:7: warning: Rule `writes-files`: the field `place` is not known"
                        + " here and was passed over; check its spelling and indentation. [field.unknown]")
                .anyMatch(line -> line.startsWith(folder.resolve("more.yml") + ":4:3: advice: "))
                .anyMatch(line -> line.startsWith("Files: 2. "));
        assertThat(check(folder.resolve("own.yaml").toString()).out())
                .startsWith(folder.resolve("own.yaml") + ":8:7: warning: ");
    }

    @Test
    void adviceAloneIsNoMistake() throws Exception {
        Path file = Files.writeString(home.resolve("own.yaml"), Shop.RULES.replace("effort: 3", "effort: 4"));
        Sahab.Run run = check(file.toString());
        assertThat(run.out()).contains(": advice: ");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void resultsComeAsJsonToo() throws Exception {
        Path file = Files.writeString(home.resolve("own.yaml"), Shop.RULES.replace("location:", "place:"));
        assertThat(check("--format", "json", file.toString()).out())
                .contains("\"warnings\": 1,")
                .contains("\"line\": 8,")
                .contains("\"column\": 7,")
                .contains("\"severity\": \"warning\"")
                .contains("\"kind\": \"field.unknown\"")
                .contains("\"rule\": \"writes-files\"");
    }

    @Test
    void theLanguageIsTheOneAskedFor() throws Exception {
        Path file = Files.writeString(home.resolve("own.yaml"), Shop.RULES.replace("effort: 3", "effort: 4"));
        assertThat(check("--lang", "fr", file.toString()).out())
                .contains(": conseil: Règle `writes-files` : un effort");
        assertThat(check("--lang", "ar", file.toString()).out())
                .contains(": نصيحة: القاعدة `⁦writes-files⁩`: الجهد ⁦4⁩");
    }

    @Test
    void theSchemaForEditorsIsPrinted() {
        Sahab.Run run = new Sahab(home).run("rules", "schema");
        assertThat(run.out())
                .startsWith("{")
                .contains("\"$schema\"")
                .contains("\"ruleID\"")
                .endsWith("}\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatCannotBeCheckedIsSaidInOneSentence() {
        assertThat(check().err()).isEqualTo("Name a file, or a folder that holds some.\n");
        assertThat(check("/no/such").err())
                .isEqualTo("There are no rules at /no/such: give --rules a YAML file, or a folder that holds some.\n");
        assertThat(check("--format", "xml", ".").err())
                .isEqualTo("xml is no form of results: give --format text or json.\n");
    }
}
