package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    Path home;

    @ParameterizedTest(name = "sahab {0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "\"\" → Say what to do, for instance sahab assess FOLDER; sahab --help lists the commands.",
                "asess → There is no command asess: did you mean assess?",
                "xyzzy → There is no command xyzzy; sahab --help lists the commands.",
                "--xyzzy → There is no option --xyzzy; sahab --help lists the options.",
                "assess → Say what to assess: a folder, a zip or jar of sources, or maven:GROUP:ARTIFACT:VERSION.",
                "assess --ouput . → There is no option --ouput: did you mean --output?",
                "assess --output → --output needs a value, DIR; sahab assess --help says more.",
                "assess -o a -o b . → --output can be given only once.",
                "assess --quiet=x . → x is no value for --quiet; sahab assess --help says what it takes.",
                "assess --jobs 0 . → 0 is no number of threads: give --jobs a whole number from 1 to 64.",
                "assess --jobs x . → x is no number of threads: give --jobs a whole number from 1 to 64.",
                "assess --jobs -1 . → -1 is no number of threads: give --jobs a whole number from 1 to 64.",
                "assess --jobs 99999999999 . → 99999999999 is no number of threads: give --jobs a whole number from 1"
                        + " to 64.",
                "assess --format pdf . → pdf is no format: give --format some of text, json, sarif, html and konveyor,"
                        + " separated by commas.",
                "assess --format text,,html . → is no format: give --format some of text, json, sarif, html and"
                        + " konveyor, separated by commas.",
                "assess --include= . → --include was given an empty pattern; give it one such as src/** or *.java.",
                "assess --resolve --offline . → --resolve fetches missing jars and --offline forbids it: give only one"
                        + " of them.",
                "assess --classpath /no/such.jar . → The class path names /no/such.jar, which does not exist; correct"
                        + " --classpath.",
                "assess --classpath /no/such/* . → The class path names /no/such/*, which does not exist; correct"
                        + " --classpath.",
                "assess --lang de . → de is no language of Sahab: give --lang en, fr or ar.",
                "assess --lang → --lang needs a value, en|fr|ar; sahab assess --help says more.",
                "assess maven:x . → maven:x is not a coordinate of the form"
                        + " maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER[:TYPE]].",
                "report → Name the assessment.json to make the reports from.",
                "report a b → b is one argument too many; sahab report --help says what it takes.",
                "rules show → Name a rule; sahab rules lists them.",
                "completion bash → bash is one argument too many; sahab completion --help says what it takes.",
            })
    void aMistakeIsSaidInOneSentence(String line, String sentence) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        Sahab.Run run = new Sahab(home).run(arguments);
        assertThat(run.err().strip()).isEqualTo(sentence);
        assertThat(run.err()).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void aMistakeIsSaidInTheLanguageAskedForEvenBeforeItComes() {
        assertThat(new Sahab(home).run("assess", "--ouput", "x", "--lang", "fr").err())
                .isEqualTo("Il n'y a pas d'option --ouput : vouliez-vous dire --output ?\n");
        assertThat(new Sahab(home).run("assess", "--lang=ar").err()).contains("اذكر ما يجب تقييمه");
        assertThat(new Sahab(home)
                        .run("assess", "--lang", "en", "--", "--lang", "fr")
                        .err())
                .startsWith("There is no folder");
    }

    @Test
    void theLanguageOfTheSystemDoesNotMatter() {
        Sahab.Run run = new Sahab(home)
                .with("LANG", "fr_FR.UTF-8")
                .with("LC_ALL", "ar_EG.UTF-8")
                .run("assess");
        assertThat(run.err()).startsWith("Say what to assess");
    }

    @Test
    void aFileThatStartsWithAnAtSignIsAFileAndNotAListOfArguments() throws Exception {
        Path list = Files.writeString(home.resolve("@list"), "--version");
        assertThat(new Sahab(home).run("report", list.toString()).exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(new Sahab(home).run("report", "@" + list).err()).startsWith("There is no file @");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assess",
                "report",
                "rules",
                "rules show",
                "rules labels",
                "rules check",
                "rules test",
                "rules schema",
                "explain",
                "completion"
            })
    void everyCommandHasHelpInThreeLanguages(String command) {
        for (String language : List.of("en", "fr", "ar")) {
            Sahab.Run run = new Sahab(home)
                    .run((command + " --help --lang " + language).strip().split(" "));
            assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains("sahab")
                    .contains("--help")
                    .doesNotContainPattern("(option|command|argument|help)\\.[a-zA-Z]");
            assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void helpNamesEveryOptionAndHowTheProgramEnds() {
        assertThat(new Sahab(home).run("assess", "--help").out())
                .contains(
                        "--output",
                        "--format",
                        "--rules",
                        "--no-builtin-rules",
                        "--source",
                        "--target",
                        "--labels",
                        "--konveyor-strict",
                        "--include",
                        "--exclude",
                        "--classpath",
                        "--resolve",
                        "--offline",
                        "--jobs",
                        "--lang",
                        "--quiet",
                        "--strict",
                        "--no-excerpts",
                        "--no-cache",
                        "--show-suppressed",
                        "--help",
                        "--version",
                        "SAHAB_CACHE",
                        "SAHAB_JAVA_OPTS",
                        "130");
    }

    @Test
    void theVersionIsThatOfTheBundle() throws Exception {
        Sahab.Run run = new Sahab(home).run("--version");
        assertThat(run.out()).matches("sahab \\d+\\.\\d+\\.\\d+\n");
        Path manifest = Bundle.folder().resolve("META-INF/MANIFEST.MF");
        assertThat(Files.readString(manifest))
                .contains("Bundle-Version: " + run.out().strip().substring("sahab ".length()) + ".qualifier");
        assertThat(new Sahab(home).run("rules", "show", "--version").out()).isEqualTo(run.out());
    }

    @Test
    void completionIsAScriptThatKnowsCommandsAndOptions() {
        Sahab.Run run = new Sahab(home).run("completion");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(
                        "assess",
                        "report",
                        "rules",
                        "show",
                        "labels",
                        "--no-builtin-rules",
                        "--target",
                        "sarif",
                        "konveyor");
    }
}
