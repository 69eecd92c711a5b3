package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.xml.XmlNode.Attribute;
import org.sahab.rules.xml.XmlNode.Comment;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.sahab.rules.xml.XmlNode.Instruction;
import org.sahab.rules.xml.XmlNode.Text;

/**
 * Reads XML with true positions, and forgives what hand-written and old files get wrong without hiding their structure: text
 * and elements beside the top element, end tags left out, attributes without quotes or value or given twice, names with an
 * undeclared prefix, references to nothing. It reads the text alone: nothing external is ever opened, an entity stands for
 * itself and is never replaced, so that there is nothing to expand. Without recursion, and bounded.
 */
public final class XmlText {

    private static final int MAXIMUM_DEPTH = 4_000;
    private static final int MAXIMUM_NODES = 2_000_000;

    /** Characters in the longest reference that is no mere ampersand. */
    private static final int MAXIMUM_REFERENCE = 40;

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    private static final Map<String, String> PREDEFINED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private final String text;
    private final Document document;
    private final List<Map<String, String>> namespaces = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int pendingStart;
    private int pendingEnd;
    private int at;
    private int order;

    private XmlText(String text) {
        this.text = text;
        this.document = new Document(text.length());
    }

    /**
     * Reads a text.
     *
     * @throws MalformedXmlException if its structure cannot be told, or if it nests or holds beyond measure
     */
    public static Document read(String text) throws MalformedXmlException {
        XmlText reader = new XmlText(text);
        reader.read();
        return reader.document;
    }

