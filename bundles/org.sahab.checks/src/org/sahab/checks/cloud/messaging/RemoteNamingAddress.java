package org.sahab.checks.cloud.messaging;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds the place where a client is told the address of another server's naming service; directories excepted. */
public final class RemoteNamingAddress implements Check {

    private static final String KEY = "java.naming.provider.url";
    private static final Set<String> SETTERS = Set.of("put", "setProperty", "addToEnvironment");

    private final RuleDescriptor descriptor = RulePages.descriptor(RemoteNamingAddress.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, RemoteNamingAddress::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        if (!SETTERS.contains(call.getName().getIdentifier())
                || call.arguments().size() != 2
                || !(call.arguments().get(0) instanceof Expression key)
                || !(call.arguments().get(1) instanceof Expression address)) {
            return;
        }
        Confidence confidence = confidence(key, unit);
        if (confidence != Confidence.GUESSED && !isLocal(address) && !isOfDirectory(unit.root())) {
            unit.report(call, "default", Map.of(), confidence);
        }
    }

    /** How sure it is that the key is the one of the address. */
    private static Confidence confidence(Expression key, UnitContext unit) {
        if (key.resolveConstantExpressionValue() instanceof String value) {
            return value.equals(KEY) ? Confidence.RESOLVED : Confidence.GUESSED;
        }
        if (key instanceof QualifiedName it && it.getName().getIdentifier().equals("PROVIDER_URL")) {
            TypeName type = unit.typeOf(it.getQualifier());
            return type.is("javax.naming.Context") ? type.confidence() : Confidence.GUESSED;
        }
        return Confidence.GUESSED;
    }

    /** Whether the look-up stays in the process, or goes to a file, a directory or the names of the network. */
    private static boolean isLocal(Expression address) {
        return address.resolveConstantExpressionValue() instanceof String value
                && (value.isEmpty() || value.matches("(?:local|vm|file|java|ldaps?|dns):.*"));
    }

    private static boolean isOfDirectory(CompilationUnit root) {
        for (Object each : root.imports()) {
            String name = ((ImportDeclaration) each).getName().getFullyQualifiedName();
            if (name.startsWith("javax.naming.directory") || name.startsWith("javax.naming.ldap")) {
                return true;
            }
        }
        return false;
    }
}
