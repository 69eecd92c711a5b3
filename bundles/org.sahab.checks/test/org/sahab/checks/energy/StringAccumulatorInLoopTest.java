package org.sahab.checks.energy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;
import org.sahab.model.finding.Finding;

class StringAccumulatorInLoopTest {

    private static void test(String code) {
        CheckTester.of(new StringAccumulatorInLoop()).java(code).test();
    }

    @Test
    void stringsThatGrowInEveryKindOfLoopAreFound() {
        test("""
            import java.util.Iterator;
            import java.util.List;

            class Loops {
                String all(List<String> names, Iterator<String> more, int n) {
                    String a = "";
                    for (String name : names) {
                        a += name; // FOUND
                    }
                    String b = null;
                    for (int i = 0; i < n; i++) {
                        b = b + i; // FOUND
                    }
                    String c = "";
                    while (more.hasNext()) {
                        c = more.next() + c; // FOUND
                    }
                    String d = "";
                    do {
                        d = d.concat("x"); // FOUND
                    } while (d.length() < n);
                    return a + b + c + d;
                }
            }
            """);
    }

    @Test
    void onlyTheFirstOfSeveralConcatenationsIsFound() {
        test("""
            class Several {
                String all(String[] names) {
                    String text = "";
                    for (String name : names) {
                        if (text.length() > 0) {
                            text += ", "; // FOUND
                        }
                        text += name;
                    }
                    return text;
                }
            }
            """);
    }

    @Test
    void theNameIsAnArgumentOfTheMessage() {
        Finding finding = CheckTester.of(new StringAccumulatorInLoop())
                .java("""
                    class Named {
                        String text(String[] names) {
                            String result = "";
                            for (String name : names) {
                                result += name;
                            }
                            return result;
                        }
                    }
                    """)
                .findings()
                .get(0);

        assertThat(finding.message().arguments().get("name").value()).isEqualTo("result");
    }

    @Test
    void fieldsThatGrowAreFoundInLambdasToo() {
        test("""
            import java.util.List;

            class Fields {
                private String text = "";

                void all(List<String> names) {
                    for (String name : names) {
                        this.text += name; // FOUND
                    }
                    names.forEach(name -> text += name); // FOUND
                }
            }
            """);
    }

    @Test
    void anInnerLoopThatFillsAStringOfTheOuterRoundIsFound() {
        test("""
            class Nested {
                void all(String[][] rows) {
                    for (String[] row : rows) {
                        String line = "";
                        for (String cell : row) {
                            line += cell; // FOUND
                        }
                        System.out.println(line);
                    }
                }
            }
            """);
    }

    @Test
    void stringsThatLiveForOneRoundAreNotFound() {
        test("""
            class OneRound {
                void all(String[] names, String last) {
                    for (String name : names) {
                        String line = name;
                        line += ";";
                        System.out.println(line);
                    }
                    for (String name : names) {
                        last = "";
                        last += name;
                    }
                }
            }
            """);
    }

    @Test
    void stringsThatAreStartedAgainAreNotFound() {
        test("""
            import java.util.List;

            class Tokens {
                void split(String text, List<String> tokens) {
                    String token = "";
                    for (char c : text.toCharArray()) {
                        if (c == ',') {
                            tokens.add(token);
                            token = "";
                        } else {
                            token += c;
                        }
                    }
                }
            }
            """);
    }

    @Test
    void stringsWhoseContentIsNeededInEveryRoundAreNotFound() {
        test("""
            import java.io.File;

            class Paths {
                void make(String[] segments) {
                    String path = "";
                    for (String segment : segments) {
                        path += "/" + segment;
                        new File(path).mkdir();
                    }
                }
            }
            """);
    }

    @Test
    void loopsThatEndRightAfterAreNotFound() {
        test("""
            class Ends {
                String first(String[] names) {
                    String text = "a";
                    for (String name : names) {
                        if (name.isEmpty()) {
                            text += name;
                            break;
                        }
                    }
                    for (String name : names) {
                        text += name;
                        return text;
                    }
                    return text;
                }
            }
            """);
    }

    @Test
    void aBreakOfASwitchDoesNotEndTheLoop() {
        test("""
            class Switches {
                String all(int[] codes) {
                    String text = "";
                    for (int code : codes) {
                        switch (code) {
                            case 1:
                                text += "one"; // FOUND
                                break;
                            default:
                        }
                    }
                    return text;
                }
            }
            """);
    }

    @Test
    void fewRoundsByAConstantAreNotFound() {
        test("""
            class Few {
                String stars() {
                    String text = "";
                    for (int i = 0; i < 5; i++) {
                        text += "*";
                    }
                    while (text.length() % 4 != 0) {
                        text += "=";
                    }
                    return text;
                }
            }
            """);
    }

    @Test
    void numbersAndElementsOfArraysAreNotFound() {
        test("""
            class Numbers {
                int sum(int[] values, String[] lines, char c) {
                    int sum = 0;
                    for (int i = 0; i < values.length; i++) {
                        sum += values[i];
                        sum = sum + 1;
                        lines[i] += "x";
                        c += 1;
                    }
                    return sum;
                }
            }
            """);
    }

    @Test
    void buildersAreNotFound() {
        test("""
            class Builders {
                String all(String[] names) {
                    StringBuilder text = new StringBuilder();
                    for (String name : names) {
                        text.append(name);
                    }
                    return text.toString();
                }
            }
            """);
    }

    @Test
    void aFileFullOfConcatenationsIsReadInReasonableTime() {
        StringBuilder code = new StringBuilder("class Many {\n String all(String[] names) {\n String t = \"\";\n");
        code.append("for (String a : names) {\n");
        code.append("t += a;\n".repeat(20_000));
        code.append("}\n return t;\n }\n}\n");

        assertThat(CheckTester.of(new StringAccumulatorInLoop())
                        .java(code.toString())
                        .findings())
                .hasSize(1);
    }
}
