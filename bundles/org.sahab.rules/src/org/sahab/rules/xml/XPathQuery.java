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
import org.sahab.rules.text.RegexBudgetException;
import org.sahab.rules.xml.XmlNode.Document;

/** An XPath 1.0 of a rule, with {@code matches()}. Evaluating it takes a number of steps that the file alone decides. */
public final class XPathQuery {

    private static final int MAXIMUM_LENGTH = 10_000;
    private static final int MAXIMUM_DEPTH = 50;
    private static final long BASE = 1_000_000;
    private static final long PER_NODE = 60;

    private final XPathExpr expression;
    private final Map<String, String> namespaces;
    private final Predicate<XmlNames> needs;
    private final RuleFunctions functions = new RuleFunctions();

    private XPathQuery(XPathExpr expression, Map<String, String> namespaces) {
        this.expression = expression;
        this.namespaces = new TreeMap<>(namespaces);
        this.needs = XPathNeeds.of(expression.getRootExpr(), namespaces);
    }

    /**
     * Compiles an XPath.
     *
     * @throws InvalidXPathException if it is none
     */
    public static XPathQuery compile(String xpath, Map<String, String> namespaces) throws InvalidXPathException {
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
            return new XPathQuery(handler.getXPathExpr(true), namespaces);
        } catch (SAXPathException | RuntimeException e) {
            // Jaxen trips over some texts that are no XPath.
            throw new InvalidXPathException(oneLine(e));
        }
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
        return needs.test(names);
    }

    /**
     * The nodes it selects, in document order.
     *
     * @throws XPathBudgetException if that takes too long
     * @throws RegexBudgetException if an expression in it takes too long
     * @throws InvalidXPathException if it calls a function that does not exist, or calls one wrongly
     */
    public List<XmlNode> select(Document document, XmlNames names) throws InvalidXPathException {
        Context context = new Context(new ContextSupport(
                namespaces::get,
                functions,
                new SimpleVariableContext(),
                new TreeNavigator(BASE + PER_NODE * names.nodes())));
        context.setNodeSet(new ArrayList<>(List.of(document)));
        try {
            List<XmlNode> nodes = new ArrayList<>();
            for (Object found : expression.asList(context)) {
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
