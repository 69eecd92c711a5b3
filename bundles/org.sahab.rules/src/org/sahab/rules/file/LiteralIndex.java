package org.sahab.rules.file;

import java.util.ArrayList;
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

    /** The conditions that need nothing. */
    private final BitSet free = new BitSet();

    /** For each text, the conditions whose first need it is one of. */
    private final int[][] first;

    /**
     * For each condition the sets of texts that it needs one of each of; an empty list for a condition that needs none. Only
     * these conditions count.
     */
    LiteralIndex(List<List<List<String>>> required, BitSet counting) {
        TreeSet<String> texts = new TreeSet<>();
        int characters = 0;
        for (int i = counting.nextSetBit(0); i >= 0; i = counting.nextSetBit(i + 1)) {
            for (List<String> any : required.get(i)) {
                for (String text : any) {
                    if (characters + text.length() <= MAXIMUM_CHARACTERS && texts.add(text)) {
                        characters += text.length();
                    }
                }
            }
        }
        scanner = new LiteralScanner(texts);
        needed = new int[required.size()][][];
        List<List<Integer>> byText = new ArrayList<>();
        texts.forEach(text -> byText.add(new ArrayList<>(1)));
        for (int i = counting.nextSetBit(0); i >= 0; i = counting.nextSetBit(i + 1)) {
            needed[i] = numbers(required.get(i));
            if (needed[i].length == 0) {
                free.set(i);
            } else {
                for (int text : needed[i][0]) {
                    byText.get(text).add(i);
                }
            }
        }
        first = byText.stream()
                .map(ids -> ids.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The numbers of the texts in each set; a set with a text that is not looked for says nothing. */
    private int[][] numbers(List<List<String>> required) {
        int[][] sets = new int[required.size()][];
        int count = 0;
        for (List<String> any : required) {
            int[] numbers = new int[any.size()];
            boolean all = true;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = scanner.number(any.get(i));
                all &= numbers[i] >= 0;
            }
            if (all) {
                sets[count++] = numbers;
            }
        }
        return Arrays.copyOf(sets, count);
    }

    /** The conditions that could match in a text. */
    BitSet candidates(String text) {
        BitSet present = scanner.scan(text);
        BitSet candidates = (BitSet) free.clone();
        for (int found = present.nextSetBit(0); found >= 0; found = present.nextSetBit(found + 1)) {
            for (int condition : first[found]) {
                if (!candidates.get(condition) && mayMatch(needed[condition], present)) {
                    candidates.set(condition);
                }
            }
        }
        return candidates;
    }

    private static boolean mayMatch(int[][] needed, BitSet present) {
        for (int[] any : needed) {
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
