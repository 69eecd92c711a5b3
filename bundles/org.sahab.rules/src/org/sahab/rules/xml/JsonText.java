package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.JsonElement;
import org.sahab.rules.xml.XmlNode.Text;

/**
 * Reads JSON as a tree that XPaths can walk: a member of an object is an element with the name of its key, an item of an array
 * one without a name, a string, a number or a literal a text. With true positions, which the parsers at hand tell in their
 * messages alone, or for a whole line. Without recursion, and bounded.
 */
public final class JsonText {

    private static final int MAXIMUM_DEPTH = 4_000;
    private static final int MAXIMUM_NODES = 2_000_000;

    private final String text;
    private final Document document;
    private final List<Open> open = new ArrayList<>();
    private int at;
    private int order;

    /** An object or array that is being read; {@code keys} is where the members of an object stand among its children. */
    private record Open(XmlNode node, boolean object, Map<String, Integer> keys) {}

    private JsonText(String text) {
        this.text = text;
        this.document = new Document(text.length());
    }

    /**
     * Reads a text.
     *
     * @throws MalformedJsonException if it is no JSON, or nests or holds beyond measure
     */
    public static Document read(String text) throws MalformedJsonException {
        JsonText reader = new JsonText(text);
        reader.read();
        return reader.document;
    }

    private void read() throws MalformedJsonException {
        skipSpace();
        value(document);
        while (!open.isEmpty()) {
            next(open.get(open.size() - 1));
            if (order > MAXIMUM_NODES) {
                throw malformed("it holds more than " + MAXIMUM_NODES + " values");
            }
        }
        skipSpace();
        if (at < text.length()) {
            throw malformed("something stands after the value");
        }
    }

    /** Reads the next member or item, or the end of what is open. */
    private void next(Open inner) throws MalformedJsonException {
        skipSpace();
        boolean first = inner.node().children().isEmpty();
        char end = inner.object() ? '}' : ']';
        if (at < text.length() && text.charAt(at) == end) {
            at++;
            open.remove(open.size() - 1);
            if (inner.node() instanceof JsonElement element) {
                element.endAt(at);
            }
            return;
        }
        if (!first) {
            expect(',', inner.object() ? "a comma or } is missing" : "a comma or ] is missing");
            skipSpace();
        }
        int start = at;
        String key = "";
        if (inner.object()) {
            if (at >= text.length() || text.charAt(at) != '"') {
                throw malformed("a key in quotes is missing");
            }
            key = string();
            skipSpace();
            expect(':', "a colon is missing");
            skipSpace();
        }
        JsonElement element = new JsonElement(inner.node(), ++order, start, key, text);
        element.valueStartsAt(at);
        add(inner, key, element);
        value(element);
    }

    /** Of members with the same key, the last counts. */
    private static void add(Open inner, String key, JsonElement element) {
        List<XmlNode> children = inner.node().children();
        Integer before = inner.object() ? inner.keys().putIfAbsent(key, children.size()) : null;
        if (before == null) {
            children.add(element);
        } else {
            children.set(before, element);
        }
    }

    private void value(XmlNode parent) throws MalformedJsonException {
        if (at >= text.length()) {
            throw malformed("a value is missing");
        }
        char c = text.charAt(at);
        int start = at;
        if (c == '{' || c == '[') {
            if (open.size() == MAXIMUM_DEPTH) {
                throw malformed("it nests deeper than " + MAXIMUM_DEPTH + " values");
            }
            at++;
            tagEnds(parent);
            open.add(new Open(parent, c == '{', c == '{' ? new HashMap<>() : Map.of()));
            return;
        }
        String value = c == '"' ? string() : c == '-' || c >= '0' && c <= '9' ? number() : literal();
        parent.children().add(new Text(parent, ++order, start, at, value));
        tagEnds(parent);
        if (parent instanceof JsonElement element) {
            element.endAt(at);
        }
    }

    private void tagEnds(XmlNode node) {
        if (node instanceof JsonElement element) {
            element.tagEndsAt(at);
        }
    }

    private String string() throws MalformedJsonException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                at--;
                throw malformed("a control character stands in a text");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw new MalformedJsonException("a text is not closed", start);
    }

    private char escaped() throws MalformedJsonException {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
                    if (digit < 0) {
                        throw malformed("\\u is not followed by four digits");
                    }
                    code = code * 16 + digit;
                    at++;
                }
                yield (char) code;
            }
            default -> throw malformed("a backslash escapes nothing");
        };
    }

    private String number() throws MalformedJsonException {
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
        }
        int whole = at;
        digits();
        if (at - whole > 1 && text.charAt(whole) == '0') {
            throw new MalformedJsonException("a number starts with 0", start);
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            digits();
        }
        return text.substring(start, at);
    }

    private void digits() throws MalformedJsonException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("a digit is missing");
        }
    }

    private String literal() throws MalformedJsonException {
        for (String known : List.of("true", "false", "null")) {
            if (text.startsWith(known, at)) {
                at += known.length();
                return known;
            }
        }
        throw malformed("a value is missing");
    }

    private void expect(char wanted, String otherwise) throws MalformedJsonException {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw malformed(otherwise);
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedJsonException malformed(String reason) {
        return new MalformedJsonException(reason, at);
    }
}
