package org.sahab.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sahab.checks.RulePage.Example;
import org.sahab.checks.cloud.CloudRules;
import org.sahab.checks.fix.Fix;
import org.sahab.engine.Check;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RulePages;
import org.sahab.rules.RuleSource;

/** The pages of every built-in rule: complete, current, and their examples true. */
class PagesTest {

    private static final Map<Language, List<String>> HEADINGS = new EnumMap<>(Map.of(
            Language.ENGLISH,
            List.of("Why it matters in a cloud", "Bad", "Good", "How to fix it", "Effort", "Limits", "References"),
            Language.FRENCH,
            List.of(
                    "Pourquoi c’est important dans le cloud",
                    "À éviter",
                    "À faire",
                    "Comment corriger",
                    "Effort",
                    "Limites",
                    "Références"),
            Language.ARABIC,
            List.of(
                    "لماذا يهمّ هذا في السحابة",
                    "مثال سيئ",
                    "مثال جيد",
                    "كيفية الإصلاح",
                    "الجهد",
                    "الحدود",
                    "المراجع")));

    private static final Set<String> FACTORS = Set.of(
            "codebase",
            "dependencies",
            "config",
            "backing-services",
            "build-release-run",
            "processes",
            "port-binding",
            "concurrency",
            "disposability",
            "dev-prod-parity",
            "logs",
            "admin-processes");

    private static final Set<String> WORK = Set.of("mechanical", "redesign");

    /** How much a rule matters on a platform where it matters more or less than elsewhere. */
    private static final Pattern PLATFORM =
            Pattern.compile("(kubernetes|openshift|azure|aws|google|vm|sovereign)=(mandatory|optional|potential|none)");

    /** Compiled once, as there are many rules and many tests of each. */
    private static final Map<String, RuleDescriptor> DESCRIPTORS = Collections.unmodifiableMap(descriptors());

    static Stream<String> ids() {
        return Stream.concat(CloudRules.IDS.stream(), BuiltIn.checks().stream().map(Check::id));
    }

    private static RuleSource.Folder folder(String id) {
        for (Check check : BuiltIn.checks()) {
            if (check.id().equals(id)) {
                return RuleSource.resource(check.getClass(), id + ".md").folder();
            }
        }
        return CloudRules.source(id).folder();
    }

    private static Map<String, RuleDescriptor> descriptors() {
        Map<String, RuleDescriptor> descriptors = new TreeMap<>();
        CompiledRules.compile(BuiltIn.ruleSources())
                .descriptors()
                .forEach(descriptor -> descriptors.put(descriptor.id(), descriptor));
        BuiltIn.checks().forEach(check -> descriptors.put(check.id(), check.descriptor()));
        return descriptors;
    }

    @Test
    void everyBuiltInRuleIsListedOnceAndRuns() {
        assertThat(CompiledRules.compile(BuiltIn.ruleSources()).diagnostics()).isEmpty();
        assertThat(DESCRIPTORS.keySet()).containsExactlyInAnyOrderElementsOf(ids().toList());
    }

    @Test
    void declarativeRulesLieInTheFolderOfTheirDimension() {
        Map<String, RuleDescriptor> descriptors = DESCRIPTORS;
        for (String id : CloudRules.IDS) {
            String file = descriptors.get(id).dimension().key() + "/" + id + ".yaml";
            assertThat(CloudRules.class.getResource(file)).as(file).isNotNull();
        }
    }

    @Test
    void rulesForCloudReadinessNameTheirTwelveFactorPrincipleTheirWorkAndTheirPlatforms() {
        DESCRIPTORS.values().stream()
                .filter(rule -> rule.dimension() != Dimension.ENERGY)
                .forEach(rule -> {
                    assertThat(FACTORS).as(rule.id()).containsAll(values(rule, "sahab/factor="));
                    assertThat(values(rule, "sahab/factor=")).as(rule.id()).hasSize(1);
                    assertThat(WORK).as(rule.id()).containsAll(values(rule, "sahab/work="));
                    assertThat(values(rule, "sahab/work=")).as(rule.id()).hasSize(rule.positive() ? 0 : 1);
                    assertThat(PLATFORM.asMatchPredicate()).as(rule.id()).acceptsAll(values(rule, "sahab/platform."));
                });
    }

