package org.sahab.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Plural;
import org.sahab.ui.SahabPlugin;

/** What holds for the texts of all packages of the plug-in, and for those that its description names. */
class TextsTest {

    private static final Bundle SAHAB = FrameworkUtil.getBundle(SahabPlugin.class);
    private static final String DESCRIPTION = "plugin";
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    /** Words that are the same in every language: formats, the languages' own names, and what French shares with English. */
    private static final Set<String> SAME = Set.of(
            "HTML",
            "SARIF",
            "JSON",
            "English",
            "Français",
            "العربية",
            "Application",
            "Information",
            "Confiance",
            "Sahab",
            "Dimension",
            "dimension",
            "Configuration",
            "Tests",
            "Messages",
            "Effort",
            "effort",
            "Actions",
            "Page",
            "Place",
            "Suppositions",
            "Minimum");

    /** What looks like a key of a package and is none: groups of menus, and keys in the pages of rules. */
    private static final Set<String> NO_TEXTS = Set.of("group.fix", "fix.note");

    /** Files of texts, without language and ending. */
    static Stream<String> files() {
        return Collections.list(SAHAB.findEntries("/", "*.properties", true)).stream()
                .map(URL::getPath)
                .map(path -> path.replaceFirst("^/", "").replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .filter(path -> path.startsWith("org/sahab/") || path.equals(DESCRIPTION))
                .distinct()
                .sorted();
    }

    private static SortedMap<String, String> read(String file, Language language) {
        String name = file + (language == Language.ENGLISH ? "" : "_" + language.code()) + ".properties";
        URL url = SAHAB.getEntry(name);
        assertThat(url).as(name).isNotNull();
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Bases of keys that have plural forms in English. */
    private static Set<String> plurals(String file) {
        Set<String> keys = read(file, Language.ENGLISH).keySet();
        return keys.stream()
                .filter(key -> key.endsWith(".other"))
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .filter(base -> keys.contains(base + ".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String base(String key, Set<String> plurals) {
        String base = FORM.matcher(key).replaceFirst("");
        return plurals.contains(base) ? base : key;
    }

    @Test
    void everyPackageThatSaysSomethingIsLookedAt() {
        assertThat(files())
                .contains(
                        DESCRIPTION,
                        "org/sahab/ui/settings/texts",
                        "org/sahab/ui/export/texts",
                        "org/sahab/ui/help/texts");
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAreTheSameInEveryLanguageWithThePluralsOfEach(String file) {
        Set<String> plurals = plurals(file);
        Set<String> plain = new TreeSet<>(read(file, Language.ENGLISH).keySet());
        plain.removeIf(key -> !base(key, plurals).equals(key));
        for (Language language : Language.values()) {
            Set<String> expected = new TreeSet<>(plain);
            for (String plural : plurals) {
                Plural.formsOf(language).forEach(form -> expected.add(plural + form.suffix()));
            }
            assertThat(read(file, language).keySet()).as(language.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void translationsFillTheSameArgumentsAndKeepMnemonics(String file) {
        Set<String> plurals = plurals(file);
        Map<String, String> english = read(file, Language.ENGLISH);
        for (Language language : Language.values()) {
            read(file, language).forEach((key, text) -> {
                String base = base(key, plurals);
                String source = english.getOrDefault(key, english.getOrDefault(base + ".other", ""));
                Set<String> arguments = arguments(text);
                if (!base.equals(key)) {
                    // "one project" needs no number
                    arguments.add("n");
                }
                Set<String> expected = arguments(source);
                if (!base.equals(key)) {
                    expected.add("n");
                }
                if (key.endsWith(".zero")) {
                    // none are nowhere
                    assertThat(expected).as(language + " " + key).containsAll(arguments);
                } else {
                    assertThat(arguments).as(language + " " + key).isEqualTo(expected);
                }
                assertThat(text).as(language + " " + key).isNotBlank();
                assertThat(hasMnemonic(text))
                        .as(language + " " + key + " mnemonic")
                        .isEqualTo(hasMnemonic(source));
            });
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(argument -> argument.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasMnemonic(String text) {
        return text.replace("&&", "").matches("(?s).*&\\S.*");
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsLeftInEnglish(String file) {
        Map<String, String> english = read(file, Language.ENGLISH);
        for (Language language : List.of(Language.FRENCH, Language.ARABIC)) {
            Map<String, String> translated = read(file, language);
            List<String> left = english.keySet().stream()
                    .filter(key ->
                            english.get(key).equals(translated.get(key)) && !isTheSameEverywhere(english.get(key)))
                    .toList();
            assertThat(left).as(language.name()).isEmpty();
        }
    }

    private static boolean isTheSameEverywhere(String text) {
        String words = ARGUMENT.matcher(text)
                .replaceAll("")
                .replaceAll("[^\\p{L}\\s]", "")
                .strip();
        return words.isEmpty() || SAME.contains(words);
    }

    @ParameterizedTest
    @MethodSource("files")
    void textsOfPackagesAreUsedAndTextsThatAreUsedAreThere(String file) throws IOException {
        if (file.equals(DESCRIPTION)) {
            return;
        }
        Set<String> plurals = plurals(file);
        Set<String> keys = new TreeSet<>();
        read(file, Language.ENGLISH).keySet().forEach(key -> keys.add(base(key, plurals)));
        Set<String> constants = constants(file.substring(0, file.lastIndexOf('/')));

        assertThat(keys.stream()
                        .filter(key -> constants.stream().noneMatch(constant -> makes(constant, key)))
                        .toList())
                .as("not used")
                .isEmpty();
        Set<String> starts = keys.stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(constants.stream()
                        .filter(constant -> constant.matches("[a-z]\\w*(\\.[\\w-]+)+")
                                && starts.contains(constant.substring(0, constant.indexOf('.') + 1)))
                        .filter(constant -> !NO_TEXTS.contains(constant))
                        .filter(constant -> !keys.contains(constant)
                                && keys.stream().noneMatch(key -> key.startsWith(constant + ".")))
                        .toList())
                .as("not there")
                .isEmpty();
    }

    /** A constant is a key, or its beginning, or joined with others to one. */
    private static boolean makes(String constant, String key) {
        if (constant.equals(key) || constant.length() > 1 && constant.endsWith(".") && key.startsWith(constant)) {
            return true;
        }
        if (constant.indexOf('\u0001') < 0
                || constant.chars().filter(Character::isLetter).count() < 3) {
            return false;
        }
        String pattern =
                Stream.of(constant.split("\u0001", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return key.matches(pattern);
    }

    /** Of the plug-in itself, not of the fragment that tests it. */
    private static Set<String> constants(String folder) throws IOException {
        Set<String> constants = new TreeSet<>();
        for (String path : Collections.list(SAHAB.getEntryPaths(folder))) {
            if (path.endsWith(".class")) {
                try (InputStream stream = SAHAB.getEntry(path).openStream()) {
                    constants.addAll(ClassConstants.strings(stream));
                }
            }
        }
        return constants;
    }

    @Test
    void whatTheDescriptionNamesIsThereAndNothingElse() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
            try (InputStream stream = SAHAB.getEntry(file).openStream()) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                Pattern.compile("[\">: ]%([\\w.]+)")
                        .matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(named::add);
            }
        }
        assertThat(read(DESCRIPTION, Language.ENGLISH).keySet()).isEqualTo(named);
    }
}
