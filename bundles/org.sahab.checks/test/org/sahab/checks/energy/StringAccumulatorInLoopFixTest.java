package org.sahab.checks.energy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.checks.fix.FixTester;
import org.sahab.checks.fix.SameOutput;

class StringAccumulatorInLoopFixTest {

    private static final FixTester FIX = FixTester.of("StringAccumulatorInLoop");

    /** A method with these statements, that has something of everything. */
    private static String method(String statements) {
        return """
            import java.util.List;

            class Sample {
                String field = "";

                String text(String[] names, List<Integer> numbers, char[] chars, Object any, String given) throws Exception {
            %s    }

                static <T> T generic() {
                    return null;
                }
            }
            """.formatted(statements.indent(8));
    }

    private static void mends(String before, String after) {
        FIX.mends(method(before), method(after));
    }

    @Test
    void theVariableBecomesTheBuilder() {
        mends("""
            String text = "";
            for (String name : names) {
                text += name + "\\n"; // one line each
            }
            return text;
            """, """
            StringBuilder text = new StringBuilder();
            for (String name : names) {
                text.append(name).append("\\n"); // one line each
            }
            return text.toString();
            """);
    }

    @Test
    void whatItHeldIsKept() {
        mends("""
            String text = "Names: " + names.length; // the head
            text += ":";
            for (String name : names) {
                /* then */ text = text + ' ' + name /* the name */;
            }
            text += ".";
            return "<" + text + ">";
            """, """
            StringBuilder text = new StringBuilder("Names: " + names.length); // the head
            text.append(":");
            for (String name : names) {
                /* then */ text.append(' ').append(name) /* the name */;
            }
            text.append(".");
            return "<" + text + ">";
            """);
    }

    @Test
    void inferredTypesStayInferred() {
        mends("""
            var text = "";
            for (String name : names)
                text += name;
            return text;
            """, """
            var text = new StringBuilder();
            for (String name : names)
                text.append(name);
            return text.toString();
            """);
    }

    @Test
    void testsForEmptinessBecomeTestsOfLength() {
        String before = method("""
            String text = "";
            for (String name : names) {
                if (!text.isEmpty()) {
                    text += ", ";
                }
                boolean none = "".equals(text) == true && text.length() < 9;
                text += name + none;
            }
            return text.equals("") ? "none" : text.substring(1);
            """);
        String after = method("""
            StringBuilder text = new StringBuilder();
            for (String name : names) {
                if (text.length() > 0) {
                    text.append(", ");
                }
                boolean none = (text.length() == 0) == true && text.length() < 9;
                text.append(name).append(none);
            }
            return (text.length() == 0) ? "none" : text.substring(1);
            """);
        FIX.level(8).mends(before, after);
        FIX.mends(before, after.replace("if (text.length() > 0)", "if (!text.isEmpty())"));
    }

    @Test
    void aBuilderStandsBesideAVariableThatIsUsedOtherwise() {
        mends("""
            String text = "", other = null;
            // all names
            for (String name : names) {
                text += name + ", ";
            } // done
            if (text.endsWith(", ")) {
                text = text.substring(0, text.length() - 2);
            }
            return text + other;
            """, """
            String text = "", other = null;
            StringBuilder textBuilder = new StringBuilder(text);
            // all names
            for (String name : names) {
                textBuilder.append(name).append(", ");
            } // done
            text = textBuilder.toString();
            if (text.endsWith(", ")) {
                text = text.substring(0, text.length() - 2);
            }
            return text + other;
            """);
    }

    @Test
    void theBuilderStandsAroundTheOutermostLoopThatAllowsIt() {
        mends("""
            String text = "";
            for (String name : names) {
                for (int number : numbers) {
                    text += name + number;
                    if (text.length() > 100) {
                        return text;
                    }
                }
                text += ";";
            }
            text = text.trim();
            return text;
            """, """
            String text = "";
            StringBuilder textBuilder = new StringBuilder(text);
            for (String name : names) {
                for (int number : numbers) {
                    textBuilder.append(name).append(number);
                    if (textBuilder.length() > 100) {
                        return textBuilder.toString();
                    }
                }
                textBuilder.append(";");
            }
            text = textBuilder.toString();
            text = text.trim();
            return text;
            """);
    }

