package org.sahab.rules.xml;

import java.util.Map;
import java.util.function.Predicate;
import org.jaxen.expr.BinaryExpr;
import org.jaxen.expr.Expr;
import org.jaxen.expr.FilterExpr;
import org.jaxen.expr.FunctionCallExpr;
import org.jaxen.expr.LiteralExpr;
import org.jaxen.expr.LocationPath;
import org.jaxen.expr.NameStep;
import org.jaxen.expr.NumberExpr;
import org.jaxen.expr.PathExpr;
import org.jaxen.expr.Predicated;
import org.jaxen.expr.Step;
import org.jaxen.expr.TextNodeStep;
import org.jaxen.saxpath.Axis;
import org.jspecify.annotations.Nullable;

/**
 * What names a file must hold for an XPath to match in it. Where it does not understand an expression it asks for nothing, so
 * that it never keeps a match from being found.
 */
final class XPathNeeds {

    private static final Predicate<XmlNames> NOTHING = names -> true;

    private final Map<String, String> namespaces;

    private XPathNeeds(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    static Predicate<XmlNames> of(Expr expression, Map<String, String> namespaces) {
        return new XPathNeeds(namespaces).nodes(expression);
    }

    /** What an expression needs to select a node. */
    private Predicate<XmlNames> nodes(@Nullable Object expression) {
        if (expression instanceof LocationPath path) {
            Predicate<XmlNames> needs = NOTHING;
            for (Object step : path.getSteps()) {
                needs = both(needs, step((Step) step));
            }
            return needs;
        }
        if (expression instanceof PathExpr path) {
            return both(
                    nodes(path.getFilterExpr()),
                    path.getLocationPath() == null ? NOTHING : nodes(path.getLocationPath()));
        }
        if (expression instanceof FilterExpr filter) {
            return both(nodes(filter.getExpr()), predicates(filter));
        }
        if (expression instanceof BinaryExpr binary && binary.getOperator().equals("|")) {
            return either(nodes(binary.getLHS()), nodes(binary.getRHS()));
        }
        return NOTHING;
    }

    private Predicate<XmlNames> step(Step step) {
        Predicate<XmlNames> needs = predicates(step);
        if (step instanceof NameStep named) {
            String local = named.getLocalName();
            if (!local.equals("*")) {
                boolean attribute = step.getAxis() == Axis.ATTRIBUTE;
                needs = both(needs, attribute ? names -> names.hasAttribute(local) : names -> names.hasElement(local));
            }
            String namespace = namespaces.get(named.getPrefix());
            if (namespace != null && step.getAxis() != Axis.ATTRIBUTE) {
                needs = both(needs, names -> names.hasNamespace(namespace));
            }
        }
        return needs;
    }

    private Predicate<XmlNames> predicates(Predicated predicated) {
        Predicate<XmlNames> needs = NOTHING;
        for (Object predicate : predicated.getPredicates()) {
            needs = both(needs, truth(((org.jaxen.expr.Predicate) predicate).getExpr()));
        }
        return needs;
    }

    /** What an expression needs to be true. */
    private Predicate<XmlNames> truth(Expr expression) {
        if (expression instanceof BinaryExpr binary) {
            return switch (binary.getOperator()) {
                case "and" -> both(truth(binary.getLHS()), truth(binary.getRHS()));
                case "or" -> either(truth(binary.getLHS()), truth(binary.getRHS()));
                case "=" -> both(equal(binary.getLHS(), binary.getRHS()), equal(binary.getRHS(), binary.getLHS()));
                case "|" -> nodes(binary);
                case ">" -> isAtLeast(binary.getRHS(), 0) ? positive(binary.getLHS()) : NOTHING;
                case "<" -> isAtLeast(binary.getLHS(), 0) ? positive(binary.getRHS()) : NOTHING;
                case ">=" -> isAtLeast(binary.getRHS(), 1) ? positive(binary.getLHS()) : NOTHING;
                case "<=" -> isAtLeast(binary.getLHS(), 1) ? positive(binary.getRHS()) : NOTHING;
                default -> NOTHING;
            };
        }
        if (expression instanceof FunctionCallExpr call
                && !call.getParameters().isEmpty()
                && call.getPrefix().isEmpty()) {
            return switch (call.getFunctionName()) {
                case "boolean" -> truth((Expr) call.getParameters().get(0));
                case "contains", "starts-with", "ends-with", "matches" -> textOf(call);
                default -> NOTHING;
            };
        }
        return nodes(expression);
    }

    private static boolean isAtLeast(Expr expression, double least) {
        return expression instanceof NumberExpr number && number.getNumber().doubleValue() >= least;
    }

    /** What an expression needs to be a number above zero. */
    private Predicate<XmlNames> positive(Expr expression) {
        if (expression instanceof BinaryExpr sum && sum.getOperator().equals("+")) {
            return either(positive(sum.getLHS()), positive(sum.getRHS()));
        }
        boolean counts = expression instanceof FunctionCallExpr call
                && call.getPrefix().isEmpty()
                && call.getFunctionName().equals("count")
                && call.getParameters().size() == 1;
        return counts ? nodes(((FunctionCallExpr) expression).getParameters().get(0)) : NOTHING;
    }

    /** A text that is not empty is only found where there is a node to look in. */
    private Predicate<XmlNames> textOf(FunctionCallExpr call) {
        boolean wanted = call.getParameters().size() > 1
                && call.getParameters().get(1) instanceof LiteralExpr literal
                && !literal.getLiteral().isEmpty()
                && !call.getFunctionName().equals("matches");
        return wanted ? nodes(call.getParameters().get(0)) : NOTHING;
    }

    private Predicate<XmlNames> equal(Expr side, Expr other) {
        if (!(other instanceof LiteralExpr literal)) {
            return NOTHING;
        }
        String value = literal.getLiteral();
        if (side instanceof FunctionCallExpr call && call.getFunctionName().equals("local-name")) {
            boolean ofSelf = call.getParameters().isEmpty() && !value.isEmpty();
            return ofSelf ? names -> names.hasElement(value) || names.hasAttribute(value) : NOTHING;
        }
        if (side instanceof FunctionCallExpr call && call.getFunctionName().equals("namespace-uri")) {
            return value.isEmpty() || !call.getParameters().isEmpty() ? NOTHING : names -> names.hasNamespace(value);
        }
        Predicate<XmlNames> needs = nodes(side);
        if (side instanceof LocationPath path && !path.getSteps().isEmpty()) {
            Object last = path.getSteps().get(path.getSteps().size() - 1);
            boolean simple =
                    last instanceof TextNodeStep || last instanceof NameStep step && step.getAxis() == Axis.ATTRIBUTE;
            if (simple) {
                needs = both(needs, names -> names.mayHaveValue(value));
            }
        }
        return needs;
    }

    private static Predicate<XmlNames> both(Predicate<XmlNames> one, Predicate<XmlNames> other) {
        if (one == NOTHING || other == NOTHING) {
            return one == NOTHING ? other : one;
        }
        return one.and(other);
    }

    private static Predicate<XmlNames> either(Predicate<XmlNames> one, Predicate<XmlNames> other) {
        return one == NOTHING || other == NOTHING ? NOTHING : one.or(other);
    }
}
