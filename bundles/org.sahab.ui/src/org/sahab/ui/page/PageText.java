package org.sahab.ui.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as a text with stretches and lines of their own manner: what a control shows, and nothing of how it is drawn.
 *
 * @param text the whole text, lines ended by {@code \n}
 * @param runs stretches that are not written plainly, in order, not overlapping
 * @param lines how each line is laid out, as many as the text has
 */
record PageText(String text, List<Run> runs, List<Line> lines) {

    /** A page without a word. */
    static final PageText EMPTY = new PageText("", List.of(), List.of(new Line(0, 0, false, false)));

    /** Copies the lists. */
    PageText {
        runs = List.copyOf(runs);
        lines = List.copyOf(lines);
    }

    /**
     * A stretch of the text.
     *
     * @param start offset of its first code unit
     * @param length number of its code units
     * @param styles how it is written
     * @param address where it leads to; null if nowhere
     */
    record Run(
            int start,
            int length,
            Set<Style> styles,
            @Nullable String address) {

        /** Copies the styles. */
        Run {
            styles = Set.copyOf(styles);
        }

        int end() {
            return start + length;
        }
    }

    /**
     * How a line is laid out.
     *
     * @param indent number of steps that it stands in
     * @param hanging number of steps that it stands in where it is wrapped
     * @param code whether it is a line of a block of code: always left to right
     * @param own whether its words may be of another language than the page, and run in their own direction
     */
    record Line(int indent, int hanging, boolean code, boolean own) {}

    /** Where the text at an offset leads to; null if nowhere. */
    @Nullable
    String addressAt(int offset) {
        for (Run run : runs) {
            if (run.address() != null && run.start() <= offset && offset < run.end()) {
                return run.address();
            }
        }
        return null;
    }

    /** The stretches that lead somewhere. */
    List<Run> links() {
        return runs.stream().filter(run -> run.address() != null).toList();
    }

    /** The text of a stretch. */
    String text(Run run) {
        return text.substring(run.start(), run.end());
    }
}
