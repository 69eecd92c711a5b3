package org.sahab.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    @Test
    void anExpressionThatWouldBacktrackWithoutEndIsMatchedInLinearTime() throws InvalidRegexException {
        Regex regex = Regex.compile("(a+)+b");

        assertThat(regex.find("a".repeat(20_000))).isFalse();
    }

    @Test
    void withBackReferencesItIsStoppedAfterAsManyStepsAsTheTextIsLong() throws InvalidRegexException {
        Regex regex = Regex.compile("(a|a)*\\1b");

        assertThatThrownBy(() -> regex.find("a".repeat(200))).isInstanceOf(RegexBudgetException.class);
        assertThat(regex.find("aab")).isTrue();
    }

    @Test
    void whatTakesTooLongIsMatchedToTheEndAllTheSame() throws InvalidRegexException {
        Regex regex = Regex.compile("(x+x+)+y");
        String text = "xxy " + "x".repeat(3_000) + " xxxy\n" + "x".repeat(3_000) + "\nxxy";

        assertThat(matches(regex, text)).containsExactly("0xxy", "3005xxxy", "6011xxy");
    }

    /** All ways to match an expression must say the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a b+ [ab]? (?:a|ab) (b|) c* (?:cd){1,2} . \\d [^a] \\s (a|b)*c ^b a$; aabbccd1_ ",
                "ab (?:a|b|)cd (a|[bc]d)[a-c] (?:ab|c+)d ab{1,3}c ^ab|cd a(?:b|.c)d cd$|ab .?ab \\bcd"
                        + " (?:a|b)(?:cd|.a); abcdabcd_",
                "ab cd \\w+ [^\\n]* (?:ab|dc) \\d+\\. [0-9] ^a d$ \\S [a-c]+ .* (?:bc)+ \\. b?; abcd1._ "
            })
    void allMatchesAreThoseOfRe2(String pieces, String alphabet) throws InvalidRegexException {
        Random random = new Random(3);
        String[] parts = pieces.split(" ");
        int found = 0;
        for (int round = 0; round < 6_000; round++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                pattern.append(parts[random.nextInt(parts.length)]);
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                text.append(c == '_' ? '\n' : c);
            }
            List<String> expected = new ArrayList<>();
            var matcher = com.google.re2j.Pattern.compile(pattern.toString(), com.google.re2j.Pattern.MULTILINE)
                    .matcher(text);
            while (matcher.find()) {
                if (!matcher.group().isEmpty()) {
                    expected.add(matcher.start() + matcher.group());
                }
            }
            found += expected.size();
            assertThat(matches(Regex.compile(pattern.toString()), text.toString()))
                    .as("%s in %s", pattern, text)
                    .isEqualTo(expected);
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(\\W|^)(?:[a-zA-Z]:|\\\\[\\w.]+)([\\\\/][^\\n]+)+; x=C:\\a http://b 'd:/e' ; 1=C:\\a http://b 'd:/e' ",
                "(?<![a-z])[a-z]:/\\w+; http://a x:/b; 9x:/b",
                "(?<![a-z])(ab|cd)x; zabx abx cdx; 5abx 9cdx",
                "\\bab\\b; abab ab; 5ab",
                "^ab; ab ab; 0ab",
                "ab$; ab ab; 3ab"
            })
    void whatStandsBeforeAMatchCountsWhereOnlyThePlacesOfItsTextsAreTried(String pattern, String text, String expected)
            throws InvalidRegexException {
        assertThat(String.join(" ", matches(Regex.compile(pattern), text))).isEqualTo(expected.strip());
    }

    private static List<String> matches(Regex regex, String text) {
        List<String> matches = new ArrayList<>();
        Regex.Search search = regex.in(text);
        while (search.next()) {
            if (search.end() > search.start()) {
                matches.add(search.start() + text.substring(search.start(), search.end()));
            }
        }
        return matches;
    }

    @Test
    void alternativesThatRecurWithLookAroundDoNotOverflowTheStack() throws InvalidRegexException {
        Regex regex = Regex.compile("(?=a)(a|b|c)*d");

        assertThatThrownBy(() -> regex.find("abc".repeat(200_000))).isInstanceOf(RegexBudgetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"((x{1000}){1000}){1000}", "(((x{100}){100}){100}){100}", "(x{1000}){999}"})
    void repetitionsThatMultiplyAreRefused(String pattern) {
        assertThatThrownBy(() -> Regex.compile(pattern)).isInstanceOf(InvalidRegexException.class);
    }

    @Test
    void groupsThatNestWithoutEndAreRefused() {
        assertThatThrownBy(() -> Regex.compile("(".repeat(5000) + ")".repeat(5000)))
                .isInstanceOf(InvalidRegexException.class);
    }

    @Test
    void namedGroupsAreKnownInBothSyntaxes() throws InvalidRegexException {
        for (String pattern : List.of("(?P<user_name>\\w+)@", "(?<!x)(?P<user_name>\\w+)@")) {
            Regex regex = Regex.compile(pattern);
            Regex.Search search = regex.in("to: scott@example");

            assertThat(regex.groups()).containsExactly("user_name");
            assertThat(search.next()).isTrue();
            assertThat("to: scott@example".substring(search.start("user_name"), search.end("user_name")))
                    .isEqualTo("scott");
        }
    }

    @Test
    void linesAreToldApartByLineFeedsAlone() throws InvalidRegexException {
        assertThat(Regex.compile("^b$").find("a\nb\nc")).isTrue();
        assertThat(Regex.compile("(?=b)^b$").find("a\nb\nc")).isTrue();
        assertThat(Regex.compile("(?=a).+c").find("a\u2028c")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spring\\.datasource; spring.datasource",
                "(redis|jedis)\\.(.*\\.)?url; jedis.,redis. and url",
                "(?i)Password\\s*=; password",
                "t3s?://; t3://,t3s://",
                ".*log4j.*\\.jar; log4j and .jar",
                ".*simple\\(.*property.*\\); property and simple(",
                "a.b; ''",
                "x*; ''",
                "foo|; ''",
                "(foo)?bar; bar,foobar",
                "[fb]oo; boo,foo",
                "(?!abc)def; def",
                "\\Qa.b\\E+; ''",
                "[a-z]:([\\\\/]\\w+)+; :/,:\\",
                "[pP]a[sS]{2}w(?:or)?d; passwd,password",
                "x?(yz)+; yz and xyz,yz",
                "(ab|cd\\w)+e; ab,cd"
            })
    void whatAMatchMustHoldIsKnown(String pattern, String required) throws InvalidRegexException {
        String known = Regex.compile(pattern).required().stream()
                .map(any -> String.join(",", any))
                .collect(Collectors.joining(" and "));

        assertThat(known).isEqualTo(required);
    }

    /** What a match must hold may never keep a match from being found. */
    @Test
    void everyMatchHoldsWhatIsRequired() throws InvalidRegexException {
        Random random = new Random(7);
        String[] pieces = {
            "ab",
            "c",
            "[cd]",
            "(?:ab|cd)",
            "(?:e|)",
            "f?",
            "g+",
            "h*",
            "(?:ij){2}",
            "k{0,2}",
            ".",
            "\\.",
            "(?i:Lm)",
            "[^n]",
            "\\w",
            "(?:ab|c)?",
            "\\b",
            "x{1,3}",
            "(?:o|pq)+"
        };
        String alphabet = "abcdefghijklmnopqx. ABL";
        int matches = 0;
        for (int round = 0; round < 4_000; round++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                pattern.append(pieces[random.nextInt(pieces.length)]);
                if (random.nextInt(6) == 0) {
                    pattern.append('|');
                }
            }
            Regex regex = Regex.compile(pattern.toString());
            for (int i = 0; i < 12; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = 0; j < 12; j++) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                if (!regex.required().isEmpty() && regex.find(text.toString())) {
                    matches++;
                    String lower = text.toString().toLowerCase(Locale.ROOT);
                    assertThat(regex.required())
                            .as("%s in %s", pattern, text)
                            .allMatch(any -> any.stream().anyMatch(lower::contains));
                }
            }
        }
        assertThat(matches).isGreaterThan(100);
    }

    @Test
    void aScannerFindsWhatOccursAndNothingElse() {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(List.of("ab", "abc", "bc", "b.c", "aab", "k", "s", "c"));
        for (int i = 0; i < 100; i++) {
            texts.add(randomText(random, 1 + random.nextInt(5)));
        }
        LiteralScanner scanner = new LiteralScanner(texts);
        for (int round = 0; round < 500; round++) {
            String text = randomText(random, 30).toUpperCase(Locale.ROOT);
            var present = scanner.scan(text);
            for (String wanted : texts) {
                assertThat(present.get(scanner.number(wanted)))
                        .as("%s in %s", wanted, text)
                        .isEqualTo(text.toLowerCase(Locale.ROOT).contains(wanted));
            }
        }
        assertThat(scanner.number("not there")).isNegative();
        assertThat(scanner.scan("\u212A").get(scanner.number("k"))).isTrue();
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abc.".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