    private void read() throws MalformedXmlException {
        namespaces.add(Map.of("xml", XML_NAMESPACE, "", ""));
        List<Element> open = new ArrayList<>();
        boolean rootSeen = false;
        at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            XmlNode parent = open.isEmpty() ? document : open.get(open.size() - 1);
            if (text.charAt(at) != '<') {
                characters();
            } else if (text.startsWith("<![CDATA[", at)) {
                cdata();
            } else {
                addText(parent);
                if (text.startsWith("<!--", at)) {
                    comment(parent);
                } else if (text.startsWith("<?", at)) {
                    instruction(parent);
                } else if (text.startsWith("<!", at)) {
                    documentType();
                } else if (text.startsWith("</", at)) {
                    endTag(open);
                } else {
                    rootSeen = true;
                    startTag(parent, open);
                }
            }
            if (order > MAXIMUM_NODES) {
                throw malformed("it holds more than " + MAXIMUM_NODES + " nodes");
            }
        }
        if (!open.isEmpty()) {
            Element last = open.get(open.size() - 1);
            throw new MalformedXmlException("<" + last.name() + "> is not closed", last.start());
        }
        if (!rootSeen) {
            throw malformed("it holds no element");
        }
        addText(document);
    }

    private void add(XmlNode parent, XmlNode child) {
        if (parent instanceof Element element) {
            element.children().add(child);
        } else {
            document.children().add(child);
        }
    }

    private void characters() {
        int end = text.indexOf('<', at);
        end = end < 0 ? text.length() : end;
        addPending(at, end, replaced(at, end, false));
        at = end;
    }

    private void cdata() throws MalformedXmlException {
        int start = at + "<![CDATA[".length();
        int end = text.indexOf("]]>", start);
        if (end < 0) {
            throw malformed("a CDATA section is not closed");
        }
        addPending(start, end, normalLines(text.substring(start, end)));
        at = end + 3;
    }

    private void addPending(int start, int end, String value) {
        if (!value.isEmpty()) {
            if (pending.isEmpty()) {
                pendingStart = start;
            }
            pendingEnd = end;
            pending.append(value);
        }
    }

    /** Adjacent text is one node, as XPath wants it; between top elements, blanks are none. */
    private void addText(XmlNode parent) {
        if (pending.isEmpty()) {
            return;
        }
        String value = pending.toString();
        pending.setLength(0);
        if (parent instanceof Element || !value.isBlank()) {
            add(parent, new Text(parent, ++order, pendingStart, pendingEnd, value));
        }
    }

    private void comment(XmlNode parent) throws MalformedXmlException {
        int end = text.indexOf("-->", at + 4);
        if (end < 0) {
            throw malformed("a comment is not closed");
        }
        add(parent, new Comment(parent, ++order, at, end + 3, normalLines(text.substring(at + 4, end))));
        at = end + 3;
    }

    private void instruction(XmlNode parent) throws MalformedXmlException {
        int start = at;
        int end = text.indexOf("?>", at + 2);
        if (end < 0) {
            throw malformed("a processing instruction is not closed");
        }
        at += 2;
        String target = name();
        if (!target.equalsIgnoreCase("xml")) {
            String value = normalLines(text.substring(at, end)).strip();
            add(parent, new Instruction(parent, ++order, start, end + 2, target, value));
        }
        at = end + 2;
    }

    /** Notes the public identifier; reads nothing else of it, wherever it stands. */
    private void documentType() throws MalformedXmlException {
        int start = at;
        at += "<!".length();
        boolean publicSeen = false;
        boolean inside = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, at + 1);
                if (close < 0) {
                    break;
                }
                if (publicSeen && document.publicId() == null && !inside) {
                    document.publicId(text.substring(at + 1, close), at + 1);
                }
                at = close + 1;
            } else if (text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at + 4);
                if (close < 0) {
                    break;
                }
                at = close + 3;
            } else if (text.startsWith("<?", at)) {
                int close = text.indexOf("?>", at + 2);
                if (close < 0) {
                    break;
                }
                at = close + 2;
            } else if (c == '[') {
                inside = true;
                at++;
            } else if (c == ']') {
                inside = false;
                at++;
            } else if (c == '>' && !inside) {
                at++;
                return;
            } else {
                publicSeen |= !inside && text.startsWith("PUBLIC", at);
                at++;
            }
        }
        at = start;
        throw malformed("a declaration is not closed");
    }

    private void startTag(XmlNode parent, List<Element> open) throws MalformedXmlException {
        int start = at++;
        String name = name();
        int own = ++order;
        List<RawAttribute> raw = new ArrayList<>(4);
        boolean empty = false;
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                throw new MalformedXmlException("<" + name + " is not closed", start);
            }
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                break;
            }
            if (text.startsWith("/>", at)) {
                empty = true;
                at += 2;
                break;
            }
            raw.add(attribute());
        }
        Map<String, String> scope = scope(raw);
        List<Attribute> attributes = new ArrayList<>(raw.size());
        Element element = new Element(parent, own, start, name, namespaceOf(name, scope, start), attributes);
        for (RawAttribute one : raw) {
            if (!one.isNamespace()) {
                String namespace = one.name().indexOf(':') < 0 ? "" : namespaceOf(one.name(), scope, one.start());
                attributes.add(
                        new Attribute(element, ++order, one.start(), one.end(), one.name(), namespace, one.value()));
            }
        }
        element.tagEndsAt(at);
        add(parent, element);
        if (empty) {
            element.endAt(at);
            return;
        }
        if (open.size() == MAXIMUM_DEPTH) {
            throw malformed("it nests deeper than " + MAXIMUM_DEPTH + " elements");
        }
        open.add(element);
        namespaces.add(scope);
    }

    private record RawAttribute(String name, String value, int start, int end) {
        boolean isNamespace() {
            return name.equals("xmlns") || name.startsWith("xmlns:");
        }
    }

    /** An attribute; one without a value has its name for it. */
    private RawAttribute attribute() throws MalformedXmlException {
        int start = at;
        String name = name();
        int end = at;
        skipSpace();
        if (at >= text.length() || text.charAt(at) != '=') {
            at = end;
            return new RawAttribute(name, name, start, end);
        }
        at++;
        skipSpace();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? at + 1 : at;
        int to = quoted ? text.indexOf(quote, from) : bareEnd(from);
        if (to < 0 || !quoted && to == from) {
            throw malformed("the value of attribute " + name + (to < 0 ? " is not closed" : " is missing"));
        }
        at = quoted ? to + 1 : to;
        return new RawAttribute(name, replaced(from, to, true), start, at);
    }

    /** Where a value without quotes ends. */
    private int bareEnd(int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end)) && "<>\"'=".indexOf(text.charAt(end)) < 0) {
            if (text.startsWith("/>", end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private Map<String, String> scope(List<RawAttribute> attributes) {
        Map<String, String> outer = namespaces.get(namespaces.size() - 1);
        Map<String, String> inner = outer;
        for (RawAttribute one : attributes) {
            if (one.isNamespace()) {
                if (inner == outer) {
                    inner = new HashMap<>(outer);
                }
                inner.put(one.name().equals("xmlns") ? "" : one.name().substring("xmlns:".length()), one.value());
            }
        }
        return inner;
    }

    /** An undeclared prefix is an error for XML with namespaces, but rules look at files that others read without. */
    private static String namespaceOf(String name, Map<String, String> scope, int offset) throws MalformedXmlException {
        int colon = name.indexOf(':');
        if (colon == 0 || colon == name.length() - 1) {
            throw new MalformedXmlException("the name " + name + " is incomplete", offset);
        }
        String namespace = scope.get(colon < 0 ? "" : name.substring(0, colon));
        return namespace == null ? "" : namespace;
    }

    /** Closes the innermost element of the name, and before it those inside of it whose own end tag was left out. */
    private void endTag(List<Element> open) throws MalformedXmlException {
        int start = at;
        at += 2;
        String name = name();
        skipSpace();
        if (at >= text.length() || text.charAt(at) != '>') {
            throw malformed("</" + name + " is not closed");
        }
        at++;
        while (!open.isEmpty()) {
            Element element = open.remove(open.size() - 1);
            namespaces.remove(namespaces.size() - 1);
            if (name.equals(element.name())) {
                element.endAt(at);
                return;
            }
            element.endAt(start);
        }
        at = start;
        throw malformed("</" + name + "> closes nothing");
    }

    private String name() throws MalformedXmlException {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
            at++;
        }
        if (at == start) {
            throw malformed("a name is missing");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean further) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0xC0) {
            return c != 0xD7 && c != 0xF7;
        }
        return further && (c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xB7);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** The text from start to end with references replaced and lines normalised. */
    private String replaced(int start, int end, boolean attribute) {
        String raw = text.substring(start, end);
        if (raw.indexOf('&') < 0 && raw.indexOf('\r') < 0 && !attribute) {
            return raw;
        }
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '&') {
                int semicolon = referenceEnd(raw, i);
                String replacement = semicolon < 0 ? null : replacement(raw.substring(i + 1, semicolon));
                if (replacement == null) {
                    value.append(c);
                } else {
                    value.append(replacement);
                    i = semicolon;
                }
            } else if (c == '\r') {
                if (i + 1 >= raw.length() || raw.charAt(i + 1) != '\n') {
                    value.append(attribute ? ' ' : '\n');
                }
            } else {
                value.append(attribute && isSpace(c) ? ' ' : c);
            }
        }
        return value.toString();
    }

    /** The semicolon of the reference that an ampersand starts, or -1 if it starts none. */
    private static int referenceEnd(String raw, int ampersand) {
        int end = ampersand + 1;
        int furthest = Math.min(raw.length(), ampersand + MAXIMUM_REFERENCE);
        while (end < furthest && (raw.charAt(end) == '#' || isNamePart(raw.charAt(end), true))) {
            end++;
        }
        return end < furthest && raw.charAt(end) == ';' ? end : -1;
    }

    /** What a reference stands for, or null if it stands for itself: an entity of whatever document type, or of none. */
    private static @Nullable String replacement(String name) {
        return name.startsWith("#") ? character(name) : PREDEFINED.get(name);
    }

    private static @Nullable String character(String reference) {
        try {
            boolean hexadecimal = reference.startsWith("#x");
            int code = Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String normalLines(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    private MalformedXmlException malformed(String reason) {
        return new MalformedXmlException(reason, at);
    }
}
