package org.sahab.checks.energy;

import java.util.Random;

/** Code that puts strings together in loops, made at random from a seed: {@code Sample.run()} calls it all. */
final class RandomConcatenations {

    private static final String[] NUMBERS = {
        "letter", "'b'", "number", "3", "large", "tiny", "1.5f", "half", "(char) (letter + 1)"
    };
    private static final String[] STRINGS = {"\"s\"", "word", "none", "String.valueOf(number)", "\"\"", "(word)"};
    private static final String[] OBJECTS = {
        "object", "boxed", "sequence", "buffer", "true", "null", "CONSTANT", "number > 6 ? \"x\" : 'y'", "text.length()"
    };

    private final Random random;

    private RandomConcatenations(long seed) {
        random = new Random(seed);
    }

    /** A class with so many methods. */
    static String sample(long seed, int methods) {
        RandomConcatenations made = new RandomConcatenations(seed);
        StringBuilder code = new StringBuilder("public class Sample {\n    static final Object CONSTANT = 1;\n\n");
        StringBuilder calls = new StringBuilder("\"\"");
        for (int i = 0; i < methods; i++) {
            code.append(made.method(i));
            calls.append(" + m").append(i).append("()");
        }
        return code.append("    public static String run() {\n        return ")
                .append(calls)
                .append(";\n    }\n}\n")
                .toString();
    }

    private String method(int index) {
        String end =
                random.nextBoolean() ? "return text;" : "text = text.trim();\n        return text + text.length();";
        return """
                static String m%d() {
                    char letter = 'a';
                    int number = 7;
                    long large = 1L << 40;
                    byte tiny = -1;
                    double half = .5;
                    String word = "w";
                    String none = null;
                    Object object = null;
                    Integer boxed = null;
                    CharSequence sequence = new StringBuilder("c");
                    StringBuffer buffer = new StringBuffer("b");
                    String text = %s;
                    for (int k = 5; k < 9; k++) {
                        text += %s;
                        if (!text.isEmpty()) {
                            text = text + %s;
                        }
                        for (int j = 0; j < k; j++) {
                            text += %s;
                        }
                    }
                    %s
                }

            """.formatted(index, string(1), any(3), operands(), any(2), end);
    }

    private String operands() {
        StringBuilder operands = new StringBuilder(operand());
        for (int more = random.nextInt(3); more > 0; more--) {
            operands.append(" + ").append(operand());
        }
        return operands.toString();
    }

    private String operand() {
        return switch (random.nextInt(5)) {
            case 0 -> one(NUMBERS);
            case 1 -> "(" + number(2) + ")";
            case 2 -> "(" + one(OBJECTS) + ")";
            case 3 -> "(" + string(2) + ")";
            default -> one(STRINGS);
        };
    }

    private String any(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> number(depth);
            case 1 -> one(OBJECTS);
            default -> string(depth);
        };
    }

    private String number(int depth) {
        return depth == 0 || random.nextInt(3) == 0 ? one(NUMBERS) : number(depth - 1) + " + " + one(NUMBERS);
    }

    private String string(int depth) {
        if (depth == 0) {
            return one(STRINGS).equals("none") ? "\"n\"" : "\"t\"";
        }
        return switch (random.nextInt(4)) {
            case 0 -> number(depth) + " + " + one(STRINGS);
            case 1 -> "(" + one(OBJECTS).replace("text.length()", "object") + ") + " + string(0);
            default ->
                string(depth - 1) + " + "
                        + operand().replace("text.length()", "k").replace("k", "number");
        };
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
