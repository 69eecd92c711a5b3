package org.sahab.rules.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.expr.Expr;
import org.jaxen.expr.LocationPath;
import org.jaxen.expr.Step;
import org.jaxen.saxpath.Axis;

/**
 * A path that brings nodes into document order by their number. Jaxen itself walks from sibling to sibling to tell which is
 * first, which takes forever among many.
 */
@SuppressWarnings("deprecation") // Jaxen has no other way to change how a path is evaluated.
final class RulePath implements LocationPath {

    private static final long serialVersionUID = 1L;
    private static final Comparator<XmlNode> ORDER = Comparator.comparingInt(XmlNode::order);

    private final boolean absolute;
    private final List<Step> steps = new ArrayList<>();

    RulePath(boolean absolute) {
        this.absolute = absolute;
    }

    @Override
    public void addStep(Step step) {
        steps.add(step);
    }

    @Override
    public List<Step> getSteps() {
        return steps;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public Expr simplify() {
        steps.forEach(Step::simplify);
        return this;
    }

    @Override
    public String getText() {
        return (absolute ? "/" : "")
                + String.join("/", steps.stream().map(Step::getText).toList());
    }

    @Override
    public Object evaluate(Context context) throws JaxenException {
        ContextSupport support = context.getContextSupport();
        List<?> nodes = context.getNodeSet();
        if (absolute) {
            if (nodes.isEmpty()) {
                return List.of();
            }
            nodes = List.of(support.getNavigator().getDocumentNode(nodes.get(0)));
        }
        boolean several = steps.size() > 1 || nodes.size() > 1;
        Context inner = new Context(support);
        for (Step step : steps) {
            inner.setNodeSet(nodes);
            nodes = step.evaluate(inner);
            if (isReverse(step.getAxis())) {
                nodes = new ArrayList<>(nodes);
                Collections.reverse(nodes);
            }
        }
        return several ? ordered(nodes) : nodes;
    }

    private static List<?> ordered(List<?> nodes) {
        List<XmlNode> ordered = new ArrayList<>(nodes.size());
        for (Object node : nodes) {
            if (!(node instanceof XmlNode known)) {
                return nodes;
            }
            ordered.add(known);
        }
        ordered.sort(ORDER);
        return ordered;
    }

    private static boolean isReverse(int axis) {
        return axis == Axis.PRECEDING
                || axis == Axis.PRECEDING_SIBLING
                || axis == Axis.ANCESTOR
                || axis == Axis.ANCESTOR_OR_SELF;
    }
}
