package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of an XML or JSON file, with the stretch of the file that it takes. */
public abstract sealed class XmlNode {

    private final @Nullable XmlNode parent;
    private final int order;
    private final int start;
    private int end;

    XmlNode(@Nullable XmlNode parent, int order, int start, int end) {
        this.parent = parent;
        this.order = order;
        this.start = start;
        this.end = end;
    }

    /** The node it stands in, null for the document. */
    public final @Nullable XmlNode parent() {
        return parent;
    }

    /** Its place in document order. */
    final int order() {
        return order;
    }

    /** Offset of its first character: {@code <} of an element, the name of an attribute. */
    public final int start() {
        return start;
    }

    /** Offset after its last character. */
    public final int end() {
        return end;
    }

    final void endAt(int offset) {
        end = offset;
    }

    /** Its children, without attributes. */
    public List<XmlNode> children() {
        return List.of();
    }

    /** The string value as XPath defines it; for a value of JSON, its text or how it is written. */
    public abstract String value();

    /** The texts in it, one after the other. */
    public String innerText() {
        return value();
    }

    /** The whole file. */
    public static final class Document extends XmlNode {
        private final List<XmlNode> children = new ArrayList<>(2);
        private @Nullable String publicId;
        private int publicIdAt;

        Document(int end) {
            super(null, 0, 0, end);
        }

        /** The public identifier of the document type, null if there is none. */
        public @Nullable String publicId() {
            return publicId;
        }

        /** Where it stands. */
        public int publicIdAt() {
            return publicIdAt;
        }

        void publicId(String id, int offset) {
            publicId = id;
            publicIdAt = offset;
        }

        @Override
        public List<XmlNode> children() {
            return children;
        }

        @Override
        public String value() {
            StringBuilder text = new StringBuilder();
            appendText(this, text);
            return text.toString();
        }
    }

    /** An element; in JSON a member of an object, which has the name of its key, or an item of an array, which has none. */
    public static sealed class Element extends XmlNode {
        private final String name;
        private final String local;
        private final String namespace;
        private final List<Attribute> attributes;
        private final List<XmlNode> children = new ArrayList<>(2);
        private int tagEnd;

        Element(XmlNode parent, int order, int start, String name, String namespace, List<Attribute> attributes) {
            this(parent, order, start, name, name.substring(name.indexOf(':') + 1), namespace, attributes);
        }

        private Element(
                XmlNode parent,
                int order,
                int start,
                String name,
                String local,
                String namespace,
                List<Attribute> attributes) {
            super(parent, order, start, start);
            this.name = name;
            this.local = local;
            this.namespace = namespace;
            this.attributes = attributes;
        }

        /** The name as written. */
        public String name() {
            return name;
        }

        /** The name without a prefix. */
        public String local() {
            return local;
        }

        /** The namespace, {@code ""} for none. */
        public String namespace() {
            return namespace;
        }

        /** Its attributes without the declarations of namespaces. */
        public List<Attribute> attributes() {
            return attributes;
        }

        /** Offset after its start tag. */
        public int tagEnd() {
            return tagEnd;
        }

        void tagEndsAt(int offset) {
            tagEnd = offset;
        }

        @Override
        public List<XmlNode> children() {
            return children;
        }

        @Override
        public String value() {
            StringBuilder text = new StringBuilder();
            appendText(this, text);
            return text.toString();
        }
    }

    /** A value of a JSON file with its key. */
    static final class JsonElement extends Element {
        private final String text;
        private int valueStart;

        JsonElement(XmlNode parent, int order, int start, String key, String text) {
            super(parent, order, start, key, key, "", List.of());
            this.text = text;
        }

        void valueStartsAt(int offset) {
            valueStart = offset;
        }

        /** The text of a string, a number or a literal; an object or an array as it is written, without blanks. */
        @Override
        public String value() {
            List<XmlNode> children = children();
            if (children.size() == 1 && children.get(0) instanceof Text leaf) {
                return leaf.value();
            }
            StringBuilder compact = new StringBuilder();
            boolean quoted = false;
            for (int i = valueStart; i < end(); i++) {
                char c = text.charAt(i);
                if (quoted || c > ' ') {
                    compact.append(c);
                }
                if (c == '\\') {
                    compact.append(text.charAt(++i));
                } else if (c == '"') {
                    quoted = !quoted;
                }
            }
            return compact.toString();
        }

        @Override
        public String innerText() {
            StringBuilder inner = new StringBuilder();
            appendText(this, inner);
            return inner.toString();
        }
    }

    /** An attribute. */
    public static final class Attribute extends XmlNode {
        private final String name;
        private final String namespace;
        private final String value;

        Attribute(XmlNode parent, int order, int start, int end, String name, String namespace, String value) {
            super(parent, order, start, end);
            this.name = name;
            this.namespace = namespace;
            this.value = value;
        }

        /** The name as written. */
        public String name() {
            return name;
        }

        /** The name without a prefix. */
        public String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** The namespace, {@code ""} for none. */
        public String namespace() {
            return namespace;
        }

        @Override
        public String value() {
            return value;
        }
    }

    /** Text, entities replaced. */
    public static final class Text extends XmlNode {
        private final String value;

        Text(XmlNode parent, int order, int start, int end, String value) {
            super(parent, order, start, end);
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }

    /** A comment. */
    public static final class Comment extends XmlNode {
        private final String value;

        Comment(XmlNode parent, int order, int start, int end, String value) {
            super(parent, order, start, end);
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }

    /** A processing instruction. */
    public static final class Instruction extends XmlNode {
        private final String target;
        private final String value;

        Instruction(XmlNode parent, int order, int start, int end, String target, String value) {
            super(parent, order, start, end);
            this.target = target;
            this.value = value;
        }

        /** Its target. */
        public String target() {
            return target;
        }

        @Override
        public String value() {
            return value;
        }
    }

    /** Without recursion: how deep a file nests is not ours to choose. */
    private static void appendText(XmlNode top, StringBuilder text) {
        List<XmlNode> pending = new ArrayList<>(List.of(top));
        while (!pending.isEmpty()) {
            XmlNode node = pending.remove(pending.size() - 1);
            if (node instanceof Text leaf) {
                text.append(leaf.value());
            } else {
                List<XmlNode> children = node.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    pending.add(children.get(i));
                }
            }
        }
    }
}