    @Test
    void onlyTheInnerLoopGetsABuilderWhereTheOuterOneNeedsTheString() {
        mends("""
            String text = "";
            for (String name : names) {
                for (int number : numbers) {
                    text += number;
                }
                System.out.println(name + text);
            }
            return text;
            """, """
            String text = "";
            for (String name : names) {
                StringBuilder textBuilder = new StringBuilder(text);
                for (int number : numbers) {
                    textBuilder.append(number);
                }
                text = textBuilder.toString();
                System.out.println(name + text);
            }
            return text;
            """);
    }

    @Test
    void severalVariablesOfOneLoopAreMendedOneAfterTheOther() {
        FIX.mendedAll(method("""
            String text = "", keys = "";
            String others = "";
            for (String name : names) {
                text += name;
                keys += name.length();
                others = others.concat("x" + name);
            }
            return text + keys + others;
            """));
    }

    @Test
    void parametersAndLabelsAndEndlessLoopsWithABreakAreMended() {
        mends("""
            given = "" + any;
            out: while (true) {
                for (String name : names) {
                    given += name;
                    if (given.length() > 10) {
                        break out;
                    }
                }
            }
            return given;
            """, """
            given = "" + any;
            StringBuilder givenBuilder = new StringBuilder(given);
            out: while (true) {
                for (String name : names) {
                    givenBuilder.append(name);
                    if (givenBuilder.length() > 10) {
                        break out;
                    }
                }
            }
            given = givenBuilder.toString();
            return given;
            """);
    }

    @Test
    void whatIsWrittenOutIsTheSame() {
        String before = """
            import java.util.List;

            public class Sample {
                static int count;

                static Object failing() {
                    if (++count % 3 == 0) {
                        throw new IllegalStateException();
                    }
                    return count;
                }

                public static String run() {
                    String text = "start";
                    String none = null;
                    Object object = null;
                    Integer boxed = null;
                    int[] ints = null;
                    char letter = 'a';
                    byte small = -3;
                    long large = 1L << 40;
                    StringBuilder sequence = new StringBuilder("sequence");
                    CharSequence other = new StringBuffer("other");
                    for (int i = 0; i < 20; i++) {
                        text += letter;
                        text += letter + 1;
                        text += 'a' + 'b' + "x" + 'c' + 'd';
                        text += 1 + 2 + "y" + 1 + 2;
                        text += "z" + (1 + 2) + (letter + i);
                        text += none;
                        text += null;
                        text += "n" + null + object + boxed + ints;
                        text += small + large + "s" + small + large + 1.5f + 2.5 + true;
                        text += sequence;
                        text += other + "c" + sequence;
                        text += i % 2 == 0 ? "even" : letter;
                        text += i % 2 == 0 ? 1 : 'o';
                        text = text + i + i;
                        text = text + (i + i) + ("p" + i + (i + 1));
                        text += "len" + text.length() + text.length();
                        text += i++ + "," + i++;
                        try {
                            text += "t" + failing() + failing();
                        } catch (IllegalStateException e) {
                            text += "f";
                        }
                    }
                    return text;
                }
            }
            """;
        SameOutput.assertSame(before, FIX.mended(before));
        String beside = before.replace("return text;", "text = text.trim();\n        return text;");
        SameOutput.assertSame(beside, FIX.mended(beside));
    }

