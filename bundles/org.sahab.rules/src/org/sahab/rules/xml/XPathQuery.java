package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.JaxenHandler;
import org.jaxen.SimpleVariableContext;
import org.jaxen.expr.XPathExpr;
import org.jaxen.saxpath.SAXPathException;
import org.jaxen.saxpath.base.XPathReader;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.text.RegexBudgetException;
import org.sahab.rules.xml.XmlNode.Document;

/** An XPath 1.0 of a rule, with {@code matches()}. Evaluating it takes a number of steps that the file alone decides. */
public final class XPathQuery {

    private static final int MAXIMUM_LENGTH = 10_000;
    private static final int MAXIMUM_DEPTH = 50;
    private static final long BASE = 200_000;
    private static final long PER_NODE = 200;

    private final String xpath;
    private final Map<String, String> namespaces;
    private volatile @Nullable Form form;

    private XPathQuery(String xpath, Map<String, String> namespaces, @Nullable Form form) {
        this.xpath = xpath;
        this.namespaces = new TreeMap<>(namespaces);
        this.form = form;
    }

    /** What becomes of an XPath, and what a file must hold for it to select anything. */
    private record Form(XPathExpr expression, Predicate<XmlNames> needs, RuleFunctions functions) {

        static Form of(String xpath, Map<String, String> namespaces) throws InvalidXPathException {
            if (xpath.length() > MAXIMUM_LENGTH) {
                throw new InvalidXPathException("longer than " + MAXIMUM_LENGTH + " characters");
            }
            if (depth(xpath) > MAXIMUM_DEPTH) {
                throw new InvalidXPathException("it nests deeper than " + MAXIMUM_DEPTH + " levels");
            }
            try {
                XPathReader reader = new XPathReader();
                JaxenHandler handler = new JaxenHandler();
                handler.setXPathFactory(new RuleStep.Factory());
                reader.setXPathHandler(handler);
                reader.parse(xpath);
                XPathExpr expression = handler.getXPathExpr(true);
                return new Form(expression, XPathNeeds.of(expression.getRootExpr(), namespaces), new RuleFunctions());
            } catch (SAXPathException | RuntimeException e) {
                // Jaxen trips over some texts that are no XPath.
                throw new InvalidXPathException(oneLine(e));
            }
        }
    }

    /**
     * Compiles an XPath.
     *
     * @throws InvalidXPathException if it is none
     */
    public static XPathQuery compile(String xpath, Map<String, String> namespaces) throws InvalidXPathException {
        return new XPathQuery(xpath, namespaces, Form.of(xpath, namespaces));
    }

    /** An XPath that was compiled without complaint before, and is compiled again only when it is used. */
    public static XPathQuery known(String xpath, Map<String, String> namespaces) {
        return new XPathQuery(xpath, namespaces, null);
    }

    private Form form() {
        Form made = form;
        if (made == null) {
            try {
                made = Form.of(xpath, namespaces);
            } catch (InvalidXPathException e) {
                throw new IllegalStateException(e);
            }
            form = made;
        }
        return made;
    }

    private static int depth(String xpath) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < xpath.length(); i++) {
            char c = xpath.charAt(i);
            if (c == '(' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? "not an XPath" : e.getMessage();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Whether it could select anything in a file with these names. */
    public boolean mayMatch(XmlNames names) {
        return form().needs().test(names);
    }

    /**
     * The nodes it selects, in document order.
     *
     * @throws XPathBudgetException if that takes too long
     * @throws RegexBudgetException if an expression in it takes too long
     * @throws InvalidXPathException if it calls a function that does not exist, or calls one wrongly
     */
    public List<XmlNode> select(Document document, XmlNames names) throws InvalidXPathException {
        Form known = form();
        Context context = new Context(new ContextSupport(
                namespaces::get,
                known.functions(),
                new SimpleVariableContext(),
                new TreeNavigator(BASE + PER_NODE * names.nodes())));
        context.setNodeSet(new ArrayList<>(List.of(document)));
        try {
            List<XmlNode> nodes = new ArrayList<>();
            for (Object found : known.expression().asList(context)) {
                if (found instanceof XmlNode node && !(node instanceof Document)) {
                    nodes.add(node);
                }
            }
            nodes.sort(Comparator.comparingInt(XmlNode::order));
            return nodes;
        } catch (XPathBudgetException | RegexBudgetException e) {
            throw e;
        } catch (JaxenException | RuntimeException e) {
            // Its functions throw what they like at arguments that they do not expect.
            throw new InvalidXPathException(oneLine(e));
        } catch (StackOverflowError e) {
            throw new XPathBudgetException();
        }
    }
}
