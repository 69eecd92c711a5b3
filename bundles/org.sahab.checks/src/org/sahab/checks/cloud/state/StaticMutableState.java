package org.sahab.checks.cloud.state;

import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds a static field whose content changes while the application runs: it belongs to one process. */
public final class StaticMutableState implements Check {

    private static final Set<String> VALUES = Set.of(
            "int",
            "long",
            "short",
            "double",
            "float",
            "boolean",
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.util.Date");

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.Map", "java.util.Dictionary");

    /** What only has a meaning in this JVM. */
    private static final Set<String> OF_JVM = Set.of(
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Thread",
            "java.lang.reflect.Method",
            "java.lang.reflect.Field",
            "java.lang.reflect.Constructor",
            "java.beans.PropertyDescriptor",
            "java.util.logging.Logger");

    private final RuleDescriptor descriptor = RulePages.descriptor(StaticMutableState.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(FieldDeclaration.class, StaticMutableState::see);
    }

    private static void see(FieldDeclaration declaration, UnitContext unit) {
        if (!Modifier.isStatic(declaration.getModifiers())) {
            return;
        }
        for (Object each : declaration.fragments()) {
            if (each instanceof VariableDeclarationFragment fragment && fragment.resolveBinding() != null) {
                check(fragment, fragment.resolveBinding(), unit);
            }
        }
    }

    private static void check(VariableDeclarationFragment fragment, IVariableBinding field, UnitContext unit) {
        ITypeBinding type = field.getType();
        if (type == null || type.isRecovered()) {
            return;
        }
        StaticChanges changes = StaticChanges.of(unit.root());
        if (isCollection(type, unit) ? changes.isFilled(field) : changes.isSet(field) && isValue(type)) {
            unit.report(
                    fragment.getName(), "default", Map.of("name", Argument.code(field.getName())), Confidence.RESOLVED);
        }
    }

    private static boolean isValue(ITypeBinding type) {
        return VALUES.contains(type.getErasure().getQualifiedName());
    }

    private static boolean isCollection(ITypeBinding type, UnitContext unit) {
        if (unit.superTypesOf(type).stream().noneMatch(COLLECTIONS::contains)
                && !COLLECTIONS.contains(type.getErasure().getQualifiedName())) {
            return false;
        }
        if (type.getErasure().getQualifiedName().equals("java.util.WeakHashMap")) {
            return false;
        }
        for (ITypeBinding argument : type.getTypeArguments()) {
            if (OF_JVM.contains(argument.getErasure().getQualifiedName())) {
                return false;
            }
        }
        return true;
    }
}
