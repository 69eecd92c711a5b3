package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Steps that change a text one after another, each made for the text as the steps before have left it, written down as
 * replacements in the first text. Steps that touch each other become one group; the others can be done or left one by one.
 */
final class Patch {

    private final String before;
    private final StringBuilder now;
    private final List<Piece> pieces = new ArrayList<>();

    /** By step, a step of the same group, itself for the first. */
    private final List<Integer> groups = new ArrayList<>();

    /** A stretch of the first text and what stands there now; pieces never touch. */
    private record Piece(int start, int end, String text, int step) {
        int grown() {
            return text.length() - (end - start);
        }
    }

    /**
     * Replacements that belong together.
     *
     * @param steps numbers of the steps that they come from, from 0
     * @param replacements in the first text, in its order
     */
    record Group(SortedSet<Integer> steps, List<Replacement> replacements) {

        /** Copies the collections. */
        Group {
            steps = Collections.unmodifiableSortedSet(new TreeSet<>(steps));
            replacements = List.copyOf(replacements);
        }
    }

    /** Of a text that nothing has been done to yet. */
    Patch(String text) {
        before = text;
        now = new StringBuilder(text);
    }

    /** The first text. */
    String before() {
        return before;
    }

    /** The text after all steps. */
    String now() {
        return now.toString();
    }

    /** Does a further step; returns its number. The replacements are of the text as it is now, in its order. */
    int add(List<Replacement> replacements) {
        int step = groups.size();
        groups.add(step);
        for (int i = replacements.size() - 1; i >= 0; i--) {
            replace(replacements.get(i), step);
        }
        return step;
    }

    private void replace(Replacement replacement, int step) {
        int from = replacement.offset();
        int to = from + replacement.length();
        int shift = 0;
        int first = 0;
        while (first < pieces.size() && end(pieces.get(first), shift) < from) {
            shift += pieces.get(first++).grown();
        }
        int start = from;
        int end = to;
        int shiftBehind = shift;
        int last = first;
        while (last < pieces.size() && pieces.get(last).start() + shiftBehind <= to) {
            Piece touched = pieces.get(last++);
            start = Math.min(start, touched.start() + shiftBehind);
            end = Math.max(end, end(touched, shiftBehind));
            shiftBehind += touched.grown();
            join(touched.step(), step);
        }
        String text = now.substring(start, from) + replacement.text() + now.substring(to, end);
        Piece piece = new Piece(start - shift, end - shiftBehind, text, step);
        pieces.subList(first, last).clear();
        pieces.add(first, piece);
        now.replace(from, to, replacement.text());
    }

    private static int end(Piece piece, int shift) {
        return piece.start() + shift + piece.text().length();
    }

    private void join(int one, int other) {
        int a = group(one);
        int b = group(other);
        groups.set(Math.max(a, b), Math.min(a, b));
    }

    private int group(int step) {
        int at = step;
        while (groups.get(at) != at) {
            at = groups.get(at);
        }
        return at;
    }

    /** All that is changed, by the first step of each group. */
    List<Group> groups() {
        TreeMap<Integer, List<Replacement>> changed = new TreeMap<>();
        for (Piece piece : pieces) {
            if (!before.substring(piece.start(), piece.end()).equals(piece.text())) {
                changed.computeIfAbsent(group(piece.step()), key -> new ArrayList<>())
                        .add(new Replacement(piece.start(), piece.end() - piece.start(), piece.text()));
            }
        }
        List<Group> all = new ArrayList<>();
        changed.forEach((group, replacements) -> {
            SortedSet<Integer> steps = new TreeSet<>();
            for (int step = 0; step < groups.size(); step++) {
                if (group(step) == group) {
                    steps.add(step);
                }
            }
            all.add(new Group(steps, replacements));
        });
        return all;
    }
}
