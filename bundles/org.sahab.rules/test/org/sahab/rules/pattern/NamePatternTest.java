package org.sahab.rules.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.B; a.B",
                "a.(B|C); a.B a.C",
                "a.(B|C)?D; a.D a.BD a.CD",
                "a.(b|c)?*; a.b* a.c*",
                "a.(b|c)?.*; a..* a.b.* a.c.*",
                "(a|b).(C|D); a.C a.D b.C b.D",
                "(a.B | c.D); a.B c.D",
                "a.((B|C)|D); a.B a.C a.D",
                "(a.B); a.B",
                "a.List<java.lang.String>; a.List",
                "a.B$C; a.B.C"
            })
    void alternativesAreExpanded(String pattern, String expanded) throws InvalidPatternException {
        assertThat(NamePattern.parse(pattern))
                .extracting(one -> one.name().pattern())
                .containsExactly(expanded.split(" "));
    }

    @Test
    void parametersAndReturnTypesStandBehindTheName() throws InvalidPatternException {
        NamePattern pattern =
                NamePattern.parse("a.B.m(int, java.util.Map<K, V>) a.Result").get(0);

        assertThat(pattern.name().pattern()).isEqualTo("a.B.m");
        assertThat(pattern.parameters()).hasToString("[int, java.util.Map]");
        assertThat(pattern.returnType()).hasToString("a.Result");
        assertThat(NamePattern.parse("a.B.m()").get(0).parameters()).hasToString("[]");
        assertThat(NamePattern.parse("a.B.m").get(0).parameters()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.(B|C", "", "()", "(|)", "a.B|C"})
    void whatMakesNoSenseIsRefused(String pattern) {
        assertThatThrownBy(() -> NamePattern.parse(pattern)).isInstanceOf(InvalidPatternException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.String, java.lang.String, YES",
        "String, java.lang.String, YES",
        "java.lang.String, String, YES",
        "java.lang.String, other.String, NO",
        "java.lang.Object, java.lang.String, YES",
        "java.lang.Object, int, NO",
        "*, int, YES",
        "java.util.*, java.util.List, YES",
        "java.util.*, java.io.File, NO"
    })
    void parameterTypesFitByNameWithOrWithoutPackage(String wanted, String found, ParameterList.Fit fit) {
        assertThat(ParameterList.parse(wanted).fits(List.of(found))).isEqualTo(fit);
    }

    @Test
    void aGlobMatchesAsTheExpressionItStandsFor() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            String glob = text(random, "ab*?.", 6);
            String name = text(random, "ab.", 8);
            String expression = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");

            assertThat(new Glob(glob).matches(name)).as("%s on %s", glob, name).isEqualTo(name.matches(expression));
        }
    }

    @Test
    void aGlobKnowsWhatItsNamesCouldStartWith() {
        Random random = new Random(9);
        for (int round = 0; round < 20_000; round++) {
            Glob glob = new Glob(text(random, "ab*?.", 6));
            String name = text(random, "ab.", 8);
            if (glob.matches(name)) {
                for (int end = 0; end <= name.length(); end++) {
                    assertThat(glob.couldStartWith(name.substring(0, end)))
                            .as("%s on %s", glob, name)
                            .isTrue();
                }
            }
        }
        assertThat(new Glob("a.b*").couldStartWith("a.c")).isFalse();
        assertThat(new Glob("a.b").couldStartWith("a.bc")).isFalse();
    }

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
