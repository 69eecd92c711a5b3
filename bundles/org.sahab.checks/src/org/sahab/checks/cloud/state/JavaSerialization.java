package org.sahab.checks.cloud.state;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds objects that leave a method in Java's own serialized form. */
public final class JavaSerialization implements Check {

    private final RuleDescriptor descriptor = RulePages.descriptor(JavaSerialization.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(ClassInstanceCreation.class, JavaSerialization::see);
    }

    private static void see(ClassInstanceCreation creation, UnitContext unit) {
        TypeName type = unit.typeOf(creation.getType());
        if (type.is("java.io.ObjectOutputStream") && !isReadAtOnce(creation)) {
            unit.report(creation, "default", Map.of(), type.confidence());
        }
    }

    /** Whether the same member reads objects: it makes a copy, whose bytes nobody else ever sees. */
    private static boolean isReadAtOnce(ASTNode creation) {
        ASTNode member = creation;
        while (member.getParent() != null && !(member instanceof BodyDeclaration)) {
            member = member.getParent();
        }
        AtomicBoolean reads = new AtomicBoolean();
        member.accept(new ASTVisitor() {
            @Override
            public boolean visit(ClassInstanceCreation other) {
                if (other.getType().toString().contains("ObjectInputStream")) {
                    reads.set(true);
                }
                return true;
            }
        });
        return reads.get();
    }
}
