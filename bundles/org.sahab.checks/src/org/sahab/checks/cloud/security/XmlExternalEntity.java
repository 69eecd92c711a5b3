package org.sahab.checks.cloud.security;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds parsers of XML that are made and used in a file where nobody forbids them to follow external entities. */
public final class XmlExternalEntity implements Check {

    private static final Map<String, String> FACTORIES = Map.of(
            "javax.xml.parsers.DocumentBuilderFactory", "DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory", "SAXParserFactory",
            "javax.xml.stream.XMLInputFactory", "XMLInputFactory");

    private static final Set<String> MAKERS = Set.of("newInstance", "newFactory");

    /** How external entities are forbidden, or resolved by the application itself. */
    private static final Set<String> GUARDS = Set.of(
            "setFeature",
            "setProperty",
            "setAttribute",
            "setEntityResolver",
            "setXMLResolver",
            "setExpandEntityReferences",
            "resolveEntity");

    private static final Set<String> READS =
            Set.of("parse", "createXMLStreamReader", "createXMLEventReader", "getXMLReader");

    private final RuleDescriptor descriptor = RulePages.descriptor(XmlExternalEntity.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, XmlExternalEntity::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!MAKERS.contains(name)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        FACTORIES.forEach((type, simple) -> {
            if (target.is(type, name) && isUsedUnguarded(call)) {
                unit.report(call, "default", Map.of("name", Argument.code(simple)), target.confidence());
            }
        });
    }

    private static boolean isUsedUnguarded(MethodInvocation made) {
        boolean[] seen = new boolean[2];
        made.getRoot().accept(new ASTVisitor() {
            @Override
            public boolean visit(MethodInvocation node) {
                String name = node.getName().getIdentifier();
                seen[0] |= GUARDS.contains(name);
                seen[1] |= READS.contains(name);
                return true;
            }

            @Override
            public boolean visit(MethodDeclaration node) {
                seen[0] |= GUARDS.contains(node.getName().getIdentifier());
                return true;
            }
        });
        return !seen[0] && seen[1];
    }
}
