package org.sahab.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sahab.assessment.Tally;

/** Bars as inline SVG. They repeat figures that stand beside them in words, and are hidden from screen readers. */
final class Bars {

    private static final int SCALE = 1000;

    private Bars() {}

    /** The categories of a tally, one after the other; a bar as long as the picture stands for the most findings. */
    static String categories(Tally tally, int most) {
        StringBuilder svg = open("bar");
        double at = 0;
        at = segment(svg, "mandatory", at, tally.mandatory(), most);
        at = segment(svg, "optional", at, tally.optional(), most);
        segment(svg, "potential", at, tally.potential(), most);
        return svg.append("</svg>").toString();
    }

    /** Calls resolved, inferred, and the rest, as shares of all. */
    static String calls(int resolved, int inferred, int calls) {
        StringBuilder svg = open("bar calls");
        double at = 0;
        at = segment(svg, "resolved", at, resolved, calls);
        at = segment(svg, "inferred", at, inferred, calls);
        segment(svg, "unknown", at, Math.max(0, calls - resolved - inferred), calls);
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(String classes) {
        return new StringBuilder("<svg class=\"" + classes + "\" viewBox=\"0 0 " + SCALE
                + " 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    }

    private static double segment(StringBuilder svg, String name, double at, int value, int most) {
        if (value <= 0 || most <= 0) {
            return at;
        }
        // What exists is seen, however little it is.
        double width = Math.max(6, (double) SCALE * value / most);
        svg.append("<rect class=\"")
                .append(name)
                .append("\" x=\"")
                .append(number(at))
                .append("\" y=\"0\" width=\"")
                .append(number(width - 2))
                .append("\" height=\"10\"/>");
        return at + width;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
