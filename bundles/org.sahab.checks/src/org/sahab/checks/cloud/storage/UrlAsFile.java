package org.sahab.checks.cloud.storage;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds an address, mostly that of a resource, whose path is taken for a file without asking whether it is one. */
public final class UrlAsFile implements Check {

    private static final Set<String> PATHS = Set.of("getFile", "getPath", "toURI");

    private final RuleDescriptor descriptor = RulePages.descriptor(UrlAsFile.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(ClassInstanceCreation.class, (creation, unit) -> {
            TypeName type = unit.typeOf(creation.getType());
            if (type.is("java.io.File") && creation.arguments().size() == 1) {
                see(creation, (Expression) creation.arguments().getFirst(), unit);
            }
        });
        on.node(MethodInvocation.class, (call, unit) -> {
            String name = call.getName().getIdentifier();
            if (!name.equals("get") && !name.equals("of") || call.arguments().size() != 1) {
                return;
            }
            MethodTarget target = unit.targetOf(call);
            if (target.is("java.nio.file.Paths", name) || target.is("java.nio.file.Path", name)) {
                see(call, (Expression) call.arguments().getFirst(), unit);
            }
        });
    }

    private static void see(ASTNode file, Expression path, UnitContext unit) {
        if (LocalFlow.comesFrom(path, node -> isPathOfUrl(node, unit))
                && !LocalFlow.holds(LocalFlow.member(file), UrlAsFile::asksForFile)) {
            unit.report(file, "default", Map.of(), unit.typeOf(path).confidence());
        }
    }

    private static boolean isPathOfUrl(ASTNode node, UnitContext unit) {
        return node instanceof MethodInvocation call
                && PATHS.contains(call.getName().getIdentifier())
                && call.arguments().isEmpty()
                && call.getExpression() != null
                && unit.typeOf(call.getExpression()).is("java.net.URL");
    }

    /** Whether code knows that an address need not be that of a file: it compares the scheme. */
    private static boolean asksForFile(ASTNode node) {
        return node instanceof StringLiteral text
                && (text.getLiteralValue().startsWith("file")
                        || text.getLiteralValue().startsWith("jar")
                        || text.getLiteralValue().equals("vfs"));
    }
}
