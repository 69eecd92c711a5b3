package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows a guide: writes the files it shows, runs the commands it shows, and expects what it says they print. A line of
 * {@code …} stands for any lines.
 */
class GuideTest {

    private static final Pattern FILE = Pattern.compile("\\*\\*`([^`]+)`\\*\\*");
    private static final String ELISION = "…";

    @TempDir
    Path home;

    private Path folder;
    private int commands;

    @ParameterizedTest
    @ValueSource(strings = {"first-rule.md", "first-rule_fr.md", "first-rule_ar.md"})
    void theGuideToTheFirstRuleEndsInAPassingTest(String page) throws IOException {
        folder = Files.createDirectory(home.resolve("guide"));
        follow(Files.readAllLines(
                Bundle.folder().resolveSibling("org.sahab.rules/docs").resolve(page)));
        assertThat(commands).isEqualTo(6);
        assertThat(Files.readString(folder.resolve("rules/timers.yaml"))).contains("pattern: java.util.Timer\n");
        assertThat(run("rules", "test", "rules").exitCode()).isEqualTo(ExitCode.DONE);
    }

    private void follow(List<String> lines) throws IOException {
        String file = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = FILE.matcher(lines.get(i));
            if (matcher.matches()) {
                file = matcher.group(1);
            } else if (lines.get(i).startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                List<String> block = lines.subList(i + 1, end);
                if (lines.get(i).equals("```console")) {
                    command(block);
                } else {
                    write(file, block);
                    file = "";
                }
                i = end;
            }
        }
    }

    private void write(String file, List<String> block) throws IOException {
        assertThat(file).as("what file is " + block).isNotEmpty();
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", block) + "\n");
    }

    private void command(List<String> block) {
        assertThat(block.getFirst()).startsWith("$ sahab ");
        String[] words = block.getFirst().substring("$ sahab ".length()).split(" ");
        Sahab.Run run = run(words);
        commands++;
        assertThat(run.err()).as(block.getFirst()).isEmpty();
        List<String> printed =
                run.out().replace(folder + "/", "").stripTrailing().lines().toList();
        assertThat(fits(block.subList(1, block.size()), printed))
                .as("%s prints%n%s", block.getFirst(), String.join("\n", printed))
                .isTrue();
    }

    /** The program cannot be told where it is, so the files that are named are named in full. */
    private Sahab.Run run(String... words) {
        String[] arguments = words.clone();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = inFolder(arguments[i]);
        }
        return new Sahab(home).run(arguments);
    }

    private String inFolder(String word) {
        String file = word.replaceFirst(":\\d+$", "");
        return Files.exists(folder.resolve(file)) ? folder + "/" + word : word;
    }

    private static boolean fits(List<String> expected, List<String> printed) {
        int at = 0;
        boolean skipping = false;
        for (String line : expected) {
            if (line.equals(ELISION)) {
                skipping = true;
                continue;
            }
            List<String> rest = printed.subList(at, printed.size());
            int found = rest.indexOf(line);
            if (found < 0 || found > 0 && !skipping) {
                return false;
            }
            at += found + 1;
            skipping = false;
        }
        return skipping || at == printed.size();
    }
}
