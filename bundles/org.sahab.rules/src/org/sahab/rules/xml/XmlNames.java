package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sahab.rules.xml.XmlNode.Attribute;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.sahab.rules.xml.XmlNode.Text;

/** The names and short values that occur in a file: what decides in no time which XPaths cannot match in it. */
public final class XmlNames {

    private static final int MAXIMUM_VALUE = 200;

    private final Set<String> elements = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final int nodes;

    /** The names in a document. */
    public XmlNames(Document document) {
        List<XmlNode> pending = new ArrayList<>(document.children());
        int number = 0;
        while (!pending.isEmpty()) {
            XmlNode node = pending.remove(pending.size() - 1);
            number++;
            if (node instanceof Element element) {
                elements.add(element.local());
                namespaces.add(element.namespace());
                element.attributes().forEach(attribute -> {
                    attributes.add(attribute.local());
                    namespaces.add(attribute.namespace());
                    addValue(attribute.value());
                });
                pending.addAll(element.children());
            } else if (node instanceof Text text) {
                addValue(text.value());
            }
        }
        nodes = number;
    }

    /** The attributes of a name, in document order. */
    public static List<Attribute> attributes(Document document, String local) {
        List<Attribute> found = new ArrayList<>();
        List<XmlNode> pending = new ArrayList<>(List.of(document));
        while (!pending.isEmpty()) {
            XmlNode node = pending.remove(pending.size() - 1);
            if (node instanceof Element element) {
                element.attributes().stream()
                        .filter(attribute -> attribute.local().equals(local))
                        .forEach(found::add);
            }
            pending.addAll(node.children().reversed());
        }
        return found;
    }

    private void addValue(String value) {
        if (value.length() <= MAXIMUM_VALUE) {
            values.add(value);
        }
    }

    boolean hasElement(String local) {
        return elements.contains(local);
    }

    /** Whether an attribute of this name occurs. */
    public boolean hasAttribute(String local) {
        return attributes.contains(local);
    }

    boolean hasNamespace(String namespace) {
        return namespaces.contains(namespace);
    }

    /** Whether an attribute or a text could have exactly this value. */
    boolean mayHaveValue(String value) {
        return value.length() > MAXIMUM_VALUE || values.contains(value);
    }

    int nodes() {
        return nodes;
    }
}
