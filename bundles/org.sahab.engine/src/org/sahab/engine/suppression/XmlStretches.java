package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.List;

/** Comments, tags, sections of characters, instructions and the document type of XML. */
final class XmlStretches {

    private final String text;
    private final List<Stretch> found = new ArrayList<>();

    private XmlStretches(String text) {
        this.text = text;
    }

    static List<Stretch> find(String text) {
        XmlStretches stretches = new XmlStretches(text);
        int at = text.indexOf('<');
        while (at >= 0) {
            at = text.indexOf('<', stretches.markup(at));
        }
        return stretches.found;
    }

    /** Adds the markup that begins at an offset; the offset after it. */
    private int markup(int from) {
        if (text.startsWith("<!--", from)) {
            int end = after("-->", from + 4);
            found.add(Stretch.comment(from, end));
            return end;
        }
        int end;
        if (text.startsWith("<![CDATA[", from)) {
            end = after("]]>", from + 9);
        } else if (text.startsWith("<?", from)) {
            end = after("?>", from + 2);
        } else if (text.startsWith("<!", from)) {
            end = declaration(from + 2);
        } else {
            end = tag(from + 1);
        }
        found.add(Stretch.closed(from, end));
        return end;
    }

    private int after(String close, int from) {
        int at = text.indexOf(close, from);
        return at < 0 ? text.length() : at + close.length();
    }

    private int tag(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            at = c == '"' || c == '\'' ? after(String.valueOf(c), at + 1) : at + 1;
        }
        return at;
    }

    /** A document type may hold declarations and comments between brackets. */
    private int declaration(int from) {
        int at = from;
        boolean brackets = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (c == '"' || c == '\'') {
                at = after(String.valueOf(c), at + 1);
            } else if (c == '>' && !brackets) {
                return at + 1;
            } else {
                brackets = c == '[' || brackets && c != ']';
                at++;
            }
        }
        return at;
    }
}
