package org.sahab.checks.cloud.messaging;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds HTTP connections and clients in types that nowhere speak of a time limit, and that wait for ever by default. */
public final class HttpWithoutTimeLimit implements Check {

    private static final Set<String> CONNECTIONS = Set.of("HttpURLConnection", "HttpsURLConnection");

    /** Clients that have no limit for an answer unless they are told one, by their class. */
    private static final Set<String> CLIENTS = Set.of(
            "org.apache.commons.httpclient.HttpClient",
            "org.apache.http.impl.client.DefaultHttpClient",
            "org.springframework.web.client.RestTemplate");

    /** The same, by the factory that makes them. */
    private static final Map<String, Set<String>> FACTORIES = Map.of(
            "org.apache.http.impl.client.HttpClients", Set.of("createDefault", "createMinimal", "createSystem"),
            "java.net.http.HttpClient", Set.of("newHttpClient"));

    private static final Set<String> FACTORY_METHODS =
            Set.of("createDefault", "createMinimal", "createSystem", "newHttpClient");

    private final RuleDescriptor descriptor = RulePages.descriptor(HttpWithoutTimeLimit.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, HttpWithoutTimeLimit::seeCall);
        on.node(ClassInstanceCreation.class, HttpWithoutTimeLimit::seeNew);
    }

    private static void seeCall(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (name.equals("openConnection")) {
            MethodTarget target = unit.targetOf(call);
            if (target.is("java.net.URL", name) && isHttp(call) && !hasLimit(call)) {
                report(call, "URL.openConnection", target.confidence(), unit);
            }
        } else if (FACTORY_METHODS.contains(name)) {
            MethodTarget target = unit.targetOf(call);
            FACTORIES.forEach((type, methods) -> {
                if (methods.contains(name) && target.is(type, name) && !hasLimit(call)) {
                    report(call, type.substring(type.lastIndexOf('.') + 1) + "." + name, target.confidence(), unit);
                }
            });
        }
    }

    private static void seeNew(ClassInstanceCreation creation, UnitContext unit) {
        TypeName type = unit.typeOf(creation.getType());
        if (type.confidence() == Confidence.GUESSED || !CLIENTS.contains(type.name())) {
            return;
        }
        boolean isTemplate = type.simpleName().equals("RestTemplate");
        if ((!isTemplate || creation.arguments().isEmpty()) && !hasLimit(creation)) {
            report(creation, type.simpleName(), type.confidence(), unit);
        }
    }

    private static void report(ASTNode at, String name, Confidence confidence, UnitContext unit) {
        unit.report(at, "default", Map.of("name", Argument.code(name)), confidence);
    }

    /** Whether a connection is taken for one of HTTP where it is opened; a resource that may turn out to be one is none. */
    private static boolean isHttp(MethodInvocation connection) {
        ASTNode node = connection.getParent();
        boolean isReceiver = node instanceof MethodInvocation it && it.getExpression() == connection;
        while (node instanceof ParenthesizedExpression || node instanceof ConditionalExpression) {
            node = node.getParent();
        }
        return switch (node) {
            case CastExpression it -> mentions(it.getType(), CONNECTIONS::contains);
            case MethodInvocation it -> !isReceiver && mentions(it, CONNECTIONS::contains);
            default -> false;
        };
    }

    /** Whether any name in the outermost type around a node speaks of a time limit. */
    private static boolean hasLimit(ASTNode node) {
        ASTNode outermost = node;
        for (ASTNode it = node; it != null; it = it.getParent()) {
            if (it instanceof AbstractTypeDeclaration) {
                outermost = it;
            }
        }
        return mentions(outermost, name -> name.contains("imeout") || name.contains("TIMEOUT"));
    }

    private static boolean mentions(ASTNode within, Predicate<String> names) {
        boolean[] found = {false};
        within.accept(new ASTVisitor() {
            @Override
            public boolean preVisit2(ASTNode node) {
                return !found[0];
            }

            @Override
            public boolean visit(SimpleName node) {
                found[0] |= names.test(node.getIdentifier());
                return false;
            }
        });
        return found[0];
    }
}
