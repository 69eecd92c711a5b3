package org.sahab.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.readiness.Loss;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Platform;

/** The page that explains the score: its examples are computed again, so that it cannot tell another formula than the code. */
class ScorePageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```example\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROBLEM = Pattern.compile(
            "(\\w+) (mandatory|optional|potential) (\\d+) (mechanical|redesign): (\\d+) in (\\d+) of (\\d+)");

    private static String page(String name) throws IOException {
        Path start = Path.of("").toAbsolutePath();
        Path docs = Stream.iterate(start, folder -> folder != null, Path::getParent)
                .flatMap(folder -> Stream.of(folder, folder.resolve("bundles/org.sahab.assessment")))
                .filter(folder -> folder.endsWith("org.sahab.assessment"))
                .map(folder -> folder.resolve("docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page was not found from " + start));
        return Files.readString(docs.resolve(name));
    }

    private static List<String> examples(String page) {
        return EXAMPLE.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** What an example says, with the figures that follow from it. */
    private static List<String> computed(String example) {
        Application application = new Application();
        List<String> lines = new ArrayList<>();
        for (String line : example.lines().toList()) {
            PROBLEM.matcher(line).results().findFirst().ifPresent(problem -> add(application, problem));
            if (line.matches("\\w+ is good")) {
                String rule = line.substring(0, line.indexOf(' '));
                application.strength(rule, Dimension.STATE).finds(rule, "app", "F0.java");
            }
        }
        Readiness readiness = Readinesses.of(application.assessment(), Platform.KUBERNETES, EffortProfiles.standard());
        for (String line : example.lines().toList()) {
            if (line.startsWith("score ")) {
                lines.add("score " + readiness.score().value());
            } else if (line.startsWith("days ")) {
                lines.add(String.format(
                        Locale.ROOT,
                        "days %.1f likely %.1f to %.1f",
                        readiness.effort().low(),
                        readiness.effort().likely(),
                        readiness.effort().high()));
            } else if (line.contains(" takes ")) {
                String rule = line.substring(0, line.indexOf(' '));
                double points = readiness.score().losses().stream()
                        .filter(loss -> loss.rule().equals(rule))
                        .mapToDouble(Loss::points)
                        .sum();
                lines.add(rule + " takes " + points);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void add(Application application, MatchResult problem) {
        String rule = problem.group(1);
        Category category = Category.valueOf(problem.group(2).toUpperCase(Locale.ROOT));
        int places = Integer.parseInt(problem.group(5));
        int files = Integer.parseInt(problem.group(6));
        application.rule(
                rule, Dimension.STATE, category, Integer.parseInt(problem.group(3)), "sahab/work=" + problem.group(4));
        application.module("app", Integer.parseInt(problem.group(7)), 0);
        for (int i = 0; i < places; i++) {
            application.finds(rule, "app", "F" + i % files + ".java");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"score.md", "score_fr.md", "score_ar.md"})
    void theExamplesComeOutAsThePageSays(String page) throws IOException {
        List<String> examples = examples(page(page));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
        for (String example : examples) {
            assertThat(computed(example))
                    .containsExactlyElementsOf(example.lines().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"score_fr.md", "score_ar.md"})
    void translationsShowTheSameExamples(String page) throws IOException {
        assertThat(examples(page(page))).isEqualTo(examples(page("score.md")));
    }
}
