package org.sahab.rules.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds which of many texts occur in another, in one pass, ASCII case ignored: the automaton of Aho and Corasick over the few
 * characters that occur in the texts.
 */
public final class LiteralScanner {

    private static final int[] NOTHING = {};

    private final List<String> texts;
    private final int shortest;
    private final int longest;
    private final byte[] classes = new byte[128];
    private final int width;

    /** Where each character leads: the start of the row of the next state, complemented if texts end there. */
    private final int[] next;

    private final int[][] found;

    /** A scanner for these texts, which must be ASCII, in lower case and not empty. */
    public LiteralScanner(Collection<String> wanted) {
        texts = List.copyOf(new TreeSet<>(wanted));
        shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int number = 1;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (classes[c] == 0) {
                    classes[c] = (byte) number++;
                    if (c >= 'a' && c <= 'z') {
                        classes[c - 'a' + 'A'] = classes[c];
                    }
                }
            }
        }
        width = number;
        int states = 1 + texts.stream().mapToInt(String::length).sum();
        int[] goTo = new int[states * width];
        int[][] output = new int[states][];
        Arrays.fill(output, NOTHING);
        int made = 1;
        for (int id = 0; id < texts.size(); id++) {
            int state = 0;
            String text = texts.get(id);
            for (int i = 0; i < text.length(); i++) {
                int edge = state * width + classes[text.charAt(i)];
                if (goTo[edge] == 0) {
                    goTo[edge] = made++;
                }
                state = goTo[edge];
            }
            // No two texts are the same, so this is the only one that ends here, but for those that are its own ends.
            output[state] = new int[] {id};
        }
        found = Arrays.copyOf(output, made);
        link(goTo);
        next = new int[made * width];
        for (int edge = 0; edge < next.length; edge++) {
            int target = goTo[edge];
            next[edge] = found[target].length == 0 ? target * width : ~(target * width);
        }
    }

    /** Turns the tree into an automaton: a missing edge goes where the longest suffix that is a prefix would go. */
    private void link(int[] goTo) {
        int[] fail = new int[found.length];
        // Every state is reached by one edge of the tree, and so is pending once.
        int[] pending = new int[found.length];
        int last = 0;
        for (int c = 0; c < width; c++) {
            if (goTo[c] != 0) {
                pending[last++] = goTo[c];
            }
        }
        for (int at = 0; at < last; at++) {
            int state = pending[at];
            found[state] = joined(found[state], found[fail[state]]);
            int row = state * width;
            int shorter = fail[state] * width;
            for (int c = 1; c < width; c++) {
                int target = goTo[row + c];
                if (target == 0) {
                    goTo[row + c] = goTo[shorter + c];
                } else {
                    fail[target] = goTo[shorter + c];
                    pending[last++] = target;
                }
            }
        }
    }

    private static int[] joined(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Number of a text among those it looks for, -1 if it does not. */
    public int number(String text) {
        return Math.max(-1, Collections.binarySearch(texts, text));
    }

    /** The numbers of the texts that occur. */
    public BitSet scan(String text) {
        BitSet present = new BitSet(texts.size());
        if (texts.isEmpty()) {
            return present;
        }
        int row = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            row = next[row + classOf(text.charAt(i))];
            if (row < 0) {
                row = ~row;
                for (int id : found[row / width]) {
                    present.set(id);
                }
            }
        }
        return present;
    }

    /** End of the first of the texts that ends after a position, -1 if none does; only texts that start there or later count. */
    int next(String text, int from) {
        return new Cursor(text, from).next();
    }

    /** Length of the shortest text. */
    int shortest() {
        return shortest;
    }

    /** Length of the longest text. */
    int longest() {
        return longest;
    }

    /** Goes through a text from end to end of the texts that occur in it. */
    final class Cursor {
        private final String text;
        private int at;
        private int row;

        /** Only texts that start at this position or later count. */
        Cursor(String text, int from) {
            this.text = text;
            this.at = from;
        }

        /** Goes on to texts that start at this position or later. */
        void moveTo(int from) {
            at = from;
            row = 0;
        }

        /** The next end, -1 if there is none. */
        int next() {
            int length = text.length();
            while (at < length) {
                row = next[row + classOf(text.charAt(at++))];
                if (row < 0) {
                    row = ~row;
                    return at;
                }
            }
            return -1;
        }
    }

    private int classOf(char c) {
        if (c < 128) {
            return classes[c];
        }
        // The Kelvin sign and the long s are the two characters beyond ASCII whose other case is within.
        return c == '\u212A' ? classes['k'] : c == '\u017F' ? classes['s'] : 0;
    }
}
