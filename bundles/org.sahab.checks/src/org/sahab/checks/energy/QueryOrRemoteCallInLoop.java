package org.sahab.checks.energy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.sahab.checks.energy.RoundTrip.Kind;
import org.sahab.engine.Check;
import org.sahab.engine.CheckLinkContext;
import org.sahab.engine.CheckLinkContext.Called;
import org.sahab.engine.CheckLinkContext.Marked;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.Mark;
import org.sahab.rules.RulePages;

/**
 * Finds a query or a remote call in a loop, directly or through one method of the application, so that the number of round trips
 * grows with the data.
 */
public final class QueryOrRemoteCallInLoop implements Check {

    private static final String ID = "QueryOrRemoteCallInLoop";

    /** On a method: it queries a database once per call. */
    private static final String QUERIES = ID + ".queries";

    /** On a method: it calls another process once per call. */
    private static final String CALLS = ID + ".calls";

    /** On a method with one of the above: the method of the application that it implements or overrides, as detail. */
    private static final String OVERRIDES = ID + ".overrides";

    /** On the caller: the loop around the call in this region does not repeat it with the data. */
    private static final String NOT_REPEATED = ID + ".notRepeated";

    private static final int RELATED = 5;

    private final RuleDescriptor descriptor = RulePages.descriptor(QueryOrRemoteCallInLoop.class, "sahab-energy");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, (call, unit) -> see(call, call.getName(), unit));
        on.node(ExpressionMethodReference.class, (call, unit) -> see(call, call.getName(), unit));
    }

    private static void see(ASTNode call, SimpleName name, UnitContext unit) {
        RoundTrip trip = RoundTrip.of(call, name, unit);
        if (trip == null) {
            if (isOfApplication(call) && unit.loopDepth(call) > 0 && Loops.repeating(call, unit) == null) {
                unit.mark(NOT_REPEATED, name, "", Confidence.RESOLVED);
            }
            return;
        }
        if (unit.loopDepth(call) > 0 && Loops.repeating(call, unit) != null) {
            unit.report(
                    name,
                    trip.kind() == Kind.QUERY ? "default" : "remote",
                    Map.of("call", Argument.code(trip.name())),
                    trip.confidence());
        } else {
            unit.mark(trip.kind() == Kind.QUERY ? QUERIES : CALLS, name, trip.name(), trip.confidence());
            markOverridden(call, unit);
        }
    }

    private static boolean isOfApplication(ASTNode call) {
        IMethodBinding method = call instanceof MethodInvocation invocation
                ? invocation.resolveMethodBinding()
                : ((ExpressionMethodReference) call).resolveMethodBinding();
        return method != null && method.getDeclaringClass().isFromSource();
    }

    /** Callers often know an interface only; the link step needs to know what the method around the call implements. */
    private static void markOverridden(ASTNode call, UnitContext unit) {
        ASTNode node = call;
        while (node != null && !(node instanceof MethodDeclaration)) {
            node = node.getParent();
        }
        IMethodBinding method = node instanceof MethodDeclaration declaration ? declaration.resolveBinding() : null;
        if (method == null || method.isConstructor() || method.getDeclaringClass() == null) {
            return;
        }
        Set<ITypeBinding> seen = new HashSet<>();
        Set<String> overridden = new TreeSet<>();
        collectOverridden(method, method.getDeclaringClass(), unit, seen, overridden);
        overridden.forEach(id -> unit.mark(OVERRIDES, call, id, Confidence.INFERRED));
    }

    private static void collectOverridden(
            IMethodBinding method,
            ITypeBinding type,
            UnitContext unit,
            Set<ITypeBinding> seen,
            Set<String> overridden) {
        List<ITypeBinding> above = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.add(type.getSuperclass());
        }
        for (ITypeBinding one : above) {
            if (!seen.add(one)) {
                continue;
            }
            if (one.getErasure().isFromSource()) {
                for (IMethodBinding candidate : one.getDeclaredMethods()) {
                    if (method.overrides(candidate)) {
                        String id = unit.idOf(candidate.getMethodDeclaration());
                        if (id != null) {
                            overridden.add(id);
                        }
                    }
                }
            }
            collectOverridden(method, one, unit, seen, overridden);
        }
    }

    @Override
    public void link(CheckLinkContext context) {
        // What is reported directly needs no second word; a direct finding of either kind stands inside the region of
        // its call.
        Map<Called, List<Marked>> through = new LinkedHashMap<>();
        for (String key : List.of(QUERIES, CALLS)) {
            Set<String> done = new HashSet<>();
            for (Marked marked : context.marks(key)) {
                String method = marked.mark().method();
                if (done.add(method)) {
                    collect(context, marked, method, through);
                    for (Marked overridden : context.marks(OVERRIDES, method)) {
                        collect(context, marked, overridden.mark().detail(), through);
                    }
                }
            }
        }
        through.forEach((called, round) -> report(context, called, round));
    }

    private static void collect(
            CheckLinkContext context, Marked marked, String callee, Map<Called, List<Marked>> through) {
        for (Called called : context.callsTo(callee)) {
            if (called.call().loopDepth() > 0 && isRepeated(context, called) && !isReported(called)) {
                List<Marked> round = through.computeIfAbsent(called, unused -> new ArrayList<>(1));
                if (!round.contains(marked)) {
                    round.add(marked);
                }
            }
        }
    }

    private static boolean isRepeated(CheckLinkContext context, Called called) {
        for (Marked marked : context.marks(NOT_REPEATED, called.call().caller())) {
            if (marked.mark().region().equals(called.call().region())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReported(Called called) {
        return called.unit().findings().stream()
                .anyMatch(finding -> finding.rule().equals(ID)
                        && finding.region().equals(called.call().region()));
    }

    private static void report(CheckLinkContext context, Called called, List<Marked> round) {
        Mark first = round.get(0).mark();
        Confidence confidence = called.call().confidence().weaker(first.confidence());
        if (!first.method().equals(called.call().callee())) {
            confidence = confidence.weaker(Confidence.INFERRED);
        }
        List<Place> related = round.stream().limit(RELATED).map(Marked::place).toList();
        context.report(
                called.unit(),
                called.call().region(),
                called.call().anchor(),
                first.key().equals(QUERIES) ? "queryThrough" : "remoteThrough",
                Map.of(
                        "method", Argument.code(shortName(called.call().callee())),
                        "call", Argument.code(first.detail())),
                confidence,
                related);
    }

    /** {@code shop.Orders$Cache#find(long)} as {@code Cache.find}. */
    private static String shortName(String method) {
        int hash = method.indexOf('#');
        String type = method.substring(0, hash);
        int start = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1;
        int end = method.indexOf('(', hash);
        return type.substring(start) + "." + method.substring(hash + 1, end < 0 ? method.length() : end);
    }
}
