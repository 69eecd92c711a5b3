package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DefaultLocaleTest {

    @Test
    void conversionsAndFormatsWithoutALocaleAreFound() {
        CheckTester.of("DefaultLocale").java("""
            import java.text.*;
            import java.util.Locale;

            class Texts {
                String all(String text) {
                    NumberFormat numbers = NumberFormat.getInstance(); // FOUND
                    DateFormat dates = new SimpleDateFormat("d MMMM"); // FOUND
                    Locale.setDefault(Locale.FRANCE); // FOUND
                    return text.toUpperCase() // FOUND
                            + numbers + dates;
                }
            }
            """).test();
    }

    @Test
    void namedLocalesAreNotFound() {
        CheckTester.of("DefaultLocale").java("""
            import java.text.*;
            import java.util.Locale;

            class Texts {
                String all(String text, Locale user) {
                    NumberFormat numbers = NumberFormat.getInstance(user);
                    DateFormat dates = new SimpleDateFormat("d MMMM", user);
                    return text.toLowerCase(Locale.ROOT) + numbers + dates;
                }
            }
            """).test();
    }

    @Test
    void comparisonsAndFormatsThatDoNotDependOnItAreNotFound() {
        CheckTester.of("DefaultLocale").java("""
            class Texts {
                boolean same(String a, String b) {
                    return a.equalsIgnoreCase(b) || String.format("%s", a).equals(b);
                }
            }
            """).test();
    }

    @Test
    void methodsOfOtherTypesAreNotFound() {
        CheckTester.of("DefaultLocale").java("""
            class Texts {
                String toLowerCase() {
                    return "a";
                }

                char lower(char c) {
                    return (toLowerCase() + Character.toLowerCase(c)).charAt(0);
                }
            }
            """).test();
    }
}
