package org.sahab.checks.cloud.state;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a map that serves as a cache: its name says so, or it drops its eldest entry. */
public final class HandMadeCache implements Check {

    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.Hashtable",
            "java.util.IdentityHashMap",
            "java.util.NavigableMap",
            "java.util.SortedMap",
            "java.util.TreeMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    private final RuleDescriptor descriptor = RulePages.descriptor(HandMadeCache.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(FieldDeclaration.class, HandMadeCache::seeField);
        on.node(MethodDeclaration.class, HandMadeCache::seeMethod);
    }

    private static void seeField(FieldDeclaration field, UnitContext unit) {
        for (Object each : field.fragments()) {
            VariableDeclarationFragment fragment = (VariableDeclarationFragment) each;
            String name = fragment.getName().getIdentifier();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.contains("cache") || lower.endsWith("caches")) {
                continue;
            }
            TypeName type = unit.typeOf(field.getType());
            if (type.confidence() != Confidence.GUESSED && MAPS.contains(type.name())) {
                unit.report(fragment, "default", Map.of("name", Argument.code(name)), type.confidence());
            }
        }
    }

    private static void seeMethod(MethodDeclaration method, UnitContext unit) {
        String name = method.getName().getIdentifier();
        if (name.equals("removeEldestEntry") && method.parameters().size() == 1) {
            unit.report(method.getName(), "default", Map.of("name", Argument.code(name)), Confidence.RESOLVED);
        }
    }
}
