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
    private final int[][][] needed;

    /** For each condition the sets of texts that it needs one of each of; an empty list for a condition that needs none. */
    LiteralIndex(List<List<List<String>>> required) {
        TreeSet<String> texts = new TreeSet<>();
        int characters = 0;
        for (List<List<String>> all : required) {
            for (String text : all.stream().flatMap(List::stream).toList()) {
                if (characters + text.length() <= MAXIMUM_CHARACTERS && texts.add(text)) {
                    characters += text.length();
                }
            }
        }
        scanner = new LiteralScanner(texts);
        needed = required.stream()
                .map(all -> all.stream()
                        .map(any -> any.stream().mapToInt(scanner::number).toArray())
                        .filter(numbers -> Arrays.stream(numbers).allMatch(number -> number >= 0))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** What occurs in a text. */
    BitSet scan(String text) {
        return scanner.scan(text);
    }

    /** Whether a condition could match in a text in which this occurs. */
    boolean mayMatch(int condition, BitSet present) {
        for (int[] any : needed[condition]) {
            if (!holdsOne(any, present)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsOne(int[] any, BitSet present) {
        for (int number : any) {
            if (present.get(number)) {
                return true;
            }
        }
        return false;
    }
}
