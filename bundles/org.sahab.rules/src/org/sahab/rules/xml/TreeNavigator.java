package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jaxen.DefaultNavigator;
import org.jaxen.XPath;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.xml.XmlNode.Attribute;
import org.sahab.rules.xml.XmlNode.Comment;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.sahab.rules.xml.XmlNode.Instruction;
import org.sahab.rules.xml.XmlNode.Text;

/** Shows {@link XmlNode}s to Jaxen, and counts the steps of one evaluation. */
final class TreeNavigator extends DefaultNavigator {

    private static final long serialVersionUID = 1L;
    private static final int CHARACTERS_PER_STEP = 16;

    private long left;

    TreeNavigator(long budget) {
        this.left = budget;
    }

    private void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new XPathBudgetException();
        }
    }

    private String read(String value) {
        spend(1 + value.length() / CHARACTERS_PER_STEP);
        return value;
    }

    /** Makes every step along an axis count. */
    private final class Counted implements Iterator<Object> {
        private final Iterator<?> nodes;

        Counted(Iterator<?> nodes) {
            this.nodes = nodes;
        }

        @Override
        public boolean hasNext() {
            return nodes.hasNext();
        }

        @Override
        public Object next() {
            spend(1);
            return nodes.next();
        }
    }

    /** All nodes below one, in document order, without recursion. */
    private static final class Descendants implements Iterator<Object> {
        private final List<XmlNode> pending = new ArrayList<>();

        Descendants(XmlNode top, boolean self) {
            if (self) {
                pending.add(top);
            } else {
                push(top);
            }
        }

        private void push(XmlNode node) {
            List<XmlNode> children = node.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                pending.add(children.get(i));
            }
        }

        @Override
        public boolean hasNext() {
            return !pending.isEmpty();
        }

        @Override
        public Object next() {
            if (pending.isEmpty()) {
                throw new NoSuchElementException();
            }
            XmlNode node = pending.remove(pending.size() - 1);
            push(node);
            return node;
        }
    }

    @Override
    public Iterator<?> getChildAxisIterator(Object node) {
        return new Counted(((XmlNode) node).children().iterator());
    }

    @Override
    public Iterator<?> getDescendantAxisIterator(Object node) {
        return new Counted(new Descendants((XmlNode) node, false));
    }

    @Override
    public Iterator<?> getDescendantOrSelfAxisIterator(Object node) {
        return new Counted(new Descendants((XmlNode) node, true));
    }

    @Override
    public Iterator<?> getParentAxisIterator(Object node) {
        XmlNode parent = ((XmlNode) node).parent();
        return new Counted(
                parent == null ? Collections.emptyIterator() : List.of(parent).iterator());
    }

    @Override
    public Iterator<?> getAncestorAxisIterator(Object node) {
        return new Counted(ancestors(((XmlNode) node).parent()));
    }

    @Override
    public Iterator<?> getAncestorOrSelfAxisIterator(Object node) {
        return new Counted(ancestors((XmlNode) node));
    }

    private static Iterator<XmlNode> ancestors(@Nullable XmlNode from) {
        List<XmlNode> nodes = new ArrayList<>();
        for (XmlNode node = from; node != null; node = node.parent()) {
            nodes.add(node);
        }
        return nodes.iterator();
    }

    @Override
    public Iterator<?> getFollowingSiblingAxisIterator(Object node) {
        return new Counted(siblings((XmlNode) node, true).iterator());
    }

    @Override
    public Iterator<?> getPrecedingSiblingAxisIterator(Object node) {
        List<XmlNode> before = new ArrayList<>(siblings((XmlNode) node, false));
        Collections.reverse(before);
        return new Counted(before.iterator());
    }

    private List<XmlNode> siblings(XmlNode node, boolean following) {
        XmlNode parent = node.parent();
        if (parent == null || node instanceof Attribute) {
            return List.of();
        }
        spend(parent.children().size());
        return parent.children().stream()
                .filter(other -> following ? other.order() > node.order() : other.order() < node.order())
                .toList();
    }

    @Override
    public Iterator<?> getAttributeAxisIterator(Object node) {
        return new Counted(
                node instanceof Element element ? element.attributes().iterator() : Collections.emptyIterator());
    }

    @Override
    public Iterator<?> getNamespaceAxisIterator(Object node) {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable Object getDocumentNode(Object node) {
        XmlNode top = (XmlNode) node;
        for (XmlNode parent = top.parent(); parent != null; parent = top.parent()) {
            top = parent;
        }
        return top;
    }

    @Override
    public @Nullable Object getParentNode(Object node) {
        return ((XmlNode) node).parent();
    }

    @Override
    public String getElementNamespaceUri(Object element) {
        return ((Element) element).namespace();
    }

    @Override
    public String getElementName(Object element) {
        return ((Element) element).local();
    }

    @Override
    public String getElementQName(Object element) {
        return ((Element) element).name();
    }

    @Override
    public String getAttributeNamespaceUri(Object attribute) {
        return ((Attribute) attribute).namespace();
    }

    @Override
    public String getAttributeName(Object attribute) {
        return ((Attribute) attribute).local();
    }

    @Override
    public String getAttributeQName(Object attribute) {
        return ((Attribute) attribute).name();
    }

    @Override
    public String getProcessingInstructionTarget(Object instruction) {
        return ((Instruction) instruction).target();
    }

    @Override
    public String getProcessingInstructionData(Object instruction) {
        return ((Instruction) instruction).value();
    }

    @Override
    public boolean isDocument(Object object) {
        return object instanceof Document;
    }

    @Override
    public boolean isElement(Object object) {
        return object instanceof Element;
    }

    @Override
    public boolean isAttribute(Object object) {
        return object instanceof Attribute;
    }

    @Override
    public boolean isNamespace(Object object) {
        return false;
    }

    @Override
    public boolean isComment(Object object) {
        return object instanceof Comment;
    }

    @Override
    public boolean isText(Object object) {
        return object instanceof Text;
    }

    @Override
    public boolean isProcessingInstruction(Object object) {
        return object instanceof Instruction;
    }

    @Override
    public String getCommentStringValue(Object comment) {
        return read(((Comment) comment).value());
    }

    @Override
    public String getElementStringValue(Object element) {
        return read(((Element) element).value());
    }

    @Override
    public String getAttributeStringValue(Object attribute) {
        return read(((Attribute) attribute).value());
    }

    @Override
    public String getNamespaceStringValue(Object namespace) {
        return "";
    }

    @Override
    public String getTextStringValue(Object text) {
        return read(((Text) text).value());
    }

    @Override
    public String getNamespacePrefix(Object namespace) {
        return "";
    }

    @Override
    public XPath parseXPath(String xpath) {
        throw new UnsupportedOperationException("An XPath in a rule makes no other");
    }
}
