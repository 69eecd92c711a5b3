package org.sahab.rules.file;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.sahab.rules.text.LiteralScanner;

/** Of many conditions that each need one of some texts, finds in one pass over a text those that could match in it. */
final class LiteralIndex {

    /** Beyond this many characters a condition is tried everywhere instead: rules that need more are out to fill the memory. */
    private static final int MAXIMUM_CHARACTERS = 120_000;

    private final LiteralScanner scanner;
    private final int[][] needed;

    /** The texts that each condition needs one of; an empty list for a condition that needs none. */
    LiteralIndex(List<List<String>> required) {
        TreeSet<String> texts = new TreeSet<>();
        int characters = 0;
        for (List<String> any : required) {
            for (String text : any) {
                if (characters + text.length() <= MAXIMUM_CHARACTERS && texts.add(text)) {
                    characters += text.length();
                }
            }
        }
        scanner = new LiteralScanner(texts);
        needed = required.stream()
                .map(any -> any.stream().mapToInt(scanner::number).toArray())
                .map(numbers -> Arrays.stream(numbers).anyMatch(number -> number < 0) ? new int[0] : numbers)
                .toArray(int[][]::new);
    }

    /** What occurs in a text. */
    BitSet scan(String text) {
        return scanner.scan(text);
    }

    /** Whether a condition could match in a text in which this occurs. */
    boolean mayMatch(int condition, BitSet present) {
        int[] any = needed[condition];
        if (any.length == 0) {
            return true;
        }
        for (int number : any) {
            if (present.get(number)) {
                return true;
            }
        }
        return false;
    }
}