    private static List<String> values(RuleDescriptor rule, String prefix) {
        return rule.labels().stream()
                .filter(label -> label.startsWith(prefix))
                .map(label -> label.substring(prefix.length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void pagesExistInEveryLanguageWithTitleMessagesAndCurrentSource(String id) {
        assertThat(RulePages.problems(id, folder(id))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void pagesHaveTheSectionsOfTheirLanguage(String id) {
        for (Language language : Language.values()) {
            assertThat(RulePage.read(id, language, folder(id)).headings()).isEqualTo(HEADINGS.get(language));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void translationsShowTheSameCode(String id) {
        List<Example> english = RulePage.read(id, Language.ENGLISH, folder(id)).examples();
        assertThat(RulePage.read(id, Language.FRENCH, folder(id)).examples()).isEqualTo(english);
        assertThat(RulePage.read(id, Language.ARABIC, folder(id)).examples()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void titlesAndMessagesAreTranslatedWithTheSameArguments(String id) {
        RuleDescriptor descriptor = DESCRIPTORS.get(id);
        RuleText english = descriptor.text(Language.ENGLISH);
        for (Language language : List.of(Language.FRENCH, Language.ARABIC)) {
            RuleText text = descriptor.text(language);
            assertThat(text.title()).isNotEqualTo(english.title());
            english.messages()
                    .forEach((key, message) ->
                            assertThat(arguments(text.messages().get(key))).isEqualTo(arguments(message)));
        }
    }

    private static List<String> arguments(String message) {
        List<String> names = new ArrayList<>();
        for (int at = message.indexOf("{{"); at >= 0; at = message.indexOf("{{", at + 2)) {
            names.add(message.substring(at + 2, message.indexOf("}}", at)));
        }
        names.sort(null);
        return names;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void referencesOfThePageAreTheLinksOfTheRule(String id) {
        RuleDescriptor descriptor = DESCRIPTORS.get(id);
        assertThat(descriptor.links()).isNotEmpty();
        for (Link link : descriptor.links()) {
            for (Language language : Language.values()) {
                assertThat(descriptor.text(language).page()).contains("- [" + link.title() + "](" + link.url() + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void examplesThatShowWhatTheRuleLooksForAreFound(String id) {
        for (Example example : examples(id, DESCRIPTORS.get(id).positive() ? RulePage.GOOD : RulePage.BAD)) {
            assertThat(example.addTo(CheckTester.ofBuiltIn(id)).findings())
                    .as(example.code())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void examplesOfTheOppositeAreNotFound(String id) {
        for (Example example : examples(id, DESCRIPTORS.get(id).positive() ? RulePage.BAD : RulePage.GOOD)) {
            assertThat(example.addTo(CheckTester.ofBuiltIn(id)).findings())
                    .as(example.code())
                    .isEmpty();
        }
    }

    private static List<Example> examples(String id, int section) {
        List<Example> examples = RulePage.read(id, Language.ENGLISH, folder(id)).examples(section);
        assertThat(examples).isNotEmpty();
        return examples;
    }

    @Test
    void quickFixesSayWhatTheyDoAndWhatChanges() {
        assertThat(DESCRIPTORS.keySet()).containsAll(BuiltIn.fixes().rules());
        DESCRIPTORS.forEach((id, descriptor) -> {
            Optional<Fix> fix = BuiltIn.fixes().of(id);
            Set<String> keys = descriptor.text(Language.ENGLISH).messages().keySet();
            assertThat(keys.contains(Fix.TITLE)).as(id).isEqualTo(fix.isPresent());
            assertThat(keys.contains(Fix.NOTE))
                    .as(id)
                    .isEqualTo(fix.isPresent() && fix.get().changesBehaviour());
        });
    }
}