    @Test
    void textBlocksKeepTheirText() {
        String before = """
            public class Sample {
                public static String run() {
                    String text = \"""
                          head
                        begins
                        \""";
                    for (int i = 0; i < 20; i++) {
                        if (i > 2)
                            text += \"""
                                  one
                                \t two
                                \""" + i + \"""
                                    three\""";
                    }
                    return text;
                }
            }
            """;
        String beside = before.replace("return text;", "text = text.trim();\n        return text;");
        SameOutput.assertSame(before, FIX.mended(before));
        SameOutput.assertSame(beside, FIX.mended(beside));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenOutIsTheSameForConcatenationsMadeAtRandom(long seed) {
        String before = RandomConcatenations.sample(seed, 8);
        SameOutput.assertSame(before, FIX.mendedAll(before));
    }

    @Test
    void linesEndAndAreIndentedAsInTheFile() {
        FIX.mends(
                "class A {\r\n"
                        + "\tString a(String[] b) {\r\n"
                        + "\t\tString c = \"\";\r\n"
                        + "\t\tfor (String d : b)\r\n"
                        + "\t\t\tc += d;\r\n"
                        + "\t\tc = c.trim();\r\n"
                        + "\t\treturn c;\r\n"
                        + "\t}\r\n"
                        + "}\r\n",
                "class A {\r\n\tString a(String[] b) {\r\n\t\tString c = \"\";\r\n"
                        + "\t\tStringBuilder cBuilder = new StringBuilder(c);\r\n\t\tfor (String d : b)\r\n"
                        + "\t\t\tcBuilder.append(d);\r\n\t\tc = cBuilder.toString();\r\n"
                        + "\t\tc = c.trim();\r\n\t\treturn c;\r\n\t}\r\n}\r\n");
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() {
        mends("""
            String text = "", textBuilder = "";
            for (String name : names) {
                text += name;
            }
            return text + textBuilder;
            """, """
            String text = "", textBuilder = "";
            StringBuilder textBuilder2 = new StringBuilder(text);
            for (String name : names) {
                textBuilder2.append(name);
            }
            text = textBuilder2.toString();
            return text + textBuilder;
            """);
    }

    @Test
    void commentsInsideAConcatenationStay() {
        mends("""
            String text = "";
            for (String name : names) {
                text += name // the name
                        + ";";
            }
            return text;
            """, """
            StringBuilder text = new StringBuilder();
            for (String name : names) {
                text.append(name // the name
                        + ";");
            }
            return text.toString();
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // It may be null, which a builder cannot start with.
                "String text = null; for (String name : names) { text += name; } return text;",
                "for (String name : names) { given += name; } return given;",
                "String text = given; for (String name : names) { text += name; } return text;",
                "String text = \"\"; if (any == null) text = given; for (String name : names) { text += name; } return"
                        + " text;",
                // Something is put before it.
                "String text = \"\"; for (String name : names) { text = name + text; } return text;",
                "String text = \"\"; for (String name : names) { text = name + text; text += 1; } return text;",
                // concat fails on null.
                "String text = \"\"; for (String name : names) { text = text.concat(name); } return text;",
                // It is a field, or its value is used.
                "for (String name : names) { field += name; } return field;",
                "String text = \"\"; for (String name : names) { int n = (text += name).length(); } return text;",
                // append takes an array of characters for its content, and does not know the type of what it is given.
                "String text = \"\"; for (String name : names) { text += chars; } return text;",
                "String text = \"\"; for (String name : names) { text += generic(); } return text;",
                "String text = \"\"; for (String name : names) { text += missing(); } return text;",
                // What is put behind the loop would not be reached.
                "String text = \"\"; outer: for (int n : numbers) { for (String name : names) { text += name; "
                        + "if (n > 3) continue outer; } text = text.trim(); } return text;",
                "String text = \"\"; try { for (String name : names) { text += Integer.parseInt(name); } } "
                        + "catch (NumberFormatException e) { text = text + 1 + text; } return text;",
                "String text = \"\", other = null; while (true) { text += other; if (text.length() > 9) return text; }",
            })
    void whatCannotBeCheckedIsNotOffered(String statements) {
        FIX.leaves(method(statements));
    }

    @Test
    void anotherStringBuilderIsNotTakenForTheRightOne() {
        FIX.leaves("""
            class Sample {
                String text(String[] names) {
                    String text = "";
                    for (String name : names) {
                        text += name;
                    }
                    return text;
                }

                static class StringBuilder {}
            }
            """);
    }
}
