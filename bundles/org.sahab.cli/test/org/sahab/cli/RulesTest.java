package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

    @TempDir
    Path home;

    private Sahab.Run rules(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Sahab(home).run(all);
    }

    private List<String> ids() {
        return rules().out()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void allRulesAreListedInTheOrderOfTheirIds() {
        Sahab.Run run = rules();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(ids())
                .isSorted()
                .contains("LocalFileWrite", "HttpSessionState")
                .hasSizeGreaterThanOrEqualTo(14);
        assertThat(run.out()).contains(ids().size() + " rules; sahab rules show ID explains one.");
    }

    @Test
    void everyRuleIsExplained() {
        for (String id : ids()) {
            assertThat(rules("show", id).out())
                    .startsWith(id + ": ")
                    .contains("Category: ")
                    .doesNotContain("```");
        }
    }

    @Test
    void rulesAreListedAndExplainedInTheLanguageAskedFor() {
        assertThat(rules("--lang", "fr").out()).contains("CATÉGORIE").contains("règles");
        assertThat(rules("show", "LocalFileWrite", "--lang", "fr").out())
                .startsWith("LocalFileWrite: ")
                .contains("Catégorie : ");
        assertThat(rules("show", "LocalFileWrite", "--lang", "ar").out())
                .startsWith("LocalFileWrite: ")
                .contains("الفئة: ");
    }

    @Test
    void aRuleThatIsNotThereIsAMistake() {
        Sahab.Run run = rules("show", "Xyzzy");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).isEqualTo("There is no rule Xyzzy; sahab rules lists the rules.\n");
        assertThat(rules("show", "localfilewrite").err())
                .isEqualTo("There is no rule localfilewrite: did you mean LocalFileWrite?\n");
    }

    @Test
    void rulesOfTheUserAreListedAndExplainedToo() throws Exception {
        String path = Files.writeString(home.resolve("own.yaml"), Shop.RULES).toString();
        assertThat(rules("--no-builtin-rules", "--rules", path).out())
                .contains("writes-files")
                .contains("mandatory")
                .contains("1 rule;");
        assertThat(rules("show", "writes-files", "--rules", path).out()).startsWith("writes-files: Writes files\n");
    }

    @Test
    void whatIsWrongWithARuleFileIsSaidWithItsPlace() throws Exception {
        Path folder = Files.createDirectory(home.resolve("rules"));
        Files.writeString(folder.resolve("good.yaml"), Shop.RULES);
        Files.writeString(folder.resolve("bad.yaml"), "- ruleID: x\n  when: [\n");
        Sahab.Run run = rules("--no-builtin-rules", "--rules", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("writes-files");
        assertThat(run.err()).contains("rules/bad.yaml").hasLineCount(1);
    }
}
