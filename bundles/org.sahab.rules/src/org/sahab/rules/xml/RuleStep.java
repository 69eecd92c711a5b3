package org.sahab.rules.xml;

import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.expr.DefaultNameStep;
import org.jaxen.expr.DefaultXPathFactory;
import org.jaxen.expr.LocationPath;
import org.jaxen.expr.PredicateSet;
import org.jaxen.expr.Step;
import org.jaxen.expr.iter.IterableAxis;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.xml.XmlNode.Attribute;
import org.sahab.rules.xml.XmlNode.Element;

/**
 * A name in an XPath as rules mean it: without a prefix it stands for nodes written without a prefix, whatever their default
 * namespace, and for elements whose prefix the file does not declare, as in Konveyor's engine; with a prefix that the rule binds, for nodes of that namespace; with another, for nodes written with it.
 */
@SuppressWarnings("deprecation") // Jaxen has no other way to change what a name means.
final class RuleStep extends DefaultNameStep {

    private static final long serialVersionUID = 1L;

    private RuleStep(IterableAxis axis, String prefix, String local, PredicateSet predicates) {
        super(axis, prefix, local, predicates);
    }

    /** Makes expressions with such steps, in paths that know the order of nodes. */
    static final class Factory extends DefaultXPathFactory {
        @Override
        public LocationPath createRelativeLocationPath() {
            return new RulePath(false);
        }

        @Override
        public LocationPath createAbsoluteLocationPath() {
            return new RulePath(true);
        }

        @Override
        public Step createNameStep(int axis, @Nullable String prefix, @Nullable String local) throws JaxenException {
            if (local == null || local.isEmpty()) {
                throw new JaxenException("A name is missing");
            }
            return new RuleStep(getIterableAxis(axis), prefix == null ? "" : prefix, local, createPredicateSet());
        }
    }

    @Override
    public boolean matches(Object node, ContextSupport support) {
        String name;
        String namespace;
        if (node instanceof Element element) {
            name = element.name();
            namespace = element.namespace();
        } else if (node instanceof Attribute attribute) {
            name = attribute.name();
            namespace = attribute.namespace();
        } else {
            return false;
        }
        String wanted = getLocalName();
        int colon = name.indexOf(':');
        boolean sameName = name.length() - colon - 1 == wanted.length() && name.endsWith(wanted);
        if (!sameName && !wanted.equals("*")) {
            return false;
        }
        String prefix = getPrefix();
        if (prefix.isEmpty()) {
            return wanted.equals("*") || colon < 0 || node instanceof Element && namespace.isEmpty();
        }
        String bound = support.translateNamespacePrefixToUri(prefix);
        return bound == null ? name.startsWith(prefix + ":") : bound.equals(namespace);
    }
}
