package org.sahab.report.html;

import java.util.List;
import org.sahab.report.wording.Piece;
import org.sahab.report.wording.Visible;

/** Text as HTML in which nothing of it can act. */
final class Html {

    private Html() {}

    /** A text as content of an element or of a quoted attribute, every character visible. */
    static String escape(String text) {
        String visible = Visible.of(text);
        StringBuilder html = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** A message: code keeps left to right, values are kept apart from the words around them. */
    static String message(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            String text = escape(piece.text());
            html.append(
                    switch (piece.kind()) {
                        case WORDS -> text;
                        case VALUE -> "<bdi>" + text + "</bdi>";
                        case CODE -> "<code dir=\"ltr\">" + text + "</code>";
                    });
        }
        return html.toString();
    }
}
